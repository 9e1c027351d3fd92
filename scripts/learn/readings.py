"""Learns `seedbook/restore/table/readings.tsv`: what says that one reading of a table is better than another.

The right reading is made the likeliest of those that restoring looks at (softmax). Their gaps are weighed with what
the other half of the repositories taught, because weights seem surer on the gaps they were learned from.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from learn import gaps
from learn.tables import Sample, true_cut, weights_of
from seedbook.restore.table import readings, rows

_PENALTY, _PASSES, _SEED = 5.0, 400, 9


@dataclass(frozen=True)
class Choice:
    """The readings of one table by their features, which of them are right, and what the table counts."""

    features: Sequence[dict[str, float]]
    right: Sequence[bool]
    weight: float


def choices(samples: Sequence[Sample]) -> Iterator[Choice]:
    """The readings of all tables of which one is right."""
    sources = sorted({sample.source for sample in samples})
    random.Random(_SEED).shuffle(sources)
    counts = dict(zip(map(id, samples), weights_of([sample.source for sample in samples]), strict=True))
    for half in (set(sources[::2]), set(sources[1::2])):
        weights = gaps.learned([sample for sample in samples if sample.source not in half])
        for sample in samples:
            if sample.source in half:
                features, right = _readings(sample, weights)
                if any(right):
                    yield Choice(features, right, counts[id(sample)])


def _readings(sample: Sample, weights: gaps.Weights) -> tuple[list[dict[str, float]], list[bool]]:
    found = [
        rows.row(tokens, [rows.score(names, weights, header=n == 0) for names in known])
        for n, (tokens, known) in enumerate(rows.features(sample.lines, sample.habit))
    ][: readings.SAMPLE]
    known = readings.readings(found)
    true = true_cut(found[0].tokens, sample.cells[0])
    right = [reading.header == true for reading in known]
    if not any(right):  # the number of columns at least
        right = [len(reading.header) == len(sample.cells[0]) for reading in known]
    return [readings.features(found, reading) for reading in known], right


def learned(samples: Sequence[Sample]) -> dict[str, float]:
    """Feature to weight. Raises ValueError when there are too few tables."""
    found = list(choices(samples))
    names = sorted({name for choice in found for row in choice.features for name in row})
    if not names:
        raise ValueError("No table can be read.")
    table = np.array([[row.get(name, 0.0) for name in names] for choice in found for row in choice.features])
    scale = table.std(0) + 1e-6
    values = _fit(table / scale, found) / scale
    return dict(zip(names, map(float, values), strict=True))


def _fit(table: np.ndarray, found: Sequence[Choice]) -> np.ndarray:
    right = np.array([flag for choice in found for flag in choice.right])
    starts = np.cumsum([0, *(len(choice.right) for choice in found)])
    owner = np.repeat(np.arange(len(found)), np.diff(starts))
    weight = np.array([choice.weight for choice in found])

    def cost(values: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ values
        most = np.maximum.reduceat(scores, starts[:-1])
        raised = np.exp(scores - most[owner])
        hits = np.where(right, raised, 0.0)
        every, true = np.add.reduceat(raised, starts[:-1]), np.add.reduceat(hits, starts[:-1]) + 1e-30
        slope = table.T @ ((raised / every[owner] - hits / true[owner]) * weight[owner])
        value = weight @ (np.log(every) - np.log(true)) + _PENALTY / 2 * values @ values
        return float(value), slope + _PENALTY * values

    start = np.zeros(table.shape[1])
    return np.asarray(minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": _PASSES}).x)


def write(path: Path, table: dict[str, float]) -> None:
    """A line a feature with its weight."""
    lines = ["feature\tweight", *(f"{name}\t{value:.3f}" for name, value in sorted(table.items()))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
