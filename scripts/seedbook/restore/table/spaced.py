"""Rows of cells joined by one space: the number of columns all rows agree on, and the best cut of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from seedbook.restore.table import Grid, gaps, weights

#: What a lost cell costs: a text node of one sign outside ASCII (`✅`, `是`) is gone without a trace,
#: which is common in a body and rare in a header
LOST, LOST_IN_HEADER = 3.5, 5.0
#: The first cell of a row names it, so it is longer than one sign and lost least of all
LOST_AT_FRONT = 3.0
#: Most columns looked for, and the rows that are asked for their number
MAX_COLUMNS, SAMPLE = 10, 16
#: The header's words carry few spaces inside, so its cut counts more than a row's
HEADER_WEIGHT = 3.0
#: What the likeness of a cell to its column counts against the gaps
LIKENESS_WEIGHT = 3.0


@dataclass(frozen=True)
class Row:
    """The tokens of one line with the score of each gap between them, and the running sums of the scores."""

    tokens: tuple[str, ...]
    scores: tuple[float, ...]
    sums: tuple[float, ...]
    lost: float


@dataclass
class Column:
    """How often each shape of cell stands in a column of `rows` rows."""

    rows: int = 0
    shapes: Counter[str] = field(default_factory=Counter)


#: For each column the first and last token (exclusive) of one row
Cut = tuple[tuple[int, int], ...]


def grid(lines: Sequence[str], habit: str) -> Grid:
    """The cells of `lines`. `habit`: how the article sets Latin text between Chinese (see `gaps.features`)."""
    rows = [_row(line, habit, header=i == 0) for i, line in enumerate(line for line in lines if line.strip())]
    # a header loses at most one cell, so it bounds the count; some rows are enough to choose it
    most = min(MAX_COLUMNS, len(rows[0].tokens) + 1, max(len(row.tokens) for row in rows))
    counts = range(min(2, most), most + 1)
    best = max(counts, key=lambda count: _agreement(rows[:SAMPLE], count))
    cuts = _fitted(rows, best)
    cells = tuple(tuple(" ".join(r.tokens[a:b]) for a, b in cut) for r, cut in zip(rows, cuts, strict=True))
    return Grid(cells, ("gaps-scored",), () if all(map(all, cells)) else ("lost-cells",))


def _row(line: str, habit: str, *, header: bool) -> Row:
    tokens = tuple(line.split())
    depths = gaps.depths(tokens)
    scores = tuple(
        weights.ANY
        + sum(weights.WEIGHTS.get(name, 0.0) for name in set(gaps.features(tokens, i, depths[i], habit, header)))
        for i in range(len(tokens) - 1)
    )
    sums = tuple(accumulate(scores, initial=0.0))
    return Row(tokens, scores, sums, LOST_IN_HEADER if header else LOST)


def _agreement(rows: Sequence[Row], count: int) -> float:
    """How well `count` columns explain the gaps of `rows`, and how alike the cells of a column then are."""
    cuts = _fitted(rows, count)
    columns = _columns(rows, cuts, count)
    total = 0.0
    for i, (row, cut) in enumerate(zip(rows, cuts, strict=True)):
        value = sum(_cell(row, a, b) for a, b in cut)
        alike = sum(_likeness(row.tokens[a:b], column) for (a, b), column in zip(cut, columns, strict=True))
        total += value * HEADER_WEIGHT if i == 0 else value + LIKENESS_WEIGHT * alike / count
    return total


def _fitted(rows: Sequence[Row], count: int) -> list[Cut]:
    """The cuts of all rows into `count` cells: each alone first, then with the columns' shapes in mind."""
    cuts = [_cut(row, count, None) for row in rows]
    for _ in range(2):
        columns = _columns(rows, cuts, count)
        cuts = [_cut(row, count, None if i == 0 else columns) for i, row in enumerate(rows)]
    return cuts


def _columns(rows: Sequence[Row], cuts: Sequence[Cut], count: int) -> list[Column]:
    found = [Column() for _ in range(count)]
    for row, cut in list(zip(rows, cuts, strict=True))[1:]:
        for column, (a, b) in zip(found, cut, strict=True):
            column.rows += 1
            column.shapes.update(_shapes(row.tokens[a:b]))
    return found


def _shapes(tokens: Sequence[str]) -> tuple[str, ...]:
    """What cells of one column tend to share: the script of their first and last token, or their very words."""
    if not tokens:
        return ("empty",)
    first, last = gaps.script(tokens[0], 0), gaps.script(tokens[-1], -1)
    return (f"first {first}", f"last {last}", f"text {tokens[0]} {tokens[-1]}")


def _likeness(tokens: Sequence[str], column: Column) -> float:
    """How well a cell fits its column, -1 to 2; it counts in the column itself, so that one is taken off."""
    others = max(1, column.rows - 1)
    shares = [max(0, column.shapes[shape] - 1) / others for shape in _shapes(tokens)]
    if not tokens:
        return shares[0] - 0.5
    return (shares[0] + shares[1] - 1.0 + shares[2]) * min(1.0, others / 3)


def _cut(row: Row, count: int, columns: Sequence[Column] | None) -> Cut:
    """The best cut of `row` into `count` cells, empty ones allowed at a price."""
    size = len(row.tokens)
    best: dict[int, tuple[float, Cut]] = {0: (0.0, ())}  # tokens used -> value and cut of the columns so far
    for number in range(count):
        column = columns[number] if columns else None
        later: dict[int, tuple[float, Cut]] = {}
        for start, (value, cut) in best.items():
            for end in range(start if number < count - 1 else size, size + 1):
                total = value + _cell(row, start, end)
                if column is not None:
                    total += LIKENESS_WEIGHT * _likeness(row.tokens[start:end], column)
                if end not in later or total > later[end][0]:
                    later[end] = (total, (*cut, (start, end)))
        best = later
    return best[size][1]


def _cell(row: Row, start: int, end: int) -> float:
    """The value of tokens `start` to `end` as one cell: the gap before it, less the gaps inside."""
    if start == end:
        return -row.lost - (LOST_AT_FRONT if start == 0 else 0.0)
    value = row.sums[start] - row.sums[end - 1]
    return value + row.scores[start - 1] if start else value
