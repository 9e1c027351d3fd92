"""Logistic regression with an L2 penalty over named features that are true or not.

The penalty is on what differs from what was known before, so that a few new articles change only what they speak of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np
from scipy.optimize import minimize

_PASSES = 150

Name = TypeVar("Name", bound=Hashable)
#: What every case starts from, and what each feature is worth, in log-odds
Learned = tuple[float, dict[Name, float]]


@dataclass(frozen=True)
class Case(Generic[Name]):
    """What to learn from: the source it is from, what is true of it, whether it is a yes, and what it counts."""

    source: str
    names: Sequence[Name]
    yes: bool
    weight: float


@dataclass(frozen=True)
class Rows:
    """What to fit: for each row the numbers of the features that are true of it, whether it is a yes, and its weight.

    `size` is the number of features; the last is true of every row and goes without a penalty.
    """

    columns: Sequence[Sequence[int]]
    yes: Sequence[bool]
    weights: Sequence[float]
    size: int


def learned(
    cases: Sequence[Case[Name]], least: int, penalty: float, before: Learned[Name] | None = None
) -> Learned[Name]:
    """What every case starts from, and what each feature is worth, in log-odds: those that `least` sources have, and
    all that were known `before`, as they were where no case has them.

    Raises ValueError when no case has such a feature.
    """
    start, known = before or (0.0, {})
    words = vocabulary(((case.source, case.names) for case in cases), least, known)
    columns = [numbers(case.names, words) for case in cases]
    rows = Rows(columns, [case.yes for case in cases], [case.weight for case in cases], len(words) + 1)
    values = fit(rows, penalty, np.array([*(known.get(name, 0.0) for name in words), start]))
    return float(values[-1]), known | {name: float(values[n]) for name, n in words.items()}


def write(path: Path, table: Mapping[str, float], least: float, digits: int) -> None:
    """A line a feature with its weight, those below `least` left out; the empty feature, true of all, always stays."""
    kept = sorted((name, value) for name, value in table.items() if abs(value) >= least or not name)
    path.write_text("\n".join(["feature\tweight", *(f"{n}\t{v:.{digits}f}" for n, v in kept)]) + "\n", encoding="utf-8")


def vocabulary(found: Iterable[tuple[str, Iterable[Name]]], least: int, known: Container[Name] = ()) -> dict[Name, int]:
    """The names that rows of at least `least` sources have, or that are `known` and any row has, numbered. `found`: for
    each row its source and names.

    Raises ValueError when there is no such name.
    """
    sources: dict[Name, set[str]] = defaultdict(set)
    for source, names in found:
        for name in names:
            sources[name].add(source)
    kept = sorted((name for name, seen in sources.items() if len(seen) >= least or name in known), key=repr)
    if not kept:
        raise ValueError(f"No feature stands in {least} repositories.")
    return {name: n for n, name in enumerate(kept)}


def numbers(names: Iterable[Name], words: Mapping[Name, int]) -> list[int]:
    """The columns of a row of which `names` are true."""
    return [*(words[name] for name in names if name in words), len(words)]


def fit(rows: Rows, penalty: float, before: np.ndarray | None = None) -> np.ndarray:
    """The weights that make the rows likeliest, in log-odds (natural logarithm), and differ little from those
    `before`."""
    known = np.zeros(rows.size) if before is None else before
    starts = np.cumsum([0, *(len(row) for row in rows.columns)])
    at = np.concatenate([np.array(row) for row in rows.columns])
    owner = np.repeat(np.arange(len(rows.columns)), np.diff(starts))
    sign = np.where(rows.yes, 1.0, -1.0)
    weight = np.array(rows.weights)
    penalties = np.full(rows.size, penalty)
    penalties[-1] = 0.0

    def cost(values: np.ndarray) -> tuple[float, np.ndarray]:
        margin = np.add.reduceat(values[at], starts[:-1]) * sign
        wrong = weight * sign / (1 + np.exp(np.clip(margin, -500, 500)))
        slope = penalties * (values - known) - np.bincount(at, weights=wrong[owner], minlength=rows.size)
        return float(weight @ np.logaddexp(0, -margin) + penalties @ (values - known) ** 2 / 2), slope

    return np.asarray(minimize(cost, known, jac=True, method="L-BFGS-B", options={"maxiter": _PASSES}).x)
