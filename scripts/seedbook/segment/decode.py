"""The best sequence of tags for a sequence of featured lines (the Viterbi algorithm)."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from operator import add

from seedbook.segment.weights import Weights

_NEVER = -1e9


def scores(features: Sequence[str], weights: Weights) -> list[float]:
    """How well each tag fits something with these features."""
    rows = list(filter(None, map(weights.features.get, features)))
    return list(map(sum, zip(*rows, strict=True))) if rows else [0.0] * len(weights.tags)


def best_tags(
    rows: Sequence[Sequence[str]], weights: Weights, barred: Mapping[int, Container[str]] | None = None
) -> list[str]:
    """The tags whose scores and transitions sum up highest, one for each row of features; none that is `barred` there,
    by the number of the row."""
    totals = _totals(rows, weights, barred or {})
    if not totals:
        return []
    tag = totals[-1].index(max(totals[-1]))
    path = [tag]
    for total in reversed(totals[:-1]):
        ways = list(map(add, total, weights.after[tag]))
        tag = ways.index(max(ways))
        path.append(tag)
    return [weights.tags[tag] for tag in reversed(path)]


def _totals(rows: Sequence[Sequence[str]], weights: Weights, barred: Mapping[int, Container[str]]) -> list[list[float]]:
    """For each row the best sums that end in each tag; what came before is found on the way back, for one tag each."""
    totals: list[list[float]] = []
    for n, features in enumerate(rows):
        local = scores(features, weights)
        if n in barred:
            local = [_NEVER if tag in barred[n] else score for tag, score in zip(weights.tags, local, strict=True)]
        if totals:
            before = totals[-1]
            ways = [max(map(add, before, after)) for after in weights.after]
        else:  # A block cannot go on before it began.
            ways = [_NEVER if tag.endswith("+") else 0.0 for tag in weights.tags]
        totals.append(list(map(add, ways, local)))
    return totals
