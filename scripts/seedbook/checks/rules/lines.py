"""Rules on single lines: white space and marks left behind by tools."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook import template
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule

#: A mark that git leaves in a file it could not merge: `<<<<<<< HEAD`, `=======`, `>>>>>>> main`
_MERGE = re.compile(r"^(?:<{7} .*|>{7} .*|\|{7} .*|={7})$")

#: The begin of a line that stands more than ten levels deep, each of four characters: forty spaces and more, `> > > …`
_DEEP = re.compile(r"^(?:[ \t>]|[-*+](?= )|\d+[.)](?= )){41,}\S")


def trailing_space(page: Document, guide: Guide) -> Iterator[Fault]:
    """No white space at line ends; in code it is left alone, there it may be part of the sample."""
    for number, line in enumerate(page.lines, 1):
        if line != line.rstrip() and number not in page.in_fences:
            yield Fault(number, "行尾有空白。", "请删去，或运行 `make fix`；要换段请空一行。")


def tab(page: Document, guide: Guide) -> Iterator[Fault]:
    """No tabs outside code: Markdown indents by spaces."""
    for number, line in enumerate(page.lines, 1):
        if "\t" in line and number not in page.in_fences:
            yield Fault(number, "正文里有制表符。", "请改用空格；嵌套的列表每级缩进四个空格。")


def merge_mark(page: Document, guide: Guide) -> Iterator[Fault]:
    """No marks of an unresolved merge, in code neither."""
    for number, line in enumerate(page.lines, 1):
        if _MERGE.match(line):
            yield Fault(number, f"留有合并冲突的标记 `{line[:7]}`。", "请选定一方的文字，删去这些标记。")


def blank_lines(page: Document, guide: Guide) -> Iterator[Fault]:
    """At most two blank lines in a row outside code."""
    blank = 0
    for number, line in enumerate(page.prose, 1):
        empty = not line.strip() and not page.lines[number - 1].strip() and number not in page.in_fences
        blank = blank + 1 if empty else 0
        if blank == 3:
            yield Fault(number, "连续空了三行以上。", "请只留一个空行，或运行 `make fix`。")


def deep(page: Document, guide: Guide) -> Iterator[Fault]:
    """Nothing stands so deep that no phone can show it; some 300 levels end the site's Markdown converter."""
    for number, line in enumerate(page.lines, 1):
        if _DEEP.match(line) and number not in page.in_fences:
            yield Fault(number, "嵌套超过十级。", "请拆开列表或引用，少缩进几级。")


def template_text(page: Document, guide: Guide) -> Iterator[Fault]:
    """No line of the template stands as it was given: it tells the writer, not the reader."""
    for number, line in enumerate(page.lines, 1):
        if line in template.waiting():
            yield Fault(number, f"还是模板里的文字：“{line.strip()}”。", "请换成你自己的，或删去它。")


RULES = (
    Rule("line-trailing-space", trailing_space),
    Rule("line-tab", tab),
    Rule("line-merge-mark", merge_mark),
    Rule("line-blank", blank_lines),
    Rule("line-deep", deep),
    Rule("line-template", template_text, warns=True),
)
