"""From the lines of a seed to its blocks, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from seedbook.languages import Sample, identify_all
from seedbook.model import Block, Seed
from seedbook.segment import captions
from seedbook.segment.blocks import to_blocks
from seedbook.segment.levels import with_levels
from seedbook.segment.tagging import tag
from seedbook.segment.toolbars import language


def segment(seed: Seed) -> tuple[Block, ...]:
    """The blocks of `seed`: every non-blank line stands in exactly one, in order; `level` and `lang` are set."""
    tagged = tag(seed.lines)
    blocks = tuple(captions.between(to_blocks(seed, tagged)))
    return with_levels(tuple(captions.apart(_with_languages(blocks, tagged.named))))


def _with_languages(blocks: Sequence[Block], named: Mapping[int, str]) -> tuple[Block, ...]:
    """The blocks with `lang` set on code: as the site named it above the sample, or else from its content, the prose
    before it, and the article's other samples."""
    samples, prose = [], [""]
    for block in blocks:
        if block.kind == "code":
            samples.append(Sample.of(block.raw, prose[-1]))
        elif block.kind not in ("furniture", "mermaid"):
            prose += block.raw
    shown = [lang for block, lang in zip(blocks, _shown(blocks, named), strict=True) if block.kind == "code"]
    guesses = identify_all(samples, "\n".join(prose))
    langs = iter([lang or guess.lang for lang, guess in zip(shown, guesses, strict=True)])
    return tuple(replace(block, lang=next(langs)) if block.kind == "code" else block for block in blocks)


def _shown(blocks: Sequence[Block], named: Mapping[int, str]) -> Iterator[str]:
    """For each block the language that a site shows right above it, or in front of its first line; sites show `text`
    where an author named none."""
    name = ""
    for block in blocks:
        shown = named.get(block.lines[0], name)
        yield "" if shown == "text" else shown
        name = (language(block.raw[0].strip()) or name) if block.kind == "furniture" else ""
