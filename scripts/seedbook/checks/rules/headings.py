"""Rules on headings: one first heading, no level left out, each usable as an anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.checks.document import HOME, Document
from seedbook.checks.guide import Guide, anchor_of, comparable, headings, plain
from seedbook.checks.rule import Fault, Rule
from seedbook.checks.underlined import underlined
from seedbook.numbering import unended
from seedbook.pages.outline import DEEPEST

#: A heading's marks with no space after them, which the site would still read as a heading: `##调度`
_GLUED = re.compile(r"^#{1,6}[^#\s]")


def first(page: Document, guide: Guide) -> Iterator[Fault]:
    """The body begins with `# title`."""
    found = next(((n, m) for n, m in headings(page) if len(m["marks"]) == 1), None)
    if found is None:
        line = min(page.body_line, len(page.lines))
        yield Fault(line, "正文没有一级标题。", "请在文件头之后写上 `# 标题`。")
    elif any(line.strip() for line in page.fenceless[page.body_line - 1 : found[0] - 1]):
        yield Fault(found[0], "一级标题之前有别的文字。", "请把一级标题移到正文第一行。")


def single(page: Document, guide: Guide) -> Iterator[Fault]:
    """A page has one first-level heading."""
    for number, _ in [(n, m) for n, m in headings(page) if len(m["marks"]) == 1][1:]:
        yield Fault(number, "一页只能有一个一级标题。", "请改为 `## …`，或拆成两页。")


def matches_title(page: Document, guide: Guide) -> Iterator[Fault]:
    """The first heading says what the front matter's title says."""
    if page.path == HOME or "topic" in page.kinds:
        return
    found = next(((n, m["text"]) for n, m in headings(page) if len(m["marks"]) == 1), None)
    title = page.front.get("title")
    if not found or not found[1] or not isinstance(title, str):
        return
    if comparable(title) not in (comparable(found[1]), comparable(plain(found[1]))):
        yield Fault(found[0], f"一级标题与文件头的标题“{title}”不同。", "请把两处改成一样。")


def jump(page: Document, guide: Guide) -> Iterator[Fault]:
    """Levels deepen one by one."""
    before = 0
    for number, match in headings(page):
        level = len(match["marks"])
        if before and level > before + 1:
            yield Fault(
                number, f"标题从 {before} 级跳到了 {level} 级。", f"请改为 {before + 1} 级：`{'#' * (before + 1)} …`。"
            )
        before = level


def empty(page: Document, guide: Guide) -> Iterator[Fault]:
    """A heading has text."""
    for number, match in headings(page):
        if not match["text"].strip():
            yield Fault(number, "标题是空的。", "请写上标题，或删去这一行。")


def glued(page: Document, guide: Guide) -> Iterator[Fault]:
    """A space stands after the marks of a heading."""
    for number, line in enumerate(page.fenceless, 1):
        if _GLUED.match(line):
            yield Fault(number, "标题的 `#` 后面没有空格。", "请加一个空格；不是标题就把 `#` 放进反引号。")


def signs(page: Document, guide: Guide) -> Iterator[Fault]:
    """A heading has its marks before it: what is computed from headings, and a reader of the source, look for those."""
    for number, level, text in underlined(page):
        mend = f"是标题就写成 `{'#' * level} …`，并删去下一行；要分隔线，请在它上面空一行。"
        yield Fault(number, f"“{text.strip()}”下面一行的符号把它变成了 {level} 级标题。", mend)


def ending(page: Document, guide: Guide) -> Iterator[Fault]:
    """A heading is no sentence."""
    for number, match in headings(page):
        if match["text"] != unended(match["text"]):
            yield Fault(number, f"标题以标点“{match['text'][-1]}”结尾。", "请删去它。")


def deep(page: Document, guide: Guide) -> Iterator[Fault]:
    """Headings are not deeper than the table of contents shows."""
    for number, match in headings(page):
        if len(match["marks"]) > DEEPEST:
            yield Fault(
                number, f"标题深到了 {len(match['marks'])} 级。", f"请至多用到 {DEEPEST} 级，或把内容拆成另一页。"
            )


def anchor(page: Document, guide: Guide) -> Iterator[Fault]:
    """An anchor that is set by hand names one place."""
    seen: dict[str, int] = {}
    explicit = {match["id"] for _, match in headings(page)}
    for number, match in headings(page):
        name = match["id"] or anchor_of(match["text"])
        if name in seen and name in explicit:
            yield Fault(number, f"锚点 `#{name}` 在第 {seen[name]} 行已经用过。", "请换一个名字。")
        seen.setdefault(name, number)


def twins(page: Document, guide: Guide) -> Iterator[Fault]:
    """Two headings of one level under one parent differ; an article that is imported may repeat itself."""
    if page.imported:
        return
    parents: list[str] = []
    seen: set[tuple[str, ...]] = set()
    for number, match in headings(page):
        level = len(match["marks"])
        parents = [*parents[: level - 1], *[""] * (level - 1 - len(parents)), comparable(match["text"])]
        if tuple(parents) in seen and parents[-1]:
            yield Fault(number, f"同一处有两个标题“{match['text']}”，锚点分不清。", "请改写其中一个。")
        seen.add(tuple(parents))


RULES = (
    Rule("heading-first", first),
    Rule("heading-single", single),
    Rule("heading-title", matches_title),
    Rule("heading-jump", jump),
    Rule("heading-empty", empty),
    Rule("heading-space", glued),
    Rule("heading-underlined", signs),
    Rule("heading-ending", ending),
    Rule("heading-deep", deep),
    Rule("anchor-duplicate", anchor),
    Rule("heading-twin", twins),
)
