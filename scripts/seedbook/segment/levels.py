"""Gives every heading its level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from seedbook.model import Block

_CHAPTER = re.compile(r"^第 ?[一二三四五六七八九十百\d]+ ?[章节部分篇讲]")
_SECTION = re.compile(r"^\d+\.\d+ ?\S")


def with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with `level` set on headings."""
    return tuple(replace(b, level=_level(b.raw[0].strip())) if b.kind == "heading" else b for b in blocks)


def _level(text: str) -> int:
    return 1 if _CHAPTER.match(text) else 2 if _SECTION.match(text) else 3
