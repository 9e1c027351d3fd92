"""Finds the page on the shelf that belongs to each section of a seed, though numbers and lines have moved."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from seedbook.library import Shelved
from seedbook.pages.outline import Section

#: What no restoring adds or takes away in a line
_SIGNS = re.compile(r"[\W_]+")
#: Shortest line that tells a section from others, in letters and digits
_TELLING = 8
#: The share of a section's letters from which on a page is held to be about the same. Sections of one article share a
#: few lines of samples at most, and a new capture of one section changes few.
_SAME = 0.5


def match(seed: str, sections: Sequence[Section], claims: Mapping[tuple[str, str], Shelved]) -> dict[int, Shelved]:
    """Which shelved page belongs to each section of a seed, by index.

    The page that claims a section's number is its own, unless it is about something else and another page of the seed
    holds the section's text: a new capture may have a section more, and the numbers behind it moved on. What has no
    page then gets the one with the largest overlap of lines.
    """
    spare = {number: page for (owner, number), page in claims.items() if owner == seed}
    found: dict[int, Shelved] = {}
    for pick in (_own_and_alike, _most_alike, _own, _nearest):
        for index, section in enumerate(sections):
            number = pick(section, spare) if index not in found else None
            if number is not None:
                found[index] = spare.pop(number)
    return found


def _own_and_alike(section: Section, spare: Mapping[str, Shelved]) -> str | None:
    number = _own(section, spare)
    return number if number is not None and alike(section, spare[number]) >= _SAME else None


def _most_alike(section: Section, spare: Mapping[str, Shelved]) -> str | None:
    return _best(spare, lambda page: alike(section, page), _SAME)


def _own(section: Section, spare: Mapping[str, Shelved]) -> str | None:
    return section.number if section.number in spare else None


def _nearest(section: Section, spare: Mapping[str, Shelved]) -> str | None:
    return _best(spare, lambda page: _overlap(page.lines, section.lines), 1)


def _best(pages: Mapping[str, Shelved], score: Callable[[Shelved], float], floor: float) -> str | None:
    """The number of the page with the highest score, if that reaches the floor."""
    scores = {number: score(page) for number, page in pages.items()}
    best = max(scores, key=lambda number: scores[number], default=None)
    return best if best is not None and scores[best] >= floor else None


def alike(section: Section, page: Shelved) -> float:
    """The share, 0 to 1, of a section's text whose lines stand on a page, whatever signs restoring put between."""
    text = _SIGNS.sub("", page.body)
    lines = [_SIGNS.sub("", line) for block in section.body for line in block.raw]
    telling = [line for line in lines if len(line) >= _TELLING]
    return sum(len(line) for line in telling if line in text) / max(1, sum(map(len, telling)))


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return min(a[1], b[1]) - max(a[0], b[0]) + 1
