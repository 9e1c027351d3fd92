"""The best sequence of tags for all lines of a seed (the Viterbi algorithm)."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.segment.weights import TAGS, Weights

#: A block cannot go on before it began.
_STARTS = tuple(-1e9 if tag.endswith("+") else 0.0 for tag in TAGS)


def scores(features: Sequence[str], weights: Weights) -> list[float]:
    """How well each tag fits a line with these features."""
    rows = [row for row in map(weights.features.get, features) if row]
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(TAGS)


def best_tags(rows: Sequence[Sequence[str]], weights: Weights) -> list[str]:
    """The tags whose scores and transitions sum up highest, one for each row of features."""
    if not rows:
        return []
    total = [a + b for a, b in zip(scores(rows[0], weights), _STARTS, strict=True)]
    back: list[list[int]] = []
    for features in rows[1:]:
        local = scores(features, weights)
        came, new = [], []
        for tag, after in enumerate(weights.after):
            ways = [a + b for a, b in zip(total, after, strict=True)]
            best = max(ways)
            came.append(ways.index(best))
            new.append(best + local[tag])
        back.append(came)
        total = new
    tag = total.index(max(total))
    path = [tag]
    for came in reversed(back):
        tag = came[tag]
        path.append(tag)
    return [TAGS[tag] for tag in reversed(path)]
