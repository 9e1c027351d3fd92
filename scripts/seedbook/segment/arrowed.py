"""Drawings of lines that arrows join: `用户问题`, `↓`, `查询知识库`, each in a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment.lines import Line

#: A line of arrows, with the strokes between them: `↓`, `│ ▼`; one of strokes alone: `│`, `| |`
_ARROWS = re.compile(r"(?=.*[↓↑▼▲⬇⬆])[ |│↓↑▼▲⬇⬆v]+")
_STROKES = re.compile(r"[|│](?: +[|│])*")
#: What stands between two lines of a drawing at no time
_APART = ("furniture", "table", "table+")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, what stands above and below such a line as one sample with it. (All 160 lines of arrows in 2,958
    articles stand between two lines of their drawing, as do all 651 lines of strokes in samples.)"""
    found = list(tags)
    for n in range(1, len(lines) - 1):
        if not _joins(lines[n].text, found[n]) or found[n - 1] in _APART or found[n + 1] in _APART:
            continue
        begun = found[n - 1].removesuffix("+") == "code"
        found[n - 1 : n + 2] = [found[n - 1] if begun else "code", "code+", "code+"]
        if n + 2 < len(found) and tags[n + 1].removesuffix("+") != "code":
            found[n + 2] = found[n + 2].removesuffix("+")
    return found


def _joins(text: str, tag: str) -> bool:
    if _ARROWS.fullmatch(text):
        return True
    return tag.removesuffix("+") == "code" and bool(_STROKES.fullmatch(text))
