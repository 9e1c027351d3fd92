"""Conditional logit with an L2 penalty: one of several options is the true one, each told by named features."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

from learn.logistic import vocabulary

_PASSES = 120
#: The choices of a source count as so many at most, the root of what is above left out
_SOURCE = 400


@dataclass(frozen=True)
class Choice:
    """The source it is from, the features of each option, and which of them is true."""

    source: str
    options: Sequence[Sequence[str]]
    true: int


def learned(choices: Sequence[Choice], least: int, penalty: float) -> dict[str, float]:
    """What each feature that `least` sources have is worth, in log-odds. Raises ValueError when there is none."""
    words = vocabulary(((choice.source, chain(*choice.options)) for choice in choices), least)
    rows = [[words[name] for name in option if name in words] for choice in choices for option in choice.options]
    table = sp.csr_matrix(
        (np.ones(sum(map(len, rows))), np.fromiter(chain(*rows), np.int32), np.cumsum([0, *map(len, rows)])),
        shape=(len(rows), len(words)),
    )
    values = _fit(table, choices, penalty)
    return {name: float(values[n]) for name, n in words.items()}


def _fit(table: sp.csr_matrix, choices: Sequence[Choice], penalty: float) -> np.ndarray:
    """The weights that make the true options likeliest; rows of the `table` are the options of all choices in turn."""
    sizes = np.array([len(choice.options) for choice in choices])
    starts = np.cumsum(sizes) - sizes
    true = starts + np.array([choice.true for choice in choices])
    sources = Counter(choice.source for choice in choices)
    counts = np.array([min(1.0, (_SOURCE / sources[choice.source]) ** 0.5) for choice in choices])
    back = table.T.tocsr()

    def cost(values: np.ndarray) -> tuple[float, np.ndarray]:
        scores = table @ values
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        raised = np.exp(scores)
        whole = np.add.reduceat(raised, starts)
        wrong = np.repeat(counts / whole, sizes) * raised
        wrong[true] -= counts
        return float(
            counts @ (np.log(whole) - scores[true]) + penalty * values @ values / 2
        ), back @ wrong + penalty * values

    return np.asarray(
        minimize(cost, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": _PASSES}).x
    )
