"""The verdict over a whole sample: what its lines say, what stands around it, what the article is written in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.languages.marks import scores


@dataclass(frozen=True)
class Context:
    """What stands around a sample: the prose before it and the article's most used language."""

    before: str = ""
    majority: str = ""


@dataclass(frozen=True)
class Guess:
    """A language's canonical name (`text` when unknown) and how sure it is, 0 to 1."""

    lang: str
    confidence: float


def identify(lines: Sequence[str], context: Context | None = None) -> Guess:
    """The language of a sample given as lines."""
    totals: dict[str, float] = {}
    for line in lines:
        for lang, weight in scores(line.strip()):
            totals[lang] = totals.get(lang, 0) + weight
    if not totals:
        return Guess("text", 0.0)
    best = max(totals, key=lambda lang: totals[lang])
    return Guess(best, totals[best] / sum(totals.values()))
