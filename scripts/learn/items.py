"""Learns `seedbook/restore/listing/weights.tsv`: what says that a list item opens inside of a line of style A.

From the lines of lists that lost their markers, and a part of all paragraphs, by logistic regression.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from learn import logistic
from learn.alignment import block_of, key
from learn.articles import Article
from learn.logistic import Case
from learn.tables import weights_of
from seedbook.restore.listing import features, glued

#: Repositories a feature must be seen in; penalty; weights too small to be written.
_SOURCES, _PENALTY, _LEAST = 5, 1.0, 0.1
#: Of the repository with the most lines so many count in full.
_FULL = 60
#: Of so many paragraphs one is learned from: they are far more than the lines of lists.
_PARAGRAPHS = 3


@dataclass(frozen=True)
class Sample:
    """A line without a marker of its own, the line above it, and where in it items open."""

    source: str
    line: str
    above: str
    starts: frozenset[int]


def samples(article: Article) -> Iterator[Sample]:
    """The lines of lists that lost their markers, and some paragraphs."""
    above, paragraphs = "", 0
    for line, owners in zip(article.lines, _owners(article), strict=True):
        text = line.strip()
        first = _first(owners)
        kinds = [article.blocks[block]["kind"] for block in first]
        if first and not glued.MARKER.match(line) and set(kinds) <= {"item", "para"}:
            paragraphs += "item" not in kinds
            if "item" in kinds or paragraphs % _PARAGRAPHS == 0:
                indent = len(line) - len(line.lstrip())
                starts = (
                    at - indent for at, kind in list(zip(first.values(), kinds, strict=True))[1:] if kind == "item"
                )
                yield Sample(article.source, text, above, frozenset(starts))
        above = text or above


def _first(owners: Sequence[int | None]) -> dict[int, int]:
    """The blocks of a line in order, each with its first character there.

    A lone character may be there by chance, but for the last one, with which an item may begin that goes on below.
    """
    counts = Counter(block for block in owners if block is not None)
    found: dict[int, int] = {}
    for at, block in enumerate(owners):
        if block is not None and block >= max(found, default=-1) and (counts[block] > 1 or at == len(owners) - 1):
            found.setdefault(block, at)
    return found


def _owners(article: Article) -> list[list[int | None]]:
    """For each character of each line the number of the block it is from, or None."""
    flat = [(n, at, sign) for n, line in enumerate(article.lines) for at, c in enumerate(line) for sign in key(c)]
    owners: list[list[int | None]] = [[None] * len(line) for line in article.lines]
    for one, block in block_of("".join(sign for *_, sign in flat), article.blocks).items():
        number, at, _ = flat[one]
        owners[number][at] = block
    return owners


def learned(found: Sequence[Sample]) -> dict[str, float]:
    """Feature to weight. Raises ValueError when no feature is frequent enough."""
    counts = weights_of([sample.source for sample in found], _FULL)
    cases = [
        Case(sample.source, list(dict.fromkeys(names)), opening.place in opens, count)
        for sample, count in zip(found, counts, strict=True)
        for known in [[*features.features(sample.line, sample.above)]]
        for opens in [_opens(sample, [opening.place for opening, _ in known])]
        for opening, names in known
    ]
    every, table = logistic.learned(cases, _SOURCES, _PENALTY)
    return {"": every, **table}


def _opens(sample: Sample, places: Sequence[int]) -> set[int]:
    """At which of `places` items open; a sign that damage changes may stand before an item's first character."""
    nearest = (min(places, key=lambda place: abs(place - start), default=-2) for start in sample.starts)
    return {place for place, start in zip(nearest, sample.starts, strict=True) if abs(place - start) <= 1}


def write(path: Path, table: dict[str, float]) -> None:
    """A line a feature with its weight, one decimal; what says next to nothing is left out."""
    logistic.write(path, table, _LEAST, 1)
