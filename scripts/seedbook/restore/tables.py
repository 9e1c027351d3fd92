"""Restores tables."""

from __future__ import annotations

from dataclasses import replace

from seedbook.inline import escape
from seedbook.model import Block, Seed


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, tables given their Markdown, columns and rows."""
    return tuple(_restore(b) if b.kind == "table" else b for b in blocks)


def _restore(block: Block) -> Block:
    if any("|" in line for line in block.raw):
        rows = [line.strip().strip("|").split("|") for line in block.raw if set(line) - set("|-: ")]
    else:
        rows = [line.split() for line in block.raw]
    width = max(map(len, rows))
    cells = [[escape.inline(c.strip()) for c in row] + [""] * (width - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    lines.insert(1, "|" + " --- |" * width)
    return replace(block.after("tables", "\n".join(lines)), columns=width, rows=len(rows) - 1)
