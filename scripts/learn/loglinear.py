"""Log-linear models of which of several languages a sample is in, fitted by gradient descent.

Step sizes are those of RMSProp. `Words` has a weight for each pair of word and language, kept few by an L1 penalty;
`Signs` one for each sign, the same for any language.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

#: Passes over all samples, and what a weight of a word costs.
_PASSES, _PENALTY = 150, 1.0
#: How far the step shrinks: to half after so many passes.
_HALVED = 40
#: What a language has from the start at most, for or against: articles about others use the rare ones too.
_PRIOR = 1.0
_EPSILON = 1e-3


@dataclass(frozen=True)
class Problem:
    """For each sample the number of its true language and how much the sample counts; the number of languages."""

    truth: np.ndarray
    counts: np.ndarray
    languages: int


@dataclass(frozen=True)
class Words:
    """Weights by word and language, and what each language has from the start."""

    table: np.ndarray
    start: np.ndarray


@dataclass(frozen=True)
class Signs:
    """Weights of signs, and what each language has from the start."""

    weights: np.ndarray
    start: np.ndarray


def fit_words(found: sp.csr_matrix, problem: Problem) -> Words:
    """Weights for `found`, the strength of each word (columns) in each sample (rows)."""
    table = np.zeros((found.shape[1], problem.languages), np.float32)
    start = np.zeros(problem.languages, np.float32)
    seen, seen_start, back = np.full_like(table, 1e-8), np.full_like(start, 1e-8), found.T.tocsr()
    for step in range(_PASSES):
        wrong = _wrong(found @ table + start, problem)
        slopes, slope = back @ wrong, wrong.sum(0)
        seen, seen_start = 0.9 * seen + 0.1 * slopes**2, 0.9 * seen_start + 0.1 * slope**2
        rate = 0.25 / (1 + step / _HALVED)
        pace = 0.3 * rate / (np.sqrt(seen) + _EPSILON + _PENALTY)
        table -= pace * slopes
        table = np.sign(table) * np.maximum(0, np.abs(table) - pace * _PENALTY)
        start = _bounded(start - 0.5 * rate * slope / (np.sqrt(seen_start) + _EPSILON))
    return Words(table, start)


def fit_signs(found: np.ndarray, problem: Problem) -> Signs:
    """Weights for `found`, the strength of each sign (last axis) for each sample and language."""
    weights = np.zeros(found.shape[2], np.float32)
    start = np.zeros(problem.languages, np.float32)
    seen, seen_start = np.full_like(weights, 1e-8), np.full_like(start, 1e-8)
    for step in range(_PASSES):
        wrong = _wrong(found @ weights + start, problem)
        slopes, slope = np.einsum("nk,nkj->j", wrong, found), wrong.sum(0)
        seen, seen_start = 0.9 * seen + 0.1 * slopes**2, 0.9 * seen_start + 0.1 * slope**2
        rate = 0.1 / (1 + step / _HALVED)
        weights -= rate * slopes / (np.sqrt(seen) + _EPSILON)
        start = _bounded(start - 0.5 * rate * slope / (np.sqrt(seen_start) + _EPSILON))
    return Signs(weights, start)


def shares(odds: np.ndarray) -> np.ndarray:
    """Natural log-odds as shares of one, row by row."""
    raised = np.exp(odds - odds.max(1, keepdims=True))
    return np.asarray(raised / raised.sum(1, keepdims=True))


def _wrong(odds: np.ndarray, problem: Problem) -> np.ndarray:
    wrong = shares(odds)
    wrong[np.arange(len(problem.truth)), problem.truth] -= 1
    return np.asarray(wrong * problem.counts[:, None])


def _bounded(start: np.ndarray) -> np.ndarray:
    return np.asarray(np.clip(start, -_PRIOR, _PRIOR))
