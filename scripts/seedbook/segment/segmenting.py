"""From the lines of a seed to its blocks, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from seedbook.languages import Sample, identify_all
from seedbook.model import Block, Seed
from seedbook.segment import captions
from seedbook.segment.blocks import to_blocks
from seedbook.segment.levels import with_levels
from seedbook.segment.tagging import tag


def segment(seed: Seed) -> tuple[Block, ...]:
    """The blocks of `seed`: every non-blank line stands in exactly one, in order; `level` and `lang` are set."""
    blocks = tuple(captions.between(to_blocks(seed, tag(seed.lines))))
    return with_levels(tuple(captions.apart(with_languages(blocks))))


def with_languages(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with `lang` set on code: from its content, the prose before it, and the article's other samples."""
    samples, prose = [], [""]
    for block in blocks:
        if block.kind == "code":
            samples.append(Sample.of(block.raw, prose[-1]))
        elif block.kind not in ("furniture", "mermaid"):
            prose += block.raw
    guesses = iter(identify_all(samples, "\n".join(prose)))
    return tuple(replace(block, lang=next(guesses).lang) if block.kind == "code" else block for block in blocks)
