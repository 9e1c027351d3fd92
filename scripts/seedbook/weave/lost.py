"""Cells of a table that a capture lost: marked where they stand, as prose marks what it lacks."""

from __future__ import annotations

import re

from seedbook.weave.skips import skipped

MARK = "〔缺〕"
#: An empty cell and the bar before it: the `|  ` of `| 冷启动 |  | 3s |`
_EMPTY = re.compile(r"(?<!\\)\|[ \t]+(?=\|)")
#: The row below a table's header: `| --- | :-: |`
_RULE = re.compile(r"\|(?=.*-)[ \t:|-]+$")


def marked(text: str) -> str:
    """Markdown with MARK in each empty cell; that above the first column of a header is empty for a reason."""
    rows = text.split("\n")
    kept = skipped(rows) | {at - 1 for at, row in enumerate(rows) if _RULE.match(row)}
    return "\n".join(row if at in kept else _row(row) for at, row in enumerate(rows))


def _row(row: str) -> str:
    return _EMPTY.sub(f"| {MARK} ", row) if row.startswith("|") else row
