"""Tables whose cells are parted by tabs, as a browser writes them where a rendered page is copied."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.restore.table import Grid


def grid(lines: Sequence[str]) -> Grid | None:
    """The cells of `lines`, or None when tabs do not part all of them or part more than the first line names. A row may
    end before its last cells, which are empty then."""
    rows = [[cell.strip() for cell in line.rstrip("\n").split("\t")] for line in lines if line.strip()]
    width = len(rows[0]) if rows else 0
    if width < 2 or any(not 2 <= len(row) <= width for row in rows):
        return None
    return Grid(tuple((*row, *[""] * (width - len(row))) for row in rows), ("tabs-parted",))
