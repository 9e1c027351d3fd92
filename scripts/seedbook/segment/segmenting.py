"""From the lines of a seed to its blocks, step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from seedbook.languages import Sample, identify_all
from seedbook.model import Block, Seed
from seedbook.segment import bars, captions
from seedbook.segment.blocks import to_blocks
from seedbook.segment.levels import with_levels
from seedbook.segment.tagging import tag


def segment(seed: Seed) -> tuple[Block, ...]:
    """The blocks of `seed`: every non-blank line stands in exactly one, in order; `level` and `lang` are set."""
    blocks = tuple(captions.between(to_blocks(seed, tag(seed.lines))))
    return with_levels(tuple(captions.apart(with_languages(blocks))))


def with_languages(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with `lang` set on code: from the bar above it, or else from its content, the prose before it, and the
    article's other samples."""
    samples, prose = [], [""]
    for block in blocks:
        if block.kind == "code":
            samples.append(Sample.of(block.raw, prose[-1]))
        elif block.kind not in ("furniture", "mermaid"):
            prose += block.raw
    guesses = iter(identify_all(samples, "\n".join(prose)))
    langs = {n: next(guesses).lang for n, block in enumerate(blocks) if block.kind == "code"}
    for n, (above, _) in enumerate(pairwise(blocks), 1):
        if n in langs and above.kind == "furniture":
            langs[n] = bars.language(above.raw) or langs[n]
    return tuple(replace(block, lang=langs[n]) if n in langs else block for n, block in enumerate(blocks))
