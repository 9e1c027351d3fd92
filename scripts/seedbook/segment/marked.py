"""Lists that are plain from how a capture writes markers.

A capture of style B sets its lists in and marks them with `•`, so that numbers at the margin are headings there, or
lines of a sample, and dashes are of a sample. Where a rendered page is copied from a browser or an editor, bullets
stand at the margin, and numbers with them. What makes text of HTML may mark items with `-` or `*` and never with `•`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment.lines import Line

#: `• text`, as captures write bullets
_BULLET = re.compile(r"[•◦▪]\s*\S")
#: A bullet or a number before an item: `◦ text`, `2. text`, not the number of a section, `2.1 text`
_NUMBER = r"\d{1,2}[.、)]\s*[^\s\d]"
_MARKER = re.compile(rf"{_BULLET.pattern}|{_NUMBER}")
#: `- text`, `* text`; and what else may stand before items there, `+ text` of deeper ones, `2. text`
_OPENS_DASHED, _DASHED = re.compile(r"[-*]\s+\S"), re.compile(rf"[-*+]\s+\S|{_NUMBER}")
#: A key that goes on below a dash in YAML: `image: nginx`
_KEY = re.compile(r"[\w.-]+:(?:\s|$)", re.ASCII)
#: From what share of Chinese on is a line of prose
_PROSE = 0.2


def are_flush(lines: Sequence[Line]) -> bool:
    """Whether the lists of a capture stand at the margin."""
    opening = [line.indent for line in lines if line.gap and _BULLET.match(line.text)]
    return bool(opening) and not any(opening)


def are_bulleted(lines: Sequence[Line]) -> bool:
    """Whether a capture marks its lists with bullets, as the text of a rendered page."""
    return any(_BULLET.match(line.text) for line in lines)


def are_dashed(lines: Sequence[Line]) -> bool:
    """Whether a capture marks its lists with dashes: it has such a list and no bullet."""
    if are_bulleted(lines):
        return False
    return any(_OPENS_DASHED.match(line.text) and dashed_end(lines, n) for n, line in enumerate(lines))


def end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the list ends that line `n` opens in a capture that is flush: blank lines stand around it and a
    marker before each of its lines, of which a single one is an item where that is a bullet. 0 where it is none."""
    behind = _behind(lines, n)
    if not behind or lines[n].indent:
        return 0
    marked = all(_MARKER.match(line.text) for line in lines[n:behind])
    return behind if marked and (behind > n + 1 or _BULLET.match(lines[n].text)) else 0


def dashed_end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the list ends that line `n` opens in a capture that is dashed: blank lines stand around it,
    half of its items and more are prose, two at least where they are numbered, and what has no marker is set in and no
    key. 0 where it is none, or lines are put in below others that are taken out."""
    behind = _behind(lines, n) if _DASHED.match(lines[n].text) else 0
    items = [line for line in lines[n:behind] if _DASHED.match(line.text)]
    others = [line for line in lines[n:behind] if not _DASHED.match(line.text)]
    set_in = all(line.indent > lines[n].indent and not _KEY.match(line.text) for line in others)
    changed = any(line.text.startswith("+") and line.indent == lines[n].indent for line in items)
    enough = len(items) > 1 or _OPENS_DASHED.match(lines[n].text)
    spoken = sum(item.han > _PROSE for item in items) * 2 >= len(items)
    return behind if set_in and enough and spoken and not changed else 0


def _behind(lines: Sequence[Line], n: int) -> int:
    """Behind which line the lines end that line `n` opens and no blank one between; 0 where it does not open them."""
    if n and not lines[n].gap:
        return 0
    return next((m for m in range(n + 1, len(lines)) if lines[m].gap), len(lines))
