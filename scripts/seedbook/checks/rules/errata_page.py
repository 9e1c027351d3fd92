"""Rules on `docs/errata.md`, whose sections stand again on the pages they name: its format is in `seedbook.errata`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook import errata
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule

#: What only this page has: the definition of a reference or a footnote, `[go]: https://go.dev`, `[^1]: 见下`, and an
#: anchor of its own, the `](#` of `[上文](#回收)`
_ONLY_HERE = re.compile(r"^[ \t]*\[[^\]\n]+\]:[ \t]|\]\(<?#")


def section(page: Document, guide: Guide) -> Iterator[Fault]:
    """A section names a page and says something of it: else nobody who reads that page learns of it."""
    for found in errata.parse(page.text):
        if not found.page:
            mend = "请写成 `## [短题](专题/文件.md)`，链接里不带锚点。"
            yield Fault(found.line, "小标题不是指向本书一页的链接，这一节不会出现在任何一页上。", mend)
        elif not found.text:
            yield Fault(found.line, "这一节没有内容。", "请写清哪里不对、依据是什么，或删去小标题。")


def link(page: Document, guide: Guide) -> Iterator[Fault]:
    """A section leads to the same places wherever it stands."""
    for number, line in enumerate(page.fenceless, 1):
        if _ONLY_HERE.search(line):
            what = "引用式链接、脚注和本页的锚点，到了所说的那一页就失效。"
            yield Fault(number, what, "请写成 `[文字](地址)`；指到本页的写 `[文字](errata.md#锚点)`。")


RULES = (Rule("errata-section", section, "errata"), Rule("errata-link", link, "errata"))
