"""Drawings of lines that arrows join: `用户问题`, `↓`, `查询知识库`, a line each; and steps in one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A line of arrows, with the strokes between them: `↓`, `│ ▼`; one of strokes alone: `│`, `| |`
_ARROWS = re.compile(r"(?=.*[↓↑▼▲⬇⬆])[ |│↓↑▼▲⬇⬆v]+")
_STROKES = re.compile(r"[|│](?: +[|│])*")
#: Steps in one line, no sentence and no row or item: `生成 → 解析 → 校验`; and a line that leads on to it
_STEPS = re.compile(r"[^-–*|#/├└│。,，:：;；?？→][^|。,，:：;；?？→]*(?:→[^|。,，:：;；?？→]+)+")
_LEADS_ON = re.compile(r"[:：]$")
#: No such line is longer; kinds that one may have been taken for
_LONGEST, _TAKEN_FOR = 120, ("heading", "paragraph")
#: What stands between two lines of a drawing at no time
_APART = ("furniture", "table", "table+")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, what stands above and below such a line as one sample with it. (All 160 lines of arrows in 2,958
    articles stand between two lines of their drawing, as do all 651 lines of strokes in samples.)"""
    found = list(tags)
    for n in range(1, len(lines) - 1):
        if not _joins(lines[n].text, found[n]) or found[n - 1] in _APART or found[n + 1] in _APART:
            continue
        begun = runs.kind(found[n - 1]) == "code"
        found[n - 1 : n + 2] = [found[n - 1] if begun else "code", "code+", "code+"]
        if runs.kind(tags[n + 1]) != "code":
            runs.opens(found, n + 2)
    for n in range(1, len(lines)):
        if found[n] in _TAKEN_FOR and runs.alone(found, n) and _are_steps(lines[n - 1].text, lines[n].text):
            found[n] = "code"
    return found


def _are_steps(above: str, text: str) -> bool:
    """Whether steps stand below a line that leads on to them. (Of 14 such lines in 1,699 articles 13 are samples, by 4
    authors.)"""
    return len(text) <= _LONGEST and bool(_LEADS_ON.search(above) and _STEPS.fullmatch(text))


def _joins(text: str, tag: str) -> bool:
    if _ARROWS.fullmatch(text):
        return True
    return runs.kind(tag) == "code" and bool(_STROKES.fullmatch(text))
