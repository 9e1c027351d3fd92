"""Rules on a topic's `index.md`, whose front matter makes the folder a topic (format: `seedbook.topics`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, suggestion
from seedbook.checks.rule import Fault, Rule
from seedbook.checks.rules.files import taken


def index(page: Document, guide: Guide) -> Iterator[Fault]:
    """A folder of pages has an `index.md`."""
    folder = page.path.split("/")[1]
    if page.path.count("/") == 2 and not taken(page) and f"{folder}/index.md" not in guide.pages:
        known = suggestion(folder, [t.id for t in guide.topics])
        mend = known or f"请新建 `docs/{folder}/index.md`，写法见贡献指南“新增专题”。"
        yield Fault(0, f"文件夹 `docs/{folder}/` 不是专题，没有 `index.md`。", mend)


def fields(page: Document, guide: Guide) -> Iterator[Fault]:
    """A topic has a short name, an order, and terms."""
    if page.front_fault or not page.front:
        return
    if not isinstance(page.front.get("name"), str):
        yield Fault(page.front_line("name"), "专题没有短名。", "请写上 `name: …`，导航栏显示它。")
    if isinstance(page.front.get("order"), bool) or not isinstance(page.front.get("order"), int | float):
        yield Fault(page.front_line("order"), "专题没有次序。", "请写上 `order: 3` 这样的数字。")
    if not any(True for _ in _terms(page.front)):
        yield Fault(
            page.front_line("terms"), "专题没有术语，无法给新文章归类。", "请写上 `terms: […]` 或 `subtopics:`。"
        )


def subtopics(page: Document, guide: Guide) -> Iterator[Fault]:
    """Each subtopic has a name and a list of terms."""
    value, line = page.front.get("subtopics"), page.front_line("subtopics")
    if value is None:
        return
    entries = value if isinstance(value, list) else [None]
    for entry in entries:
        if not isinstance(entry, dict) or not entry.get("name") or not isinstance(entry.get("terms"), list):
            yield Fault(line, "子专题的写法不对。", "请写成 `- name: …`，下一行缩进写 `terms: […]`。")


def first(page: Document, guide: Guide) -> Iterator[Fault]:
    """What to read first are pages of the topic."""
    value, folder = page.front.get("first"), page.path.split("/")[1]
    names = [path.split("/")[1] for path in guide.pages if path.startswith(f"{folder}/")]
    for name in value if isinstance(value, list) else [value] if value else []:
        if name not in names:
            mend = suggestion(str(name), names) or "请写本专题里的文件名，例如 `first: [gmp.md]`。"
            yield Fault(page.front_line("first"), f"先读的页面 `{name}` 不在本专题里。", mend)


def order(page: Document, guide: Guide) -> Iterator[Fault]:
    """Two topics differ in order."""
    folder = page.path.split("/")[1]
    value = page.front.get("order")
    same = [t.id for t in guide.topics if t.order == value and t.id != folder]
    if same:
        yield Fault(page.front_line("order"), f"次序 {value} 与 `docs/{same[0]}/` 相同。", "请换一个数字。")


def _terms(front: dict[str, Any]) -> Iterator[str]:
    groups = front.get("subtopics")
    for group in groups if isinstance(groups, list) else ():
        listed = group.get("terms") if isinstance(group, dict) else None
        yield from map(str, listed if isinstance(listed, list) else ())
    listed = front.get("terms")
    yield from map(str, listed if isinstance(listed, list) else ())


RULES = (
    Rule("topic-index", index),
    Rule("topic-fields", fields, "topic"),
    Rule("topic-subtopics", subtopics, "topic"),
    Rule("topic-first", first, "topic"),
    Rule("topic-order", order, "topic"),
)
