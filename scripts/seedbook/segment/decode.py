"""The best sequence of tags for a sequence of featured things: lines, or headings (the Viterbi algorithm)."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.segment.weights import Weights


def scores(features: Sequence[str], weights: Weights) -> list[float]:
    """How well each tag fits something with these features."""
    rows = [row for row in map(weights.features.get, features) if row]
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(weights.tags)


def best_tags(rows: Sequence[Sequence[str]], weights: Weights) -> list[str]:
    """The tags whose scores and transitions sum up highest, one for each row of features."""
    if not rows:
        return []
    # A block cannot go on before it began.
    total = [
        score - 1e9 if tag.endswith("+") else score
        for tag, score in zip(weights.tags, scores(rows[0], weights), strict=True)
    ]
    back: list[list[int]] = []
    for features in rows[1:]:
        total, came = _step(total, scores(features, weights), weights)
        back.append(came)
    tag = total.index(max(total))
    path = [tag]
    for came in reversed(back):
        tag = came[tag]
        path.append(tag)
    return [weights.tags[tag] for tag in reversed(path)]


def _step(total: list[float], local: list[float], weights: Weights) -> tuple[list[float], list[int]]:
    """The best sums that end in each tag, and the tag before through which they came."""
    sums, came = [], []
    for score, after in zip(local, weights.after, strict=True):
        ways = [a + b for a, b in zip(total, after, strict=True)]
        best = max(ways)
        came.append(ways.index(best))
        sums.append(best + score)
    return sums, came
