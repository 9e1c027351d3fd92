"""Rules on formulas: the site can draw them, and they stand where it does.

The converter is loaded only when a page holds a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule
from seedbook.formulas import written

#: A line of nothing but the dollars of a display formula, which none is a part of: `$$`, `> $$`
_DOLLARS = re.compile(r"^[ \t>]*\$\$[ \t]*$")
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
    """The dollars of a display formula come in pairs, without a blank line between them."""
    for number, line in enumerate(page.fenceless, 1):
        if _DOLLARS.match(line):
            mend = "请补上另一半；里面不要有空行、反引号、`](`、紧挨字母的 `<`。引用里的公式写在一行。"
            yield Fault(number, "公式的 `$$` 没有成对。", mend)


def heading(page: Document, guide: Guide) -> Iterator[Fault]:
    """A heading has no formula: it stands in lists, addresses and the search as plain text."""
    for line, _ in page.formulas:
        if _HEADING.match(page.lines[line - 1]):
            yield Fault(line, "标题里有公式。", "请写成文字或行内代码。")


def cell(page: Document, guide: Guide) -> Iterator[Fault]:
    """A formula in a table has no `|`: it ends the cell."""
    for line, source in page.formulas:
        if "|" in source and "|" in page.fenceless[line - 1]:
            yield Fault(line, "表格里的公式有 `|`，它会结束单元格。", r"请写 `\vert`，双竖线写 `\Vert`。")


RULES = (
    Rule("formula", drawn),
    Rule("formula-closed", closed),
    Rule("formula-heading", heading),
    Rule("formula-cell", cell),
)
