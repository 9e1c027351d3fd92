"""Finds the items of damaged lists: `bulleted` where a line is an item, `glued` where items run together."""

from __future__ import annotations

from dataclasses import dataclass

from seedbook.restore.lines import Run


@dataclass(frozen=True)
class Item:
    """One item: its paragraphs, its level (0 = outermost) and its marker (`-` or a number with a dot)."""

    runs: tuple[Run, ...]
    level: int = 0
    marker: str = "-"
