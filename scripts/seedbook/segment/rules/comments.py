"""Comments of several lines: what stands between `/*` and `*/` is code, however much it reads like prose."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Lines after which a comment that does not end was never one
LONGEST = 40


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The `tags`, with a comment that a sample opens taken into it up to its end.

    Only a line that begins with `/*` opens one, so that paths and globs (`rm -rf /tmp/*`) do not.
    """
    found = list(tags)
    for n, line in enumerate(lines):
        if runs.kind(found[n]) == "code" and line.text.startswith("/*") and "*/" not in line.text:
            end = _end(lines, n)
            found[n + 1 : end + 1] = ["code+"] * (end - n)
    return found


def _end(lines: Sequence[Line], start: int) -> int:
    """The line that ends the comment opened at `start`; `start` itself where none does."""
    for n in range(start + 1, min(start + LONGEST, len(lines))):
        text = lines[n].text
        if "/*" in text:
            return start
        if text.startswith("*/") or text.endswith("*/"):
            return n
    return start
