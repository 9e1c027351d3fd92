"""Restores lists."""

from __future__ import annotations

from seedbook.inline import escape
from seedbook.model import Block, Seed


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, lists given their Markdown."""
    return tuple(_restore(b) if b.kind == "list" else b for b in blocks)


def _restore(block: Block) -> Block:
    items = [line.strip().lstrip("•-* ") for line in block.raw if line.strip()]
    return block.after("lists", "\n".join(f"- {escape.inline(item)}" for item in items))
