"""From the lines of a seed to its blocks, step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from seedbook.languages import Context, identify
from seedbook.model import Block, Seed
from seedbook.segment.blocks import to_blocks
from seedbook.segment.levels import with_levels
from seedbook.segment.tagging import tag


def segment(seed: Seed) -> tuple[Block, ...]:
    """The blocks of `seed`: every non-blank line stands in exactly one, in order; `level` and `lang` are set."""
    return with_languages(with_levels(tuple(to_blocks(seed, tag(seed.lines)))))


def with_languages(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with `lang` set on code: from its content, the prose before it, and the article's main language."""
    first = [identify(b.raw).lang if b.kind == "code" else "" for b in blocks]
    counts = Counter(dict.fromkeys(first, 0))
    for block, lang in zip(blocks, first, strict=True):
        counts[lang] += len(block.raw) if lang not in ("", "text") else 0
    majority = max(counts, key=lambda lang: counts[lang], default="")
    found, before = [], ""
    for block in blocks:
        if block.kind == "code":
            found.append(replace(block, lang=identify(block.raw, Context(before, majority)).lang))
            continue
        before = block.raw[-1] if block.kind != "furniture" else before
        found.append(block)
    return tuple(found)
