"""Headings that count on: a line that fits into a count of headings is one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import series
from seedbook.segment.lines import Line

#: Longest heading, in characters, and how a sentence or a member of one ends
_LONGEST = 60
_ENDS = re.compile(r"[。；;，,：:]$")
#: Kinds that a heading may have been taken for
_TAKEN_FOR = ("paragraph", "list")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags; where most of the lines that count on from one another are headings, all are."""
    found = list(tags)
    places = [n for n in range(len(lines)) if tags[n] == "heading" or _may_be(lines, tags, n)]
    for row in series.series([lines[n].text for n in places]):
        members = [places[n] for n in row]
        if 3 * sum(tags[n] == "heading" for n in members) >= 2 * len(members):
            for n in members:
                found[n] = "heading"
    return found


def _may_be(lines: Sequence[Line], tags: Sequence[str], n: int) -> bool:
    """Whether line `n` is a block of its own that could be a heading."""
    text = lines[n].text
    alone = n + 1 == len(lines) or not tags[n + 1].endswith("+")
    return tags[n] in _TAKEN_FOR and alone and len(text) <= _LONGEST and not _ENDS.search(text)
