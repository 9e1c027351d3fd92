"""What meets at the breaks before and after a line: style A breaks before inline code, where no sentence ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment.lines import HAN, Line

#: What a line may go on with after a break: ASCII that shows
_GOES_ON = re.compile("[!-~]")


def seams(lines: Sequence[Line], n: int) -> list[str]:
    """Features of the breaks around line `n`, where the line below begins with ASCII.

    `seam-before:` and `seam-after:` with the last one and two characters above the break when they are Chinese
    (`seam-before:为`, `seam-before:作为`: the line goes on), with the sign when it is one, else with `latin`.
    """
    before = _seam(lines[n - 1].text, lines[n].text) if n else []
    after = _seam(lines[n].text, lines[n + 1].text) if n + 1 < len(lines) else []
    return [*(f"seam-before:{name}" for name in before), *(f"seam-after:{name}" for name in after)]


def _seam(above: str, below: str) -> list[str]:
    if not _GOES_ON.match(below):
        return []
    last = above[-1]
    if HAN.match(last):
        return [last, above[-2:]]
    return ["latin" if last.isalnum() else last]
