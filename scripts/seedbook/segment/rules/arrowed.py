"""Drawings of lines that arrows join: `用户问题`, `↓`, `查询知识库`, a line each; steps in one line; trees."""

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
#: A branch of a tree, `├── 可重试?`, `│ └── web.yml`, and what is no root: the end of a sentence. (Of 323 samples with
#: branches in 4,040 articles 296 begin with the root; three such lines are prose, each a tree that was joined to one.)
_BRANCH = re.compile(r"(?:│ *)*[├└]")
_NO_ROOT = re.compile(r"[:：。；;]$")
#: No such line is longer; kinds that one may have been taken for
_LONGEST, _TAKEN_FOR, _PROSE = 120, ("heading", "paragraph"), ("heading", "paragraph", "list")
#: What stands between two lines of a drawing at no time
_APART = ("furniture", "table", "table+")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, what stands above and below such a line as one sample with it, steps and branches as samples.

    (All 160 lines of arrows in 2,958 articles stand between two lines of their drawing, as do all 651 lines of strokes
    in samples.)"""
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
        elif runs.kind(found[n]) in _PROSE and _BRANCH.match(lines[n].text):
            _join_tree(lines, found, n)
    return found


def _join_tree(lines: Sequence[Line], found: list[str], n: int) -> None:
    """Tags the branch in line `n` as code, of one sample with its root or with the tree around it."""
    if found[n - 1] in _TAKEN_FOR and not _NO_ROOT.search(lines[n - 1].text):
        found[n - 1] = "code"
    found[n] = "code+" if runs.kind(found[n - 1]) == "code" else "code"
    runs.opens(found, n + 1)
    if found[n + 1 : n + 2] == ["code"] and _BRANCH.match(lines[n + 1].text):
        found[n + 1] = "code+"


def _are_steps(above: str, text: str) -> bool:
    """Whether steps stand below a line that leads on to them. (Of 14 such lines in 1,699 articles 13 are samples, by 4
    authors.)"""
    return len(text) <= _LONGEST and bool(_LEADS_ON.search(above) and _STEPS.fullmatch(text))


def _joins(text: str, tag: str) -> bool:
    if _ARROWS.fullmatch(text):
        return True
    return runs.kind(tag) == "code" and bool(_STROKES.fullmatch(text))
