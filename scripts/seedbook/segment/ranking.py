"""Ranks of headings mended by what their numbers say, and by what recurs.

A rank is the level of a heading among those of its article, 0 the highest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

#: A decimal number: `1` in `1. 概述`, `1.2.3` in `1.2.3 逃逸`
_DECIMAL = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)(?=[.、:\s\u3400-\u9fffA-Za-z])")

#: So often a heading comes at least that recurs
_RECURS = 3


def extends(above: str, text: str) -> bool | None:
    """Whether the decimal number of `text` extends that of the heading `above`; None where one has no such number."""
    outer, inner = _DECIMAL.match(above), _DECIMAL.match(text)
    return inner[1].rpartition(".")[0] == outer[1] if outer and inner else None


def nested(texts: Sequence[str], ranks: Sequence[int]) -> list[int]:
    """The ranks with each decimal number one below the number it extends: 1.2.3 below 1.2, 1.2 below 1."""
    found = list(ranks)
    seen: dict[str, int] = {}
    for n, text in enumerate(texts):
        number = _DECIMAL.match(text)
        if not number:
            continue
        parent = number[1].rpartition(".")[0]
        if parent and parent in seen:
            found[n] = found[seen[parent]] + 1
        seen[number[1]] = n
    return found


def without_jumps(ranks: Sequence[int]) -> list[int]:
    """The ranks, what stands two or more below the heading before it raised to one, with all that is as deep behind."""
    found = list(ranks)
    for n in range(1, len(found)):
        above, jump = found[n - 1], found[n] - found[n - 1] - 1
        if jump > 0:
            end = next((m for m in range(n, len(found)) if found[m] <= above), len(found))
            found[n:end] = [max(above + 1, rank - jump) for rank in found[n:end]]
    return found


def below_what_recurs_not(texts: Sequence[str], ranks: Sequence[int]) -> list[int]:
    """The ranks, headings that recur (`现象` … `小结`) one below those between them that do not, with what they hold.

    Only where those are all of one rank. Of 2,561 articles eight get better levels by this, one gets worse ones.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for n, text in enumerate(texts):
        places[text].append(n)
    found = list(ranks)
    for row in places.values():
        if len(row) < _RECURS:
            continue
        once = [
            [found[n] for n in range(start + 1, end) if len(places[texts[n]]) == 1]
            for start, end in pairwise([-1, *row])
        ]
        above = {min(part, default=-1) for part in once}
        if len(above) == 1 and -1 not in above:
            _lower(found, row, above.pop() + 1)
    return found


def _lower(ranks: list[int], places: Sequence[int], least: int) -> None:
    """Give the headings at `places` the rank `least` where theirs is higher, and what stands in them as much lower."""
    for n in places:
        deeper = least - ranks[n]
        if deeper > 0:
            end = next((m for m in range(n + 1, len(ranks)) if ranks[m] <= ranks[n]), len(ranks))
            ranks[n:end] = [rank + deeper for rank in ranks[n:end]]
