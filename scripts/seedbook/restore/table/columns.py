"""What the cells of one column have in common, and where the cells of a short row belong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from seedbook.restore.table import gaps

#: Words from which on they are many, and signs from which on one word is long: a sentence in Chinese
MANY, _LONG = 5, 9
#: What cells of one column share by chance, of the four signs of `likeness`, its size counting half; of how many other
#: rows on that is sure; the share of lost cells from which on another is likely
BY_CHANCE, SIZE_SHARE, SURE_FROM, OFTEN_LOST = 1.2, 0.5, 3, 0.5
#: Sizes of cells
SIZES = ("one word", "one long word", "some words", "many words")
_SHORT_SIZES, _LONG_SIZES = (("", one, *SIZES[2:3] * (MANY - 2), SIZES[3]) for one in SIZES[:2])


@dataclass
class Column:
    """How often each shape of cell stands in a column of `rows` rows: the scripts of its first and last word, its
    size, its very first and last word, and nothing."""

    rows: int = 0
    firsts: Counter[str] = field(default_factory=Counter)
    lasts: Counter[str] = field(default_factory=Counter)
    sizes: Counter[str] = field(default_factory=Counter)
    texts: Counter[tuple[str, str]] = field(default_factory=Counter)
    empty: int = 0

    def add(self, tokens: Sequence[str]) -> None:
        """Count one more cell."""
        self.rows += 1
        if not tokens:
            self.empty += 1
            return
        self.firsts[gaps.script(tokens[0], 0)] += 1
        self.lasts[gaps.script(tokens[-1], -1)] += 1
        self.sizes[size_of(len(tokens), tokens[0])] += 1
        self.texts[tokens[0], tokens[-1]] += 1


def size_of(count: int, first: str) -> str:
    """The size of a cell of `count` words, the first of which is `first`."""
    return sizes_of(first)[min(count, MANY)]


def sizes_of(first: str) -> tuple[str, ...]:
    """The sizes of cells of so many words, up to `MANY`, the first of which is `first`; a cell has one at least."""
    return _LONG_SIZES if len(first) >= _LONG else _SHORT_SIZES


def shapes(tokens: Sequence[str]) -> tuple[str, str, str]:
    """What cells of one column tend to share: the scripts of their ends and their size."""
    return f"first {gaps.script(tokens[0], 0)}", f"last {gaps.script(tokens[-1], -1)}", size_of(len(tokens), tokens[0])


def likeness(tokens: Sequence[str], column: Column, *, counted: bool = True) -> float:
    """How well a cell fits its column, some -1 to 2. `counted`: the column counts the cell itself."""
    own = 1 if counted else 0
    others = max(1, column.rows - own)
    if not tokens:
        return max(0, column.empty - own) / others - OFTEN_LOST
    first, last = column.firsts[gaps.script(tokens[0], 0)], column.lasts[gaps.script(tokens[-1], -1)]
    size, text = column.sizes[size_of(len(tokens), tokens[0])], column.texts[tokens[0], tokens[-1]]
    counts = [max(0, count - own) for count in (first, last, size, text)]
    return ((counts[0] + counts[1] + counts[2] * SIZE_SHARE + counts[3]) / others - BY_CHANCE) * min(
        1.0, others / SURE_FROM
    )


def placed(cells: Sequence[str], full: Sequence[Sequence[str]], width: int) -> list[str]:
    """A row of `width` cells: those given, in order, where they resemble the columns of the `full` rows best.

    Without full rows to go by, or where two places are as good, the missing cells are the last ones.
    """
    columns = [Column() for _ in range(width)]
    for row in full:
        for column, cell in zip(columns, row, strict=True):
            column.add(_tokens(cell))

    def fit(places: tuple[int, ...]) -> float:
        pairs = zip(places, cells, strict=True)
        return sum(likeness(_tokens(cell), columns[place], counted=False) for place, cell in pairs)

    best = max(combinations(range(width), len(cells)), key=fit)
    row = [""] * width
    for place, cell in zip(best, cells, strict=True):
        row[place] = cell
    return row


def _tokens(cell: str) -> tuple[str, ...]:
    """The words of a cell, without the marks of code, which only some cells have by now."""
    return tuple(cell.replace("`", "").split())
