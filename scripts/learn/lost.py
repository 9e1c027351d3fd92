"""Learns `seedbook/restore/table/lost.tsv`: what says that a cell is lost (logistic regression with an L2 penalty).

The rows of a table say much the same, so they count by the root of their number together.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from learn import logistic
from learn.logistic import Case
from learn.tables import Sample, true_cut, weights_of
from seedbook.restore.table import lost

#: Repositories a feature must be seen in; penalty, and that on what differs from before; weights too small to be
#: written.
_SOURCES, _PENALTY, _CHANGED, _LEAST = 3, 1.0, 8.0, 0.05


def cells(samples: Sequence[Sample]) -> Iterator[Case[str]]:
    """The cells of all rows but the header; a yes is a lost one."""
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
                yield Case(sample.source, (*column, *own), a == b, count / math.sqrt(len(rows) - 1))


def learned(samples: Sequence[Sample], before: Mapping[str, float] | None = None) -> dict[str, float]:
    """Feature to log-odds that differ little from those `before`. Raises ValueError when no feature is frequent
    enough."""
    known = dict(before or {})
    start = known.pop("", 0.0)
    penalty = _CHANGED if before else _PENALTY
    every, table = logistic.learned(list(cells(samples)), _SOURCES, penalty, (start, known))
    return {"": every, **table}


def write(path: Path, table: dict[str, float]) -> None:
    """A line a feature with its weight, two decimals."""
    logistic.write(path, table, _LEAST, 2)
