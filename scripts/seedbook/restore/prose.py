"""Restores paragraphs."""

from __future__ import annotations

from seedbook.inline import escape
from seedbook.model import Block, Seed


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, paragraphs given their Markdown."""
    return tuple(_restore(b) if b.kind in ("paragraph", "furniture", "math") else b for b in blocks)


def _restore(block: Block) -> Block:
    return block.after("prose", escape.inline("".join(line.strip() for line in block.raw)))
