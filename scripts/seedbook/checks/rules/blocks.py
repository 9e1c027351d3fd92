"""Rules on lists, tables, admonitions and footnotes: forms that the site would silently render as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, suggestion
from seedbook.checks.rule import Fault, Rule

#: An item of a list: `- x`, `2. x`
_ITEM = re.compile(r"^(?P<indent> *)(?:[-*+]|\d+[.)]) +\S")
#: A row of a table: `| a | b |`
_ROW = re.compile(r"^ *\|.*\| *$")
#: The line below a table's head: `| --- | :-: |`
_RULE = re.compile(r"^\|?(?: *:?-+:? *\|)+ *(?::?-+:?)?$")
#: An admonition or details block: `!!! note "标题"`, `??? warning`
_ADMONITION = re.compile(r"^(?P<indent> *)(?:!!!|\?\?\?\+?)(?P<space> *)(?P<kind>[^\s\"]*)")
#: Kinds of admonition that Material draws (https://squidfunk.github.io/mkdocs-material/reference/admonitions/).
_ADMONITIONS = (
    *("note", "abstract", "info", "tip", "success", "question"),
    *("warning", "failure", "danger", "bug", "example", "quote"),
)
#: A footnote's use or definition: `[^1]`, `[^1]: …`
_FOOTNOTE = re.compile(r"\[\^(?P<name>[^\[\]\s]+)\](?P<definition>:)?")
#: What other sites of this kind make an abbreviation or a picture of: `*[GMP]: 调度模型`, `:smile:`; not `x:port:y`
_FOREIGN = re.compile(r"^ *\*\[[^\]\n]+\]:|(?<![\w:`/]):[a-z][a-z0-9_+-]*:(?![\w:/])")


def list_blank(page: Document, guide: Guide) -> Iterator[Fault]:
    """A blank line stands before a list, else the site joins it to the paragraph."""
    for number, line in _text(page):
        if _ITEM.match(line) and _is_paragraph(page, number - 1):
            yield Fault(number, "列表之前没有空行，会和上一段连成一片。", "请在列表之前空一行。")


def _is_paragraph(page: Document, number: int) -> bool:
    """Whether line `number` is prose that would swallow a list below it."""
    line = page.fenceless[number - 1] if number else ""
    if not line.strip() or line.lstrip().startswith(("#", "|", "!!!", "???", "===", ">", ":")):
        return False
    return not _in_list(page, number)


def _in_list(page: Document, number: int) -> bool:
    """Whether line `number` belongs to a list item on it or above it, no blank line between. What is set in below a
    blank line does not: the site takes a marker right behind it for more of its text."""
    while number > 0 and page.lines[number - 1].strip():
        if _ITEM.match(page.fenceless[number - 1]):
            return True
        number -= 1
    return False


def list_indent(page: Document, guide: Guide) -> Iterator[Fault]:
    """Nested items are indented by fours, else the site flattens them."""
    for number, line in _text(page):
        match = _ITEM.match(line)
        if match and len(match["indent"]) % 4:
            width = len(match["indent"])
            yield Fault(number, f"列表缩进了 {width} 个空格，层级会丢失。", "请让每一级缩进四个空格。")


def table_blank(page: Document, guide: Guide) -> Iterator[Fault]:
    """A blank line stands before a table."""
    for head, _ in _tables(page):
        before = page.fenceless[head - 2] if head > 1 else ""
        if before.strip() and not before.lstrip().startswith(("!!!", "???", "===")):
            yield Fault(head, "表格之前没有空行，不会显示成表格。", "请在表头之前空一行。")


def table_shape(page: Document, guide: Guide) -> Iterator[Fault]:
    """Every row has as many cells as the head."""
    for head, rows in _tables(page):
        width = len(_cells(page.fenceless[head - 1]))
        for number in rows:
            found = len(_cells(page.fenceless[number - 1]))
            if found != width:
                mend = "请补齐或删去多余的单元格；单元格里的竖线写成 `\\|`。"
                yield Fault(number, f"表格这一行有 {found} 格，表头有 {width} 格。", mend)


def table_head(page: Document, guide: Guide) -> Iterator[Fault]:
    """A table has the line of dashes below its head."""
    rows = {n for head, found in _tables(page) for n in (head, head + 1, *found)}
    for number, line in _text(page):
        before = page.fenceless[number - 2] if number > 1 else ""
        if _ROW.match(line) and line.count("|") > 2 and number not in rows and not _ROW.match(before):
            yield Fault(number, "表格没有表头下的分隔行，不会显示成表格。", "请在表头之后加一行 `| --- | --- |`。")


def _tables(page: Document) -> Iterator[tuple[int, list[int]]]:
    """Tables as (line of the head, lines of the body rows)."""
    lines = page.fenceless
    for index in range(1, len(lines)):
        if "|" in lines[index] and "|" in lines[index - 1] and _RULE.match(lines[index].strip()):
            rows = []
            for number in range(index + 2, len(lines) + 1):
                if "|" not in lines[number - 1]:
                    break
                rows.append(number)
            yield index, rows


def _cells(row: str) -> list[str]:
    return row.strip().removeprefix("|").removesuffix("|").split("|")


def admonition(page: Document, guide: Guide) -> Iterator[Fault]:
    """An admonition has a known kind, and its text is indented by four."""
    for number, line in _text(page):
        match = _ADMONITION.match(line)
        if not match:
            continue
        if match["kind"] not in _ADMONITIONS:
            mend = suggestion(match["kind"], _ADMONITIONS) or f"请写其中之一：{'、'.join(_ADMONITIONS)}。"
            yield Fault(number, f"不认识的提示框 `{match['kind']}`。", mend)
        rest = [text for text in page.lines[number:] if text.strip()]
        if not rest or not rest[0].startswith(f"{match['indent']}    "):
            yield Fault(number, "提示框是空的，或内容没有缩进。", "请把内容写在下面，每行缩进四个空格。")


def footnote(page: Document, guide: Guide) -> Iterator[Fault]:
    """Every footnote that is used is defined, and the other way round; of two definitions the site keeps the last."""
    uses: dict[str, int] = {}
    definitions: dict[str, int] = {}
    for number, line in _text(page):
        for match in _FOOTNOTE.finditer(line):
            name, defines = match["name"], match["definition"] and not line[: match.start()].strip()
            if defines and name in definitions:
                what = f"脚注 `[^{name}]` 在第 {definitions[name]} 行已经写过。"
                yield Fault(number, what, "请换一个名字，或并成一条；现在只有后写的显示。")
            (definitions if defines else uses).setdefault(name, number)
    for name, number in uses.items():
        if name not in definitions:
            yield Fault(number, f"脚注 `[^{name}]` 没有内容。", f"请另起一段写 `[^{name}]: …`。")
    for name, number in definitions.items():
        if name not in uses:
            yield Fault(number, f"脚注 `[^{name}]` 没有被引用。", "请在正文里引用它，或删去它。")


def foreign(page: Document, guide: Guide) -> Iterator[Fault]:
    """No form of an extension that this site has not; the author of an imported page may have meant something else."""
    for number, line in () if page.imported else _text(page):
        if match := _FOREIGN.search(line):
            mend = "请改用普通文字：缩写写进术语表，表情直接写字符；要原样展示就放进反引号。"
            yield Fault(number, f"`{match[0].strip()}` 会原样显示。", mend)


def _text(page: Document) -> Iterator[tuple[int, str]]:
    """The lines of the body, code masked."""
    for number, line in enumerate(page.fenceless, 1):
        if number >= page.body_line:
            yield number, line


RULES = (
    Rule("list-blank", list_blank),
    Rule("list-indent", list_indent),
    Rule("table-head", table_head),
    Rule("table-blank", table_blank),
    Rule("table-shape", table_shape),
    Rule("admonition", admonition),
    Rule("footnote", footnote),
    Rule("form-foreign", foreign),
)
