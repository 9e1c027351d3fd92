"""Why a line was taken for what it was: the named features that spoke for its kind."""

from __future__ import annotations

from dataclasses import dataclass

from seedbook.model import Seed
from seedbook.segment import runs
from seedbook.segment.decode import scores
from seedbook.segment.segmenting import segment
from seedbook.segment.tagging import Tagged, tag
from seedbook.segment.weights import Weights, for_lines

#: How many reasons are named.
_REASONS = 5


@dataclass(frozen=True)
class LineEvidence:
    """The verdict on one line. `number` is 1-based; `kind` what was chosen, `goes_on` whether the line continues the
    block of the line before, `other` the best rival by the line alone. `reasons` are (feature, weight) pairs, strongest
    first, that speak for the kind against the rival; empty where a plain rule decided."""

    number: int
    kind: str
    goes_on: bool
    other: str
    reasons: tuple[tuple[str, float], ...]


def evidence(seed: Seed) -> tuple[LineEvidence, ...]:
    """The verdict on every non-blank line of `seed`, in order."""
    tagged = tag(seed.lines)
    weights = for_lines(tagged.spaced)
    kinds = {number: block.kind for block in segment(seed) for number in range(block.lines[0], block.lines[1] + 1)}
    found = (_evidence(tagged, n, weights) for n in range(len(tagged.lines)))
    return tuple(_as_cut(line, kinds[line.number]) for line in found)


def _as_cut(line: LineEvidence, kind: str) -> LineEvidence:
    """The verdict, or that of the rule that cut the line out of its block afterwards, as captions are."""
    return line if line.kind == kind else LineEvidence(line.number, kind, False, line.kind, ())


def _evidence(tagged: Tagged, n: int, weights: Weights) -> LineEvidence:
    name, features = tagged.tags[n], tagged.features[n]
    kind, number = runs.kind(name), tagged.lines[n].number
    if not features:
        return LineEvidence(number, kind, name.endswith("+"), "", ())
    chosen = weights.tags.index(name)
    rival = _rival(scores(features, weights), weights, kind)
    gains = ((feature, _gain(weights, feature, chosen, rival)) for feature in features)
    speaking = sorted((gain for gain in gains if gain[1] > 0), key=lambda gain: -gain[1])
    reasons = tuple((feature, round(gain, 1)) for feature, gain in speaking[:_REASONS])
    return LineEvidence(number, kind, name.endswith("+"), runs.kind(weights.tags[rival]), reasons)


def _rival(local: list[float], weights: Weights, kind: str) -> int:
    others = [n for n, name in enumerate(weights.tags) if runs.kind(name) != kind]
    return max(others, key=lambda n: local[n])


def _gain(weights: Weights, feature: str, chosen: int, rival: int) -> float:
    row = weights.features.get(feature)
    return row[chosen] - row[rival] if row else 0.0
