"""Lists whose markers stand at the margin, as a browser or an editor writes them where a rendered page is copied.

A capture of style B sets them in, so that numbers at the margin are headings there, or lines of a sample. A capture is
of the other kind when bullets stand at the margin and no list is set in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment.lines import Line

#: `• text`, as captures write bullets
_BULLET = re.compile(r"[•◦▪]\s*\S")
#: A bullet or a number before an item: `◦ text`, `2. text`, not the number of a section, `2.1 text`
_MARKER = re.compile(rf"{_BULLET.pattern}|\d{{1,2}}[.、)]\s*[^\s\d]")


def are_flush(lines: Sequence[Line]) -> bool:
    """Whether the lists of a capture stand at the margin."""
    opening = [line.indent for line in lines if line.gap and _BULLET.match(line.text)]
    return bool(opening) and not any(opening)


def end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the list ends that line `n` opens in such a capture: blank lines stand around it and a marker
    before each of its lines, of which a single one is an item where that is a bullet. 0 where it is none."""
    if lines[n].indent or not (lines[n].gap or not n):
        return 0
    behind = next((m for m in range(n + 1, len(lines)) if lines[m].gap), len(lines))
    marked = all(_MARKER.match(line.text) for line in lines[n:behind])
    return behind if marked and (behind > n + 1 or _BULLET.match(lines[n].text)) else 0
