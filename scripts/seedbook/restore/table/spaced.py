"""Rows of cells joined by one space: the number of columns all rows agree on, and the best cut of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from seedbook.restore.table import Grid, gaps, headers, weights
from seedbook.restore.table.columns import Column, likeness

#: What a lost cell costs: a text node of one sign outside ASCII (`✅`, `是`) is gone without a trace,
#: which is common in a body and rare in a header
LOST, LOST_IN_HEADER = 3.5, 2.8
#: The first cell of a row names it, so it is longer than one sign and lost least of all
LOST_AT_FRONT = 3.0
#: Headers of columns that hold one sign, which is lost as a rule: `是否必需`, `必填`
_YES_NO = re.compile(r"^(?:是否.*|必填|必选|必需|可选|达标|推荐)$")
#: Headers of columns that often hold one sign, a grade: `原子性`, `复杂度`
_GRADED = re.compile(r"^(?:..?性|.*[难杂荐]度|优先级|风险|成本)$")
LOST_ANSWER, LOST_GRADE = 0.5, 1.5
#: Log-odds from which a gap is taken for granted
CERTAIN = 3.5
#: Share of its cost that each further lost cell of a column is spared
REBATE = 0.6
#: Most columns looked for, and the rows that are asked for their number
MAX_COLUMNS, SAMPLE = 18, 16
#: Words of a row that are looked at one by one; the rest stay together
MAX_TOKENS = 120
#: Gaps of a row that are looked at, the likeliest ones; with more, a long row would take long
MAX_GAPS = 40
#: The header's words carry few spaces inside, so its cut counts more than a row's
HEADER_WEIGHT = 3.0
#: What the likeness of a cell to its column counts against the gaps
LIKENESS_WEIGHT = 3.0
#: What it counts that cells under such a header usually look so
USUAL_WEIGHT = 0.4


@dataclass(frozen=True)
class Row:
    """The tokens of one line with the score of each gap between them, and the running sums of the scores.

    `ends` are the numbers of tokens after which a cell may end, in order; 0 is one, for cells that are lost.
    """

    tokens: tuple[str, ...]
    scores: tuple[float, ...]
    sums: tuple[float, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True)
class Heading:
    """The name of a column and what a lost cell costs under it. The name is empty where it was lost; the header's own
    row stands under none."""

    name: str | None
    price: float


#: What is known of the columns, in order
Headings = tuple[Heading, ...]
#: For each column the first and last token (exclusive) of one row
Cut = tuple[tuple[int, int], ...]


def grid(lines: Sequence[str], habit: str) -> Grid:
    """The cells of `lines`. `habit`: how the article sets Latin text between Chinese (see `gaps.features`)."""
    rows = [_row(line, habit, header=i == 0) for i, line in enumerate(line for line in lines if line.strip())]
    # a header loses at most one cell, so it bounds the count; some rows are enough to choose it
    most = min(MAX_COLUMNS, len(rows[0].tokens) + 1, max(len(row.tokens) for row in rows))
    counts = range(min(_least(rows[1:]), most), most + 1)
    best = max(counts, key=lambda count: _agreement(rows[:SAMPLE], count))
    cuts = _fitted(rows, best)
    cells = tuple(tuple(" ".join(r.tokens[a:b]) for a, b in cut) for r, cut in zip(rows, cuts, strict=True))
    return Grid(cells, ("gaps-scored",), () if all(map(all, cells)) else ("lost-cells",))


def _row(line: str, habit: str, *, header: bool) -> Row:
    tokens = tuple(line.split(maxsplit=MAX_TOKENS - 1))
    depths = gaps.depths(tokens)
    scores = tuple(
        weights.ANY
        + sum(
            weights.WEIGHTS.get(name, 0.0) for name in dict.fromkeys(gaps.features(tokens, i, depths[i], habit, header))
        )
        for i in range(len(tokens) - 1)
    )
    sums = tuple(accumulate(scores, initial=0.0))
    likeliest = sorted(range(1, len(tokens)), key=lambda end: -scores[end - 1])[:MAX_GAPS]
    return Row(tokens, scores, sums, tuple(sorted({0, *likeliest, len(tokens)})))


def _least(body: Sequence[Row]) -> int:
    """The fewest columns that a quarter of the rows leaves room for: gaps that are certain are boundaries."""
    certain = sorted((sum(score >= CERTAIN for score in row.scores) for row in body), reverse=True)
    return max(2, certain[len(certain) // 4] + 1) if certain else 2


def _agreement(rows: Sequence[Row], count: int) -> float:
    """How well `count` columns explain the gaps of `rows`, and how alike the cells of a column then are."""
    cuts = _fitted(rows, count)
    columns = _columns(rows[1:], cuts[1:], count)
    total = HEADER_WEIGHT * _value(rows[0], cuts[0], _nameless(count))
    headings = _headings(rows[0], cuts[0])
    for row, cut in list(zip(rows, cuts, strict=True))[1:]:
        alike = sum(likeness(row.tokens[a:b], column) for (a, b), column in zip(cut, columns, strict=True))
        total += _value(row, cut, headings) + LIKENESS_WEIGHT * alike / count
    return total + _rebate(cuts[1:], headings)


def _fitted(rows: Sequence[Row], count: int) -> list[Cut]:
    """The cuts of all rows into `count` cells: a sample cut alone first, then all with the columns' shapes in mind."""
    # what the header lacks in gaps it must have lost, but an unlikely gap is likelier than a loss
    header = _cut(rows[0], _nameless(count, 3), None)
    headings = _headings(rows[0], header)
    body, sample = rows[1:], rows[1 : SAMPLE + 1]
    cuts = [_cut(row, headings, None) for row in sample]
    columns = _columns(sample, cuts, count)
    cuts = [_cut(row, headings, columns) for row in sample]
    columns = _columns(sample, cuts, count)
    return [header, *(_cut(row, headings, columns) for row in body)]


