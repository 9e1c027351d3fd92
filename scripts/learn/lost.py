"""Learns `seedbook/restore/table/lost.tsv`: what says that a cell is lost (logistic regression with an L2 penalty).

The rows of a table say much the same, so they count by the root of their number together.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from learn import logistic
from learn.tables import Sample, true_cut, weights_of
from seedbook.restore.table import lost

#: Repositories a feature must be seen in; penalty; weights too small to be written.
_SOURCES, _PENALTY, _LEAST = 3, 1.0, 0.05


@dataclass(frozen=True)
class Cell:
    """A cell: what is true of it, whether it is lost, what it counts, and the repository it is from."""

    names: Sequence[str]
    gone: bool
    weight: float
    source: str


def cells(samples: Sequence[Sample]) -> Iterator[Cell]:
    """The cells of all rows but the header."""
    counts = weights_of([sample.source for sample in samples])
    for sample, count in zip(samples, counts, strict=True):
        rows = [line.split() for line in sample.lines]
        cuts = [true_cut(tokens, row) for tokens, row in zip(rows, sample.cells, strict=True)]
        names = [" ".join(rows[0][a:b]) for a, b in cuts[0]]
        words = [len(tokens) for tokens in rows[1:]]
        columns = [list(lost.of_column(names, place)) for place in range(len(names))]
        for tokens, cut in zip(rows[1:], cuts[1:], strict=True):
            own = list(lost.of_row(len(tokens), len(names), words))
            for column, (a, b) in zip(columns, cut, strict=False):
                yield Cell((*column, *own), a == b, count / math.sqrt(len(rows) - 1), sample.source)


def learned(samples: Sequence[Sample]) -> dict[str, float]:
    """Feature to log-odds. Raises ValueError when no feature is frequent enough."""
    found = list(cells(samples))
    words = logistic.vocabulary(((cell.source, cell.names) for cell in found), _SOURCES)
    if not words:
        raise ValueError(f"No feature stands in tables of {_SOURCES} repositories.")
    columns = [logistic.numbers(cell.names, words) for cell in found]
    gone, weights = [cell.gone for cell in found], [cell.weight for cell in found]
    values = logistic.fit(logistic.Rows(columns, gone, weights, len(words) + 1), _PENALTY)
    return {"": float(values[-1]), **{name: float(values[n]) for name, n in words.items()}}


def write(path: Path, table: dict[str, float]) -> None:
    """A line a feature with its weight, two decimals."""
    rows = [f"{name}\t{value:.2f}" for name, value in sorted(table.items()) if abs(value) >= _LEAST]
    path.write_text("\n".join(["feature\tweight", *rows]) + "\n", encoding="utf-8")
