"""Learns `seedbook/restore/table/weights.tsv`: what says that a space in a flattened row parts two cells.

Logistic regression with an L2 penalty on single gaps. A row says much the same as the next, so the rows of a table
count by the root of their number together, and its header as one row.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from learn import logistic
from learn.tables import Sample, true_cut, weights_of
from seedbook.restore.table import rows

#: Repositories a feature must be seen in; penalty; weights too small to be written.
_SOURCES, _PENALTY, _LEAST = 3, 2.0, 0.05

#: Feature to what it is worth in every row, and what more in a header.
Weights = dict[str, tuple[float, float]]


@dataclass(frozen=True)
class Gap:
    """A gap: what is true of it, whether it stands in a header, whether it parts two cells, and what it counts."""

    names: Sequence[str]
    header: bool
    parts: bool
    weight: float
    source: str


def gaps(samples: Sequence[Sample]) -> Iterator[Gap]:
    """The gaps of all rows."""
    counts = weights_of([sample.source for sample in samples])
    for sample, count in zip(samples, counts, strict=True):
        body = count / math.sqrt(len(sample.lines) - 1)
        found = rows.features(sample.lines, sample.habit)
        for n, ((tokens, known), cells) in enumerate(zip(found, sample.cells, strict=True)):
            ends = {end for _, end in true_cut(tokens, cells)}
            for i, names in enumerate(known, 1):
                yield Gap(tuple(names), n == 0, i in ends, body if n else count, sample.source)


def learned(samples: Sequence[Sample]) -> Weights:
    """The weights that make the true gaps likeliest. Raises ValueError when no feature is frequent enough."""
    found = list(gaps(samples))
    words = logistic.vocabulary(((gap.source, _names(gap)) for gap in found), _SOURCES)
    if not words:
        raise ValueError(f"No feature stands in tables of {_SOURCES} repositories.")
    columns = [logistic.numbers(_names(gap), words) for gap in found]
    parts, weights = [gap.parts for gap in found], [gap.weight for gap in found]
    values = logistic.fit(logistic.Rows(columns, parts, weights, len(words) + 1), _PENALTY)
    table: Weights = {"": (float(values[-1]), 0.0)}
    for (name, header), n in words.items():
        every, more = table.get(name, (0.0, 0.0))
        table[name] = (every, float(values[n])) if header else (float(values[n]), more)
    return table


def _names(gap: Gap) -> list[tuple[str, bool]]:
    return [(name, header) for header in ((False, True) if gap.header else (False,)) for name in gap.names]


def write(path: Path, table: Weights) -> None:
    """A line a feature with what it is worth and what more in a header, one decimal; what is empty says nothing."""
    lines = ["feature\tweight\tin header"]
    for name, values in sorted(table.items()):
        cells = [f"{value:.1f}" if abs(value) >= _LEAST else "" for value in values]
        if any(cells):
            lines.append("\t".join((name, *cells)))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
