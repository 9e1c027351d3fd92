"""Rows of cells joined by one space: the cut of the header that suits all rows, and the best cut of each under it."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.restore.table import Grid, broken, rows, together

#: The cells of a table, row by row
_Rows = tuple[tuple[str, ...], ...]


def grid(lines: Sequence[str], habit: str, around: rows.Around = rows.ALONE) -> Grid:
    """The cells of `lines`. `habit`: how the article sets Latin text; `around`: its other text (see `rows.rows`)."""
    return grids([lines], habit, around)[0]


def grids(tables: Sequence[Sequence[str]], habit: str, around: rows.Around = rows.ALONE) -> list[Grid]:
    """The cells of each of the tables of one article, as `grid` gives them.

    Tables under one header are read as one: they have the same columns, and what the header lost it lost in all.
    Those under other headers are read `together`. An empty line is a row of nothing.
    """
    whole = [broken.joined(lines) for lines in tables]
    alike: dict[str, list[int]] = {}
    for n, lines in enumerate(whole):
        alike.setdefault(lines[0], []).append(n)
    merged = [[header, *(line for n in places for line in whole[n][1:] if line)] for header, places in alike.items()]
    cells: dict[int, _Rows] = {}
    for places, (first, *body) in zip(alike.values(), _cells(merged, habit, around), strict=True):
        rest = iter(body)
        nothing = ("",) * len(first)
        cells |= {n: (first, *(next(rest) if line else nothing for line in whole[n][1:])) for n in places}
    return [_grid(cells[n], joined=len(whole[n]) < len(lines)) for n, lines in enumerate(tables)]


def _cells(tables: Sequence[Sequence[str]], habit: str, around: rows.Around) -> list[_Rows]:
    found = [rows.rows(lines, habit, around) for lines in tables]
    return [
        tuple(
            tuple(" ".join(row.tokens[a:b]).replace("\n", " ") for a, b in cut)
            for row, cut in zip(table, (reading.header, *reading.body), strict=True)
        )
        for table, reading in zip(found, together.best(found), strict=True)
    ]


def _grid(cells: _Rows, *, joined: bool) -> Grid:
    doubts = () if all(map(all, cells)) else ("lost-cells",)
    return Grid(cells, ("gaps-scored", "rows-joined") if joined else ("gaps-scored",), doubts)
