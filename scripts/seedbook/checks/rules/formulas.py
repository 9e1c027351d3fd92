"""Rules on formulas: the site can draw them, and they stand where it does.

The converter is loaded only when a page holds a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import groupby

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule
from seedbook.formulas import written

#: A line of nothing but the dollars of a display formula, which none is a part of: `$$`, `> $$`
_DOLLARS = re.compile(r"^[ \t>]*\$\$[ \t]*$")
#: What the site may take for the line below a table's head (`TableProcessor` of Python-Markdown): `| --- | :-: |`
_BELOW_HEAD = re.compile(r"^(?=.*\|)[|:\- >\t]+$")
#: How to write a display formula
_CLOSING = "请补上；里面不要有空行、反引号、`](`、紧挨字母的 `<`，各行缩进相同。引用里、列表项开头的公式写在一行。"
#: A heading: `## 复杂度`
_HEADING = re.compile(r"^#{1,6} ")


def drawn(page: Document, guide: Guide) -> Iterator[Fault]:
    """A formula can be drawn."""
    if not page.formulas:
        return
    from seedbook.formulas import drawing

    for line, source in page.formulas:
        if why := drawing.fault(written.latex(source)):
            yield Fault(line, f"公式无法绘制：{why}。", "请改正 LaTeX；不是公式的，放进反引号。")


def closed(page: Document, guide: Guide) -> Iterator[Fault]:
    """The dollars of a display formula come in pairs, with a blank line before and behind, and none between them."""
    for number, line in enumerate(page.fenceless, 1):
        if _DOLLARS.match(line):
            yield Fault(number, "公式的 `$$` 没有成对，或前后没有空行。", _CLOSING)


def heading(page: Document, guide: Guide) -> Iterator[Fault]:
    """A heading has no formula: it stands in lists, addresses and the search as plain text."""
    for line, _ in page.formulas:
        if _HEADING.match(page.lines[line - 1]):
            yield Fault(line, "标题里有公式。", "请写成文字或行内代码。")


def cell(page: Document, guide: Guide) -> Iterator[Fault]:
    """A formula in a table has no `|`: it ends the cell."""
    tables = _in_tables(page.lines)
    for line, source in page.formulas:
        if "|" in source and line in tables:
            yield Fault(line, "表格里的公式有 `|`，它会结束单元格。", r"请写 `\vert`，双竖线写 `\Vert`。")


def _in_tables(lines: Sequence[str]) -> Set[int]:
    """The lines without a blank one between them, one of which may stand below a table's head, counted from 1."""
    found: set[int] = set()
    for blank, run in groupby(enumerate(lines, 1), key=lambda row: not row[1].strip(" \t")):
        rows = list(run)
        if not blank and any(_BELOW_HEAD.match(line) for _, line in rows):
            found.update(number for number, _ in rows)
    return found


RULES = (
    Rule("formula", drawn),
    Rule("formula-closed", closed),
    Rule("formula-heading", heading),
    Rule("formula-cell", cell),
)
