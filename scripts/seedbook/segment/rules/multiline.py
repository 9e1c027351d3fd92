"""Labels of a graph that go on over lines that look like prose or YAML, `L1["标签:` down to `production"]`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A node whose label stays open: `L1["标签:`, `A --> B("分两行`; and the line that closes it: `tier: frontend"]`
_OPENS = re.compile(r"(?:[^\"]*[ >|])?\w+[\[({]{1,2}\"[^\"]*$")
_CLOSES = re.compile(r"[^\"]*\"[\])}]{1,2}(?:[ -].*)?$")
#: What a graph goes on with: `end`, `subgraph 甲`, `S1["选择器"]`, `S1 --> |选中| P1`, `A -.- B`, `style A fill:#eee`
_STATEMENT = re.compile(
    r"(?:end|(?:subgraph|style|classDef|class|linkStyle|click|direction) .+"
    r"|\w+[\[({]{1,2}\"[^\"]*\"[\])}]{1,2}|\w+(?:[\[({].*[\])}])? ?(?:<?(?:--|==|–|-\.)).+)$"
)
#: The most lines of a label
_LINES = 8


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, with each such label taken into the diagram that it stands in or right behind, and the statements that
    follow it. (Two of 139 diagrams in 1,007 articles have such labels; no other line below a diagram looks so.)"""
    found, end = list(tags), 0
    for n in range(1, len(lines)):
        if n < end or not found[n - 1].startswith("mermaid") or not _OPENS.match(lines[n].text):
            continue
        end = _end(lines, n)
        found[n:end] = ["mermaid+"] * (end - n)
        if n < end < len(found) and found[end] != "mermaid+":
            runs.opens(found, end)
    return found


def _end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the label ends that line `n` opens, and the statements and labels behind it."""
    end, behind = n, _closed(lines, n)
    while behind > end:
        end = behind
        if end < len(lines) and _STATEMENT.match(lines[end].text):
            behind = max(end + 1, _closed(lines, end) if _OPENS.match(lines[end].text) else 0)
    return end


def _closed(lines: Sequence[Line], n: int) -> int:
    """Behind which line the label ends that line `n` opens; `n` where none near closes it."""
    near = range(n + 1, min(n + _LINES, len(lines)))
    return next((m + 1 for m in near if _CLOSES.match(lines[m].text)), n)
