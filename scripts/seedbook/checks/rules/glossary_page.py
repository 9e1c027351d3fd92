"""Rules on `docs/glossary.md`, which is the glossary's data: its format stands in `seedbook.glossary`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook import glossary
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, comparable, suggestion
from seedbook.checks.rule import Fault, Rule
from seedbook.plaintext import plain

#: A definition's first line: `:   Go 运行时…`
_DEFINITION = re.compile(r"^:(?P<space>\s*)(?P<text>.*)$")
#: One field of an entry's last paragraph: `英文：GMP scheduler`
_FIELD = re.compile(r"^(?P<name>[\u4e00-\u9fffA-Za-z]{1,6})[:：]\s*(?P<value>.*)$")
FIELDS = ("英文", "别名", "详见")
#: Such a field however it is set off: `   别名：甲`, `英文：a`
_SET_OFF = re.compile(rf"^(?P<indent>\s*)(?:{'|'.join(FIELDS)})[:：]")
#: What leads to a page of the guide: `详见：[GMP 调度器](runtime/gmp.md#队列)`
_SEE = re.compile(r"详见[:：]\s*\[.*?\]\((?!\w+:|//)[^)\s]+\.md(?:#[^)\s]*)?\)")
#: What parts names though only `、` does so here: `甲，乙`, `a; b`
_PARTED = re.compile("[，,；;]")
#: Names that stand in nearly every sentence: the language of the whole guide.
EVERYWHERE = ("go", "golang")
#: Longest definition in characters: what a tooltip shows on a phone.
DEFINITION_LENGTH = 160


def entry(page: Document, guide: Guide) -> Iterator[Fault]:
    """A name stands right above its definition, which begins with `:   `."""
    for number, line in enumerate(page.lines, 1):
        if match := _DEFINITION.match(line):
            if number < 2 or not page.lines[number - 2].strip():
                yield Fault(number, "定义上面没有术语。", "请在 `:   定义` 的上一行写术语，中间不要空行。")
            elif match["space"] != "   " or not match["text"].strip():
                yield Fault(number, "定义的写法不对。", "请写成 `:   一句话定义。`，冒号后三个空格。")


def fields(page: Document, guide: Guide) -> Iterator[Fault]:
    """Only known fields stand in an entry's last paragraph, and no field elsewhere."""
    for number, line in enumerate(page.lines, 1):
        found = _SET_OFF.match(line)
        if found and found["indent"] != "    ":
            yield Fault(number, "术语的附注没有缩进四个空格，不起作用。", "请在这一行开头写四个空格。")
        parts = line.strip().split(" · ") if line.startswith("    ") else ()
        for part in parts:
            match = _FIELD.match(part)
            if not match or match["name"] not in FIELDS or not match["value"].strip():
                guess = suggestion(match["name"], FIELDS) if match else ""
                mend = guess or "请写成 `英文：… · 别名：…、… · 详见：[页面](路径.md)`，没有的就不写。"
                yield Fault(number, f"术语的附注“{part}”不对。", mend)


def sentence(page: Document, guide: Guide) -> Iterator[Fault]:
    """A definition is one sentence that fits a tooltip."""
    for term in _terms(page):
        if not term.definition.endswith("。") or term.definition.count("。") > 1:
            yield Fault(term.line + 1, f"“{term.name}”的定义不是一句话。", "请写成以句号结尾的一句话。")
        elif len(term.definition) > DEFINITION_LENGTH:
            what = f"“{term.name}”的定义有 {len(term.definition)} 个字符。"
            yield Fault(term.line + 1, what, f"请缩到 {DEFINITION_LENGTH} 个以内。")


def names(page: Document, guide: Guide) -> Iterator[Fault]:
    """A name is plain text that tells its term from others: it is looked for in every sentence of the guide."""
    for term in _terms(page):
        for name in term.names:
            if plain(name) != name or _PARTED.search(name):
                mend = "请去掉标记；别名之间用顿号 `、` 分开。"
                yield Fault(term.line, f"“{term.name}”的名称“{name}”不是一个纯文字的名称。", mend)
            elif len(comparable(name)) < 2 or comparable(name) in EVERYWHERE:
                mend = "请写得更具体；正文里写到它的地方都会当作这个术语。"
                yield Fault(term.line, f"“{term.name}”的名称“{name}”太短或太常见。", mend)


def duplicate(page: Document, guide: Guide) -> Iterator[Fault]:
    """A name or alias belongs to one term, however it is written."""
    owners: dict[str, glossary.Term] = {}
    for term in _terms(page):
        for name in term.names:
            owner = owners.setdefault(comparable(name), term)
            if owner is not term:
                what = f"“{name}”已经属于第 {owner.line} 行的“{owner.name}”。"
                yield Fault(term.line, what, "请并成一条，或删去这个别名。")


def see(page: Document, guide: Guide) -> Iterator[Fault]:
    """What a term names as its best page is a page of the guide; that it is there is a matter of all links."""
    for number, line in enumerate(page.lines, 1):
        if line.startswith("    ") and "详见" in line and not _SEE.search(line):
            yield Fault(number, "“详见”后面没有指向本书页面的链接。", "请写成 `详见：[页面标题](专题/文件.md)`。")


def _terms(page: Document) -> tuple[glossary.Term, ...]:
    return glossary.parse(page.text)


def group(page: Document, guide: Guide) -> Iterator[Fault]:
    """A term stands in a group."""
    for term in _terms(page):
        if not term.group:
            yield Fault(term.line, f"“{term.name}”不在任何一组里。", "请移到一个 `## 分组` 之下。")


RULES = (
    Rule("glossary-entry", entry, "glossary"),
    Rule("glossary-field", fields, "glossary"),
    Rule("glossary-sentence", sentence, "glossary"),
    Rule("glossary-name", names, "glossary"),
    Rule("glossary-duplicate", duplicate, "glossary"),
    Rule("glossary-see", see, "glossary"),
    Rule("glossary-group", group, "glossary"),
)
