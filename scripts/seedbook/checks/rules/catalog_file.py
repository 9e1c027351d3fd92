"""Rules on `seeds/catalog.yml`: each seed is listed with a title, what is known of its rights, and its sum."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from seedbook import catalog, read
from seedbook.checks import copy, listing, masking
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, suggestion
from seedbook.checks.rule import Fault, Rule
from seedbook.checks.rules.front import MARKUP
from seedbook.errors import ContentError, SeedbookError

#: Keys of an article's entry.
KEYS = ("id", "file", "sha256", "title", "short", "origin", "rights", "captured", "drop")
TEXTS = ("file", "sha256", "title", "short", "origin", "rights", "captured")
#: What becomes titles of pages, and is written as they are.
TITLES = ("title", "short")
REQUIRED = ("id", "file", "sha256", "title", "origin", "rights")
#: What may not be known of an article, and is then said to be unknown.
UNKNOWN = ("origin", "rights")


def readable(file: Document, guide: Guide) -> Iterator[Fault]:
    """The catalog is YAML with a list `articles:`."""
    faults = list(listing.broken(file, "目录"))
    yield from faults
    if not faults and not _is_catalog(listing.value(file)):
        yield Fault(1, "目录里没有 `articles:`。", "请写上 `articles:`，下面每篇文章一项。")


def _is_catalog(data: Any) -> bool:
    return isinstance(data, dict) and isinstance(data.get("articles"), list)


def keys(file: Document, guide: Guide) -> Iterator[Fault]:
    """An entry has all keys that are needed and no others."""
    for item in listing.entries(file, "articles"):
        if isinstance(item.value, dict):
            yield from _keys(item)
        else:
            mend = '请写成 `- id: "005"`，其余的键写在下面，与 `id` 对齐。'
            yield Fault(item.line, f"这一项不是一篇文章：`{item.value}`。", mend)


def _keys(item: listing.Entry) -> Iterator[Fault]:
    entry, ident = item.value, item.value.get("id")
    if not isinstance(ident, str):
        yield Fault(item.line, "文章没有编号，或编号没有加引号。", '请写成 `id: "005"`。')
    for key in REQUIRED[1:]:
        if not str(entry.get(key) or "").strip():
            mend = f"请写上 `{key}: …`{'；不知道就写明不详' if key in UNKNOWN else ''}。"
            yield Fault(item.line, f"文章 {ident} 没有 `{key}`。", mend)
    for key in map(str, entry):
        if key not in KEYS:
            mend = suggestion(key, KEYS) or "请删去它。"
            yield Fault(item.line_of(key), f"文章 {ident} 有不认识的键 `{key}`。", mend)


def texts(file: Document, guide: Guide) -> Iterator[Fault]:
    """What readers see of an article is text without markup: templates print it as it is."""
    for item in listing.entries(file, "articles"):
        for key in TEXTS if isinstance(item.value, dict) else ():
            value = item.value.get(key)
            if value is not None and not isinstance(value, str):
                yield Fault(item.line_of(key), f"`{key}` 不是文字。", f'请加上引号，写成一行文字：`{key}: "…"`。')
            elif value and MARKUP.search(value):
                yield Fault(item.line_of(key), f"`{key}` 里有 HTML。", "请写成纯文字。")


def titles(file: Document, guide: Guide) -> Iterator[Fault]:
    """A title keeps the rules of writing, as the pages that import calls by it would break them else."""
    for item in _articles(file):
        for key in TITLES:
            masked = masking.mask(str(item.value.get(key) or ""))
            for rule in (rule for rule in copy.RULES if any(True for _ in rule.edits(masked))):
                yield Fault(item.line_of(key), f"`{key}`：{rule.what}。", f"{rule.mend}。")


def drops(file: Document, guide: Guide) -> Iterator[Fault]:
    """A section that is there is dropped with a reason."""
    for item in _articles(file):
        listed, line = item.value.get("drop"), item.line_of("drop")
        if listed is not None and not (isinstance(listed, list) and all(map(_is_drop, listed))):
            mend = '请写成 `drop: [{section: "5", reason: 原因}]`。'
            yield Fault(line, "舍弃章节时没有写清哪一节、为什么。", mend)
        elif listed and (there := _sections(guide, item.value)):
            for section in [str(one["section"]) for one in listed if str(one["section"]) not in there]:
                what = f"原文 {item.value.get('id')} 里没有要舍弃的章节 `{section}`。"
                yield Fault(line, what, f"请写其中之一：{'、'.join(there)}。")


def _is_drop(item: Any) -> bool:
    """Whether an item names a section and a reason, and neither is empty."""
    return catalog.is_drop(item) and bool(item["section"]) and bool(item["reason"].strip())


def _sections(guide: Guide, entry: dict[str, Any]) -> list[str]:
    """The numbers of an article's sections; none when its seed cannot be read."""
    from seedbook import restored
    from seedbook.pages import outline

    path = guide.project.seeds / str(entry.get("file"))
    try:
        return [section.number for section in outline.sections(restored.blocks(read.read_seed(path)))]
    except SeedbookError:
        return []


