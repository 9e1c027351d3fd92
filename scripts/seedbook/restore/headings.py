"""Restores headings: `#` signs from the level, the rest as prose."""

from __future__ import annotations

from seedbook.inline import escape
from seedbook.model import Block, Seed


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, titles and headings given their Markdown. A title has one `#`, level 1 two, and so on."""
    return tuple(_restore(b) if b.kind in ("title", "heading") else b for b in blocks)


def _restore(block: Block) -> Block:
    level = 0 if block.kind == "title" else block.level or 1
    text = " ".join(line.strip() for line in block.raw)
    return block.after("headings", f"{'#' * max(1, min(6, level))} {escape.inline(text)}")
