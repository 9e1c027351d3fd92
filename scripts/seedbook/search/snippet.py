"""Snippets for the terminal: the stretch of a section around the match, the match marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from seedbook.search import rules
from seedbook.search.fold import Folder
from seedbook.search.query import WITHIN

#: What a snippet begins with: `P`, `池`
_LETTER = re.compile(f"[{rules.LETTER}{rules.HAN}]")

#: Characters of a snippet, and how many of them stand before the first match.
WIDTH, LEAD = 120, 24
#: So long a word may stand within another; a shorter one would by chance, as `on` in `context`
_LONG = 4


def spans(flat: str, needles: Iterable[str]) -> list[tuple[int, int]]:
    """Where the needles stand in a folded text, merged where they touch. Short words begin at a boundary."""
    found: list[tuple[int, int]] = []
    for needle in needles:
        at = flat.find(needle)
        while at >= 0:
            if len(needle) >= _LONG or not (at and WITHIN.match(flat, at - 1)):
                found.append((at, at + len(needle)))
            at = flat.find(needle, at + 1)
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def snippet(folder: Folder, text: str, needles: Iterable[str], marks: tuple[str, str]) -> str:
    """Up to WIDTH characters of `text`, what matches between the two `marks`."""
    found = spans(folder.flat(text), needles)
    start, end = _stretch(text, max(0, min(_densest(found) - LEAD, len(text) - WIDTH)))
    at, parts = start, ["…" if start else ""]
    for left, right in found:
        if right > start and left < end:
            parts += [text[at : max(at, left)], marks[0], text[max(left, start) : min(right, end)], marks[1]]
            at = min(right, end)
    return "".join([*parts, text[at:end], "…" if end < len(text) else ""])


def _stretch(text: str, start: int) -> tuple[int, int]:
    """Of a text what is shown from about `start` on: between words, and no mark first."""
    starts = range(start, start + LEAD)
    ends = range(start + WIDTH, start + WIDTH - LEAD, -1)
    begun = next((at for at in starts if not WITHIN.match(text, at - 1) and _LETTER.match(text, at)), start + LEAD)
    ended = next((at for at in ends if not WITHIN.match(text, at - 1)), start + WIDTH - LEAD)
    return (begun if start else 0), min(ended, len(text))


def _densest(found: list[tuple[int, int]]) -> int:
    """The start of the stretch that holds most of what matches."""

    def matched(start: int) -> int:
        return sum(right - left for left, right in found if start <= left and right <= start + WIDTH - LEAD)

    return max((left for left, _ in found), key=lambda left: (matched(left), -left), default=0)
