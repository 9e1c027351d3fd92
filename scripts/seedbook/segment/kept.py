"""Lines of a capture that kept its Markdown whole: outside its fences every mark says what it says in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import hashed, pipes
from seedbook.segment.given import FORMULA, formula_end
from seedbook.segment.lines import Line

#: A line across the page, `---`, `* * *`, and a remark that no reader sees: `<!-- more -->`
_RULE = re.compile(r"(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|<!--(?:(?!-->).)*-->")
#: A marker before an item: `- text`, `+ text`, `2. text`, `2) text`
_MARKER = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+\S")
#: What opens and closes front matter
_MATTER = "---"


def kept(lines: Sequence[Line], spaced: bool) -> dict[int, str]:
    """The tags of such lines, by line number; what has none is of a paragraph. What fences hold is left out. `spaced`:
    the seed kept its blank lines."""
    found: dict[int, str] = {}
    n = 0
    while n < len(lines):
        kind, end = _kept(lines, n, spaced)
        found |= {line.number: kind + ("+" if m else "") for m, line in enumerate(lines[n:end])}
        n = end or n + 1
    headings = [n for n, line in enumerate(lines) if found.get(line.number) == "heading"]
    depths = {lines[n].number: hashed.depth([line.text for line in lines[n : n + 2]]) for n in headings}
    named = hashed.tags([lines[n] for n in headings], depths)
    underlined = {number + 1: f"{kind}+" for number, kind in named.items() if found.get(number + 1) == "heading+"}
    return found | named | underlined


def _kept(lines: Sequence[Line], n: int, spaced: bool) -> tuple[str, int]:
    """The kind that line `n` opens by its mark, and where it ends; no end when it opens none."""
    text = lines[n].text
    if hashed.level(text) and not lines[n].indent:
        return "heading", n + 1
    if _is_underlined(lines, n):
        return "heading", n + 2
    if text == _MATTER and not n:
        return "furniture", next((m + 1 for m in range(1, len(lines)) if lines[m].text == _MATTER), 1)
    if _RULE.fullmatch(text):
        return "furniture", n + 1
    if text.startswith(">"):
        return "quote", _quote_end(lines, n)
    if FORMULA.match(text):
        return "math", formula_end(lines, n)
    if _MARKER.match(text):
        return "list", _list_end(lines, n, spaced)
    return "table", pipes.rows_end(lines, n)


def _is_underlined(lines: Sequence[Line], n: int) -> bool:
    """Whether line `n`, one by itself, has a line drawn right below it."""
    alone = (lines[n].gap or not n) and not lines[n].indent and n + 1 < len(lines) and not lines[n + 1].gap
    return bool(alone) and hashed.is_underlined([line.text for line in lines[n : n + 2]])


def _quote_end(lines: Sequence[Line], n: int) -> int:
    return next((m for m in range(n + 1, len(lines)) if lines[m].gap or not lines[m].text.startswith(">")), len(lines))


def _list_end(lines: Sequence[Line], n: int, spaced: bool) -> int:
    """Behind which line the list ends that line `n` opens: its lines have a marker, are set in or, where blank lines
    tell, go on without one; and no sample stands between."""
    for m in range(n + 1, len(lines)):
        line = lines[m]
        apart = line.number - lines[m - 1].number > line.gap + 1
        goes_on = line.indent or _MARKER.match(line.text) or (spaced and not line.gap and not hashed.level(line.text))
        if apart or not goes_on:
            return m
    return len(lines)