def _rebate(cuts: Sequence[Cut], headings: Headings) -> float:
    """What lost cells of one column cost less together: a column of `✅` and `❌` is lost as a whole."""
    lost = [sum(cut[column][0] == cut[column][1] for cut in cuts) for column in range(len(headings))]
    return sum(heading.price * REBATE * max(0, times - 1) for heading, times in zip(headings, lost, strict=True))


def _nameless(count: int, times: float = 1) -> Headings:
    """What stands over the header's own row: no names, and `times` what a lost cell costs there.

    It costs least between the others, where `值` stands between `字段` and `说明`.
    """
    inner = (LOST_IN_HEADER,) * (count - 2)
    prices = (LOST_IN_HEADER + LOST_AT_FRONT, *inner, LOST_IN_HEADER + 0.1)[:count]
    return tuple(Heading(None, times * price) for price in prices)


def _headings(header: Row, cut: Cut) -> Headings:
    """The columns that `header` names, cut so."""
    names = [" ".join(header.tokens[a:b]) for a, b in cut]
    prices = [LOST_ANSWER if _YES_NO.match(name) else LOST_GRADE if _GRADED.match(name) else LOST for name in names]
    # of two places as good, the later one is the lost cell
    ordered = [price - 0.01 * place for place, price in enumerate(prices)]
    ordered[0] += LOST_AT_FRONT
    return tuple(Heading(name, price) for name, price in zip(names, ordered, strict=True))


def _columns(rows: Sequence[Row], cuts: Sequence[Cut], count: int) -> list[Column]:
    found = [Column() for _ in range(count)]
    for row, cut in zip(rows, cuts, strict=True):
        for column, (a, b) in zip(found, cut, strict=True):
            column.add(row.tokens[a:b])
    return found


def _cut(row: Row, headings: Headings, columns: Sequence[Column] | None) -> Cut:
    """The best cut of `row` into a cell for each of `headings`."""
    size, last = len(row.tokens), len(headings) - 1
    best: dict[int, tuple[float, Cut]] = {0: (0.0, ())}  # tokens used -> value and cut of the columns so far
    for number, heading in enumerate(headings):
        later: dict[int, tuple[float, Cut]] = {}
        for start, (value, cut) in best.items():
            for end in row.ends[bisect_left(row.ends, start) :] if number < last else (size,):
                total = value + _cell(row, start, end, heading)
                if columns is not None:
                    total += LIKENESS_WEIGHT * likeness(row.tokens[start:end], columns[number])
                if end not in later or total > later[end][0]:
                    later[end] = (total, (*cut, (start, end)))
        best = later
    return best[size][1]


def _value(row: Row, cut: Cut, headings: Headings) -> float:
    return sum(_cell(row, a, b, heading) for (a, b), heading in zip(cut, headings, strict=True))


def _cell(row: Row, start: int, end: int, heading: Heading) -> float:
    """The value of tokens `start` to `end` as one cell: the gap before it, less the gaps inside."""
    if start == end:
        return -heading.price
    value = row.sums[start] - row.sums[end - 1] + (row.scores[start - 1] if start else 0.0)
    if heading.name is None:
        return value
    return value + USUAL_WEIGHT * headers.likeness(heading.name, row.tokens[start:end])
