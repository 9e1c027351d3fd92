"""Rows whose cells a tab parts."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.restore.table import Grid


def grid(lines: Sequence[str]) -> Grid | None:
    """The cells of `lines`, or None when tabs part no cells or part more than the first line names. Empty cells at the
    end of a row may have lost their tabs."""
    rows = [line.strip().split("\t") for line in lines]
    width = len(rows[0])
    if width < 2 or any(not 2 <= len(row) <= width for row in rows):
        return None
    return Grid(tuple(tuple(map(str.strip, [*row, *[""] * (width - len(row))])) for row in rows), ("cells-parted",))
