"""Learns `seedbook/restore/table/weights.tsv`: what says that a space in a flattened row parts two cells.

Logistic regression with an L2 penalty on single gaps. A row says much the same as the next, so the rows of a table
count by the root of their number together, and its header as one row.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from learn.tables import Sample, true_cut, weights_of
from seedbook.restore.table import rows

#: Repositories a feature must be seen in; penalty; passes; weights too small to be written.
_SOURCES, _PENALTY, _PASSES, _LEAST = 3, 2.0, 150, 0.05

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
    words = _vocabulary(found)
    if not words:
        raise ValueError(f"No feature stands in tables of {_SOURCES} repositories.")
    columns = [[words[name] for name in _names(gap) if name in words] + [len(words)] for gap in found]
    values = _fit(columns, found, len(words) + 1)
    table: Weights = {"": (float(values[-1]), 0.0)}
    for (name, header), n in words.items():
        every, more = table.get(name, (0.0, 0.0))
        table[name] = (every, float(values[n])) if header else (float(values[n]), more)
    return table


def _names(gap: Gap) -> list[tuple[str, bool]]:
    return [(name, header) for header in ((False, True) if gap.header else (False,)) for name in gap.names]


def _vocabulary(found: Sequence[Gap]) -> dict[tuple[str, bool], int]:
    sources: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for gap in found:
        for name in _names(gap):
            sources[name].add(gap.source)
    kept = sorted(name for name, seen in sources.items() if len(seen) >= _SOURCES)
    return {name: n for n, name in enumerate(kept)}


def _fit(columns: Sequence[Sequence[int]], found: Sequence[Gap], size: int) -> np.ndarray:
    """The weights of `size` features, the last of which is true of every gap and goes without a penalty."""
    starts = np.cumsum([0, *(len(row) for row in columns)])
    at = np.concatenate([np.array(row) for row in columns])
    owner = np.repeat(np.arange(len(columns)), np.diff(starts))
    sign = np.array([1.0 if gap.parts else -1.0 for gap in found])
    weight = np.array([gap.weight for gap in found])
    penalty = np.full(size, _PENALTY)
    penalty[-1] = 0.0

    def cost(values: np.ndarray) -> tuple[float, np.ndarray]:
        margin = np.add.reduceat(values[at], starts[:-1]) * sign
        wrong = weight * sign / (1 + np.exp(np.clip(margin, -500, 500)))
        slope = penalty * values - np.bincount(at, weights=wrong[owner], minlength=size)
        return float(weight @ np.logaddexp(0, -margin) + penalty @ values**2 / 2), slope

    return np.asarray(minimize(cost, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": _PASSES}).x)


def write(path: Path, table: Weights) -> None:
    """A line a feature with what it is worth and what more in a header, one decimal; what is empty says nothing."""
    lines = ["feature\tweight\tin header"]
    for name, values in sorted(table.items()):
        cells = [f"{value:.1f}" if abs(value) >= _LEAST else "" for value in values]
        if any(cells):
            lines.append("\t".join((name, *cells)))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
