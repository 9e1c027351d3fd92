"""Restores block quotes."""

from __future__ import annotations

from seedbook.inline import escape
from seedbook.model import Block, Seed


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, quotes given their Markdown."""
    return tuple(_restore(b) if b.kind == "quote" else b for b in blocks)


def _restore(block: Block) -> Block:
    text = "".join(line.strip().removeprefix(">").strip() for line in block.raw)
    return block.after("quotes", f"> {escape.inline(text)}")
