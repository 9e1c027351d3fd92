"""What the cells of one column have in common, and where the cells of a short row belong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from seedbook.restore.table import gaps

#: Words from which on they are many
_MANY = 5


@dataclass
class Column:
    """How often each shape of cell stands in a column of `rows` rows."""

    rows: int = 0
    shapes: Counter[str] = field(default_factory=Counter)

    def add(self, tokens: tuple[str, ...]) -> None:
        """Count one more cell."""
        self.rows += 1
        self.shapes.update(shapes(tokens))


def shapes(tokens: Sequence[str]) -> tuple[str, ...]:
    """What cells of one column tend to share: the script of their ends, their length, or their very words."""
    return _shapes(tokens[0], tokens[-1], min(len(tokens), _MANY)) if tokens else ("empty",)


@lru_cache(maxsize=20_000)
def _shapes(head: str, tail: str, count: int) -> tuple[str, ...]:
    size = "one word" if count == 1 else "some words" if count < _MANY else "many words"
    return (f"first {gaps.script(head, 0)}", f"last {gaps.script(tail, -1)}", size, f"text {head} {tail}")


def likeness(tokens: tuple[str, ...], column: Column, *, counted: bool = True) -> float:
    """How well a cell fits its column, some -1 to 2. `counted`: the column counts the cell itself."""
    own = 1 if counted else 0
    others = max(1, column.rows - own)
    counts = [max(0, column.shapes.get(shape, 0) - own) for shape in shapes(tokens)]
    if not tokens:
        return counts[0] / others - 0.5
    first, last, size, text = counts
    return ((first + last + size / 2 + text) / others - 1.2) * min(1.0, others / 3)


def placed(cells: Sequence[str], full: Sequence[Sequence[str]], width: int) -> list[str]:
    """A row of `width` cells: those given, in order, where they resemble the columns of the `full` rows best.

    Without full rows to go by, or where two places are as good, the missing cells are the last ones.
    """
    columns = [Column() for _ in range(width)]
    for row in full:
        for column, cell in zip(columns, row, strict=True):
            column.add(tuple(cell.split()))

    def fit(places: tuple[int, ...]) -> float:
        pairs = zip(places, cells, strict=True)
        return sum(likeness(tuple(cell.split()), columns[place], counted=False) for place, cell in pairs)

    best = max(combinations(range(width), len(cells)), key=fit)
    row = [""] * width
    for place, cell in zip(best, cells, strict=True):
        row[place] = cell
    return row
