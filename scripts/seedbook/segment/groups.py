"""Features of the group a line stands in: the run of lines without a blank one between them (style B)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment.lines import Line
from seedbook.segment.style import spaced

#: What only code has: `{` or `;` at the end, an assignment.
_STATEMENT = re.compile(r"[{};]$|:=|\w = \w")
#: A space that may divide two cells: at least one neighbour is Han, as in `能力层级 关键指标`.
_BOUNDARY = re.compile(r"(?<=[\u3400-\u9fff✅❌⚠)%]) (?=\S)|(?<=\S) (?=[\u3400-\u9fff✅❌⚠])")


def groups(lines: Sequence[Line], owned: Sequence[frozenset[str]]) -> list[list[str]]:
    """For every line the features of its group, and whether it opens or closes it; nothing in style A."""
    rows: list[list[str]] = [[] for _ in lines]
    if not spaced([line.gap for line in lines]):
        return rows
    starts = [n for n, line in enumerate(lines) if line.gap or not n]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        names = _speech(owned[start:end]) + _form(lines[start:end], owned[start:end])
        for n in range(start, end):
            rows[n] = names + (["group-opens"] if n == start else []) + (["group-closes"] if n == end - 1 else [])
    return rows


def _speech(owned: Sequence[frozenset[str]]) -> list[str]:
    """What share of a group is clearly code, or clearly prose."""
    sure = sum("speaks-surely" in names or "speaks-clearly" in names for names in owned)
    prose = sum("bare-han-most" in names or "bare-han-half" in names for names in owned)
    found = ["group-mostly-code" if sure * 2 > len(owned) else "group-some-code"] if sure else []
    if prose * 2 > len(owned):
        found.append("group-mostly-prose")
    if "speaks-surely" in owned[0]:
        found.append("group-opens-surely")
    return found


def _form(lines: Sequence[Line], owned: Sequence[frozenset[str]]) -> list[str]:
    """A group's size, indentation and white space, and whether it could be rows of cells."""
    size = len(lines)
    found = ["group-of-1" if size == 1 else "group-of-2" if size == 2 else "group-of-3-up"]
    if any(line.indent for line in lines[1:]):
        found.append("group-indented")
    if any("spaces-run" in names for names in owned) and "number-bullet" not in owned[0]:
        found.append("group-preformatted")
    if size > 1:
        found += _rows(lines, owned)
    return found


def _rows(lines: Sequence[Line], owned: Sequence[frozenset[str]]) -> list[str]:
    found = []
    if all("opens-han" in names for names in owned) and not any(_STATEMENT.search(line.text) for line in lines):
        found.append("group-all-open-han")
    if not all(" " in line.text for line in lines) or any("dot-bullet" in names for names in owned):
        return found
    found.append("group-all-spaced")
    words = [len(line.text.split()) for line in lines]
    if words[0] > 1 and words[0] <= min(words) and "ends-stop" not in owned[0] and "ends-colon" not in owned[0]:
        found.append("group-header-fewest-words")
    cells = [len(_BOUNDARY.findall(line.text)) for line in lines]
    if min(cells) == 0:
        found.append("group-cells-lacking")
    elif max(cells) - min(cells) <= 1:
        found.append("group-cells-agree")
    return found
