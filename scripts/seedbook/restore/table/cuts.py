"""Cuts of rows into a given number of cells: of a header by its own words, of the rows under it all together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from seedbook.restore.table import headers, lost
from seedbook.restore.table.columns import BY_CHANCE, OFTEN_LOST, SIZE_SHARE, SIZES, SURE_FROM, Column
from seedbook.restore.table.rows import Cut, Row

#: What a lost cell costs in a header, where it is rare
LOST_IN_HEADER = 8.4
#: Rows that decide what the columns hold, and how often they are cut again by what these hold
SAMPLE, ROUNDS = 16, 2
#: Cuts of the header that are looked at for each number of columns
HEADERS = 4
#: What it counts in a header that a name is common, for each doubling of the repositories that have it
KNOWN_WEIGHT = 0.5
#: What the likeness of a cell to its column counts against the gaps
LIKENESS_WEIGHT = 3.0
#: What it counts that a cell begins with a pictogram in a column that is mostly lost, as signs without words are
SIGN_WEIGHT = 8.0
#: What it costs that a cell of more holds a dash alone, which stands for nothing in a cell of its own. (Of 286 such
#: dashes in 1,266 tables of three columns or more 262 do.) In tables of no more than so many columns it may join what
#: stands around it, and costs that only where it ends the cell.
_DASH_IN_CELL, _JOINING = 16.0, 2
#: What it counts that cells under such a header usually look so
USUAL_WEIGHT = 0.4


@dataclass(frozen=True)
class Heading:
    """The name of a column, empty where it was lost, and what a lost cell costs under it."""

    name: str
    price: float


def headings(header: Row, cut: Cut) -> tuple[Heading, ...]:
    """The columns that `header` names, cut so."""
    names = [" ".join(header.tokens[a:b]) for a, b in cut]
    prices = [-lost.odds(("", *lost.of_column(names, place))) for place in range(len(names))]
    # of two places as good, the later one is the lost cell
    return tuple(Heading(name, price - 0.01 * n) for n, (name, price) in enumerate(zip(names, prices, strict=True)))


def of_header(row: Row, most: int, *, corner: bool = True) -> dict[int, list[tuple[float, Cut]]]:
    """For each number of columns up to `most` the best cuts of the header, with what they are worth: those with a name
    in the corner and, where that may be empty, the best one of a column less with nothing there.

    Above the names of rows nothing stands more often than elsewhere, but rivals that lost another name are many. (Of
    2,199 tables three more get their columns where one such cut is always looked at.)
    """
    size = len(row.tokens)
    values = {(a, b): _named(row, a, b) for a in row.ends for b in row.ends if a < b}
    best: dict[int, list[tuple[float, Cut]]] = {end: [(values[0, end], ((0, end),))] for end in row.ends[1:]}
    found = {1: best.get(size, [])}
    for count in range(2, most + 1):
        later: dict[int, list[tuple[float, Cut]]] = {}
        for start, known in best.items():
            for end in row.ends[bisect_left(row.ends, start) :]:
                value = -LOST_IN_HEADER if start == end else values[start, end]
                later.setdefault(end, []).extend((own + value, (*cut, (start, end))) for own, cut in known)
        best = {end: sorted(cuts, key=_value, reverse=True)[:HEADERS] for end, cuts in later.items()}
        found[count] = best.get(size, [])
    return {n: [*own, *_cornered(found.get(n - 1, []))] for n, own in found.items()} if corner else found


def _cornered(cuts: Sequence[tuple[float, Cut]]) -> list[tuple[float, Cut]]:
    """The first of these cuts, with nothing before it."""
    return [(value - LOST_IN_HEADER, ((0, 0), *cut)) for value, cut in cuts[:1]]


def _value(cut: tuple[float, Cut]) -> float:
    return cut[0]


def _named(row: Row, start: int, end: int) -> float:
    known = headers.known(" ".join(row.tokens[start:end]))
    return row.openings[start] - row.sums[end - 1] + KNOWN_WEIGHT * known


def fitted(rows: Sequence[Row], names: Sequence[Heading], price: float = 0.0) -> tuple[list[Cut], list[Column], bool]:
    """The cuts of the rows under a header, what its columns hold by the first of them, and whether no cell was ever
    lost: a sample is cut alone first, then again with the columns' shapes in mind, until that changes nothing or was
    done often enough, then the other rows. `price`: what a lost cell costs more than usual.
    """
    sample = rows[:SAMPLE]
    words = [len(row.tokens) for row in sample]
    dear = {size: price - lost.odds(lost.of_row(size, len(names), words)) for size in {len(row.tokens) for row in rows}}
    pulls = [_Pull.of(name, None) for name in names]
    found = [_cut(row, pulls, dear) for row in sample]
    whole = _whole(found)
    for _ in range(ROUNDS):
        columns = _columns(sample, found, len(names))
        pulls = [_Pull.of(name, column) for name, column in zip(names, columns, strict=True)]
        before, found = found, [_cut(row, pulls, dear) for row in sample]
        if found == before:  # the same columns again, and the same cuts
            break
        whole = whole and _whole(found)
    rest = [_cut(row, pulls, dear) for row in rows[SAMPLE:]]
    return [*found, *rest], columns, whole and _whole(rest)


def _whole(cuts: Iterable[Cut]) -> bool:
    """Whether no cell is lost."""
    return all(start < end for cut in cuts for start, end in cut)


def _columns(rows: Sequence[Row], cuts: Sequence[Cut], count: int) -> list[Column]:
    found = [Column() for _ in range(count)]
    for row, cut in zip(rows, cuts, strict=True):
        for column, (a, b) in zip(found, cut, strict=True):
            column.add(row.tokens[a:b])
    return found


@dataclass(frozen=True)
class _Pull:
    """What a cell in a column is worth beside its gaps, by the script of its first and last token, by its size and by
    its last token and its first; `base` for every cell, `lost` for a lost one. This is the likeness of `columns` and of
    `headers` taken apart, so that a cut need not look at each cell that might be."""

    first: dict[str, float]
    last: dict[str, float]
    size: dict[str, float]
    text: dict[str, dict[str, float]]
    base: float
    lost: float

    @classmethod
    def of(cls, heading: Heading, column: Column | None) -> _Pull:
        """The pull of the column under `heading`, whose cells so far are those of `column`."""
        first, last, size = map(dict, _usual(heading.name))
        pull = cls(first, last, size, {}, 0.0, -heading.price)
        return pull if column is None else pull._with(column)

    def _with(self, column: Column) -> _Pull:
        others = max(1, column.rows - 1)
        sure = LIKENESS_WEIGHT * min(1.0, others / SURE_FROM)
        for kind, counts, part in (
            (self.first, column.firsts, 1.0),
            (self.last, column.lasts, 1.0),
            (self.size, column.sizes, SIZE_SHARE),
        ):
            for shape, count in counts.items():
                kind[shape] = kind.get(shape, 0.0) + sure * part * (count - 1) / others
        if column.empty * 2 > column.rows:
            self.first["emoji"] = self.first.get("emoji", 0.0) + SIGN_WEIGHT
        text: dict[str, dict[str, float]] = {}
        for (start, end), count in column.texts.items():
            if count > 1:
                text.setdefault(end, {})[start] = sure * (count - 1) / others
        empty = LIKENESS_WEIGHT * (max(0, column.empty - 1) / others - OFTEN_LOST)
        return _Pull(self.first, self.last, self.size, text, self.base - BY_CHANCE * sure, self.lost + empty)


@lru_cache(maxsize=2_000)
def _usual(name: str) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """What it counts that cells under `name` usually look so: by their first script, their last, and their size."""
    kinds: tuple[dict[str, float], dict[str, float], dict[str, float]] = ({}, {}, {})
    for shape, odds in headers.shapes(name).items():
        kind = 2 if shape in SIZES else 0 if shape.startswith("first ") else 1
        kinds[kind][shape.removeprefix("first ").removeprefix("last ")] = USUAL_WEIGHT * odds
    return kinds


def _cut(row: Row, pulls: Sequence[_Pull], dear: Mapping[int, float]) -> Cut:
    """The best cut of `row` into a cell for each of `pulls`; `dear`: what a lost cell costs more than usual in a row of
    so many words."""
    price, places = dear[len(row.tokens)], range(len(row.ends))
    dashed = row.dashed if len(pulls) > _JOINING else {end: last for end, last in row.dashed.items() if end == last}
    values, ways = [0.0], list[list[int]]()
    for number, pull in enumerate(pulls, 1):
        ahead = places if number < len(pulls) else places[-1:]
        values, starts = _further(row, pull, values, ahead, price, dashed)
        ways.append(starts)
    cut, place = [], -1
    for starts in reversed(ways):
        cut.append((row.ends[starts[place]], row.ends[place]))
        place = starts[place]
    return tuple(reversed(cut))


def _further(
    row: Row, pull: _Pull, values: Sequence[float], places: Sequence[int], dear: float, dashed: Mapping[int, int]
) -> tuple[list[float], list[int]]:
    """What the best ways are worth that lead to each of `places` among the ends of a row with one more cell, and where
    that cell begins: `values` are those of the ways before, to the first ends; `dashed` as in `Row`. The innermost loop
    of all tables."""
    sizes = [pull.size.get(size, 0.0) for size in SIZES]
    opening = [
        value + pull.base + pull.first.get(row.firsts[start], 0.0) + row.openings[start]
        for value, start in zip(values, row.ends[:-1], strict=False)
    ]
    found, starts = [], []
    for place in places:
        ways = _cells(row, pull, opening, sizes, place) if place else []
        if behind := dashed.get(row.ends[place]):
            inside = min(behind, row.ends[place] - 1)
            ways = [value - _DASH_IN_CELL * (start < inside) for value, start in zip(ways, row.ends, strict=False)]
        if place < len(values):
            ways.append(values[place] + pull.lost - dear)
        best = max(ways)
        found.append(best)
        starts.append(ways.index(best))
    return found, starts


def _cells(row: Row, pull: _Pull, opening: Sequence[float], sizes: Sequence[float], place: int) -> list[float]:
    """What the ways are worth whose last cell ends at `place`, by where it begins; `opening`: before its end counts."""
    last = row.ends[place] - 1
    closing = pull.last.get(row.lasts[last], 0.0) - row.sums[last]
    ways = [value + closing + sizes[size] for value, size in zip(opening, row.sizes[place], strict=False)]
    known = pull.text.get(row.tokens[last])
    if not known:
        return ways
    return [value + known.get(row.tokens[start], 0.0) for value, start in zip(ways, row.ends, strict=False)]
