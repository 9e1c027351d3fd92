"""Learns `seedbook/restore/table/weights.tsv`: what says that a space in a flattened row parts two cells.

Logistic regression with an L2 penalty on single gaps. A row says much the same as the next, so the rows of a table
count by the root of their number together, and its header as one row.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from learn import logistic
from learn.logistic import Case
from learn.tables import Sample, true_cut, weights_of
from seedbook.restore.table import rows

#: Repositories a feature must be seen in; penalty, and that on what differs from before; weights too small to be
#: written.
_SOURCES, _PENALTY, _CHANGED, _LEAST = 3, 2.0, 16.0, 0.05

#: Feature to what it is worth in every row, and what more in a header.
Weights = dict[str, tuple[float, float]]


def gaps(samples: Sequence[Sample]) -> Iterator[Case[tuple[str, bool]]]:
    """The gaps of all rows, with what is true of each in every row and, if it is of one, in a header; a yes parts."""
    counts = weights_of([sample.source for sample in samples])
    for sample, count in zip(samples, counts, strict=True):
        body = count / math.sqrt(len(sample.lines) - 1)
        found = rows.features(sample.lines, sample.habit)
        for n, ((tokens, known), cells) in enumerate(zip(found, sample.cells, strict=True)):
            ends = {end for _, end in true_cut(tokens, cells)}
            for i, names in enumerate(known, 1):
                yield Case(sample.source, _names(names, header=n == 0), i in ends, body if n else count)


def learned(samples: Sequence[Sample], before: Mapping[str, Sequence[float]] | None = None) -> Weights:
    """The weights that make the true gaps likeliest, and differ little from those `before`. Raises ValueError when no
    feature is frequent enough."""
    penalty = _CHANGED if before else _PENALTY
    start, found = logistic.learned(list(gaps(samples)), _SOURCES, penalty, _known(before or {}))
    table: Weights = {"": (start, 0.0)}
    for (name, header), value in found.items():
        every, more = table.get(name, (0.0, 0.0))
        table[name] = (every, value) if header else (value, more)
    return table


def _known(before: Mapping[str, Sequence[float]]) -> logistic.Learned[tuple[str, bool]]:
    start, _ = before.get("", (0.0, 0.0))
    places = ((name, n, value) for name, values in before.items() if name for n, value in enumerate(values))
    return start, {(name, n > 0): value for name, n, value in places if value}


def _names(names: Iterable[str], *, header: bool) -> list[tuple[str, bool]]:
    return [(name, inside) for inside in ((False, True) if header else (False,)) for name in names]


def write(path: Path, table: Weights) -> None:
    """A line a feature with what it is worth and what more in a header, one decimal; what is empty says nothing."""
    lines = ["feature\tweight\tin header"]
    for name, values in sorted(table.items()):
        cells = [f"{value:.1f}" if abs(value) >= _LEAST else "" for value in values]
        if any(cells):
            lines.append("\t".join((name, *cells)))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