def seeds(file: Document, guide: Guide) -> Iterator[Fault]:
    """Every entry has its file and every file its entry."""
    if any(True for _ in readable(file, guide)):
        return
    listed = [(item.line, str(item.value.get("file") or "")) for item in _articles(file)]
    names = {path.name for path in guide.project.seeds.glob("*.txt")}
    spare = sorted(names - {name for _, name in listed})
    for line, name in listed:
        if name and name not in names:
            mend = suggestion(name, spare) or "请把原文放进 `seeds/`，扩展名是小写的 `.txt`，或删去这一项。"
            yield Fault(line, f"原文 `seeds/{name}` 不存在。", mend)
    for name in spare:
        yield Fault(len(file.lines), f"原文 `seeds/{name}` 没有登记。", "请在末尾添加一项，照着上面的写。")


def sums(file: Document, guide: Guide) -> Iterator[Fault]:
    """A seed is as it was captured: its sum is the one noted."""
    for item in _articles(file):
        line, entry = item.line, item.value
        path = guide.project.seeds / str(entry.get("file"))
        if not path.is_file() or not entry.get("sha256"):
            continue
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != entry["sha256"]:
            mend = f"原文不可修改，请还原；确是新抓取的，请写 `sha256: {found}`。"
            yield Fault(line, f"原文 `seeds/{path.name}` 与登记的校验和不符。", mend)


def unique(file: Document, guide: Guide) -> Iterator[Fault]:
    """An id names one article, and is that of its file."""
    seen: dict[str, int] = {}
    for item in _articles(file):
        line, ident = item.line, item.value.get("id")
        if not isinstance(ident, str):  # `catalog-entry` says so
            continue
        if ident in seen:
            yield Fault(line, f"编号 {ident} 在第 {seen[ident]} 行已经用过。", "请换一个编号，并改原文的文件名。")
        seen.setdefault(ident, line)
        name = str(item.value.get("file") or "")
        if name and (own := _seed_id(guide, name)) not in ("", ident):
            mend = f'请写成 `id: "{own}"`，即文件名里第一个 `_` 之前的部分；或改原文的文件名。'
            yield Fault(line, f"编号 {ident} 与文件名 `{name}` 不符。", mend)


def _seed_id(guide: Guide, name: str) -> str:
    try:
        return read.seed_id(guide.project.seeds / name)
    except ContentError:
        return ""


def _articles(file: Document) -> list[listing.Entry]:
    """The entries that are articles."""
    return [item for item in listing.entries(file, "articles") if isinstance(item.value, dict)]


RULES = (
    Rule("catalog-yaml", readable, "catalog"),
    Rule("catalog-entry", keys, "catalog"),
    Rule("catalog-text", texts, "catalog"),
    Rule("catalog-title", titles, "catalog"),
    Rule("catalog-drop", drops, "catalog"),
    Rule("catalog-seed", seeds, "catalog"),
    Rule("catalog-sum", sums, "catalog"),
    Rule("catalog-id", unique, "catalog"),
)
