"""From the lines of a seed to its blocks, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from seedbook.languages import Sample, identify_all
from seedbook.model import Block, Seed
from seedbook.segment import captions, gutters
from seedbook.segment.blocks import to_blocks
from seedbook.segment.levels import with_levels
from seedbook.segment.tagging import tag
from seedbook.segment.toolbars import glued, language


def segment(seed: Seed) -> tuple[Block, ...]:
    """The blocks of `seed`: every non-blank line stands in exactly one, in order; `level` and `lang` are set."""
    seed = gutters.without(seed)
    blocks = tuple(captions.between(to_blocks(seed, tag(seed.lines))))
    return with_levels(tuple(captions.apart(_with_languages(blocks, seed.lines))))


def _with_languages(blocks: Sequence[Block], lines: Sequence[str]) -> tuple[Block, ...]:
    """The blocks with `lang` set on code: as the site named it above the sample, or else from its content, the prose
    before it, and the article's other samples."""
    samples, prose = [], [""]
    for block in blocks:
        if block.kind == "code":
            samples.append(Sample.of(block.raw, prose[-1]))
        elif block.kind not in ("furniture", "mermaid"):
            prose += block.raw
    guesses = (guess.lang for guess in identify_all(samples, "\n".join(prose)))
    codes = ((block, named) for block, named in zip(blocks, _named(blocks, lines), strict=True) if block.kind == "code")
    langs = iter([named or guess for (_, named), guess in zip(codes, guesses, strict=True)])
    return tuple(replace(block, lang=next(langs)) if block.kind == "code" else block for block in blocks)


def _named(blocks: Sequence[Block], lines: Sequence[str]) -> Iterator[str]:
    """For each block the language that a site shows right above it, or in front of its first line; sites show `text`
    where an author named none."""
    name = ""
    for block in blocks:
        shown = glued(lines[block.lines[0] - 1])[0] or name
        yield "" if shown == "text" else shown
        name = (language(block.raw[0].strip()) or name) if block.kind == "furniture" else ""
