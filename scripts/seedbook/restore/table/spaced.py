"""Rows of cells joined by one space: the cut of the header that suits all rows, and the best cut of each under it."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.restore.table import Grid, readings, rows


def grid(lines: Sequence[str], habit: str) -> Grid:
    """The cells of `lines`. `habit`: how the article sets Latin text between Chinese (see `gaps.features`)."""
    found = rows.rows([line for line in lines if line.strip()], habit)
    reading = readings.best(found)
    cells = tuple(
        tuple(" ".join(row.tokens[a:b]) for a, b in cut)
        for row, cut in zip(found, (reading.header, *reading.body), strict=True)
    )
    return Grid(cells, ("gaps-scored",), () if all(map(all, cells)) else ("lost-cells",))
