"""Learns `seedbook/segment/weights_levels.tsv`: which level a heading has, given those of the headings before it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from learn import choosing
from learn.alignment import fold
from learn.articles import KINDS, Article
from learn.choosing import Choice
from seedbook.segment.choices import Begun, Outline, features
from seedbook.segment.traits import Heading

#: Weights below this are left out
LEAST = 0.05
#: A feature is learned when headings of so many repositories have it; the penalty of weights
_SOURCES, _PENALTY = 5, 6.0
#: Longer outlines are lists of their own kind, and would count for many articles
_LONGEST = 120


def choices(article: Article) -> list[Choice]:
    """The true level of each heading but the first, among those that it might have."""
    headings, true = outline(article.blocks)
    if not 1 < len(headings) <= _LONGEST:
        return []
    found, whole, begun = [], Outline(tuple(headings)), Begun()
    for rank in ranked(true)[1:]:
        level = min(rank, begun.options[-1])
        # a feature stands in many rows: one string for all of them
        rows = [[*map(sys.intern, features(whole, begun, option))] for option in begun.options]
        found.append(Choice(article.source, rows, level))
        begun = begun.then(level)
    return found


def learned(found: Sequence[Choice]) -> dict[str, float]:
    """The weights of features that make the true levels likeliest. Raises ValueError when there are none."""
    return choosing.learned(found, _SOURCES, _PENALTY)


def outline(blocks: Sequence[Mapping[str, Any]]) -> tuple[list[Heading], list[int]]:
    """The true headings with what stands below them, and the level of each."""
    headings: list[Heading] = []
    levels = []
    for block in blocks:
        if block["kind"] == "heading" and "level" in block:
            headings.append(Heading(fold(block["text"]), 0))
            levels.append(block["level"])
        elif headings:
            last = headings[-1]
            kind = last.first or KINDS.get(block["kind"], block["kind"])
            headings[-1] = Heading(last.text, last.below + _lines(block), kind)
    return headings, levels


def _lines(block: Mapping[str, Any]) -> int:
    if block["kind"] == "table":
        return len(block["rows"]) + 1
    return max(1, sum(bool(line.strip()) for line in block["text"].split("\n")))


def ranked(levels: Sequence[int]) -> list[int]:
    """The levels from 0 on, none two deeper than the one before: 2, 4, 3 are 0, 1, 1."""
    return list(_ranked(levels))


def _ranked(levels: Sequence[int]) -> Iterator[int]:
    open_now: list[int] = []
    for level in levels:
        while open_now and open_now[-1] >= level:
            open_now.pop()
        open_now.append(level)
        yield len(open_now) - 1
