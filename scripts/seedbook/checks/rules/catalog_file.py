"""Rules on `seeds/catalog.yml`: each seed is listed with a title, what is known of its rights, and its sum."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import yaml

from seedbook import read, textfile
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, suggestion
from seedbook.checks.rule import Fault, Rule
from seedbook.errors import ContentError

#: Keys of an article's entry.
KEYS = ("id", "file", "sha256", "title", "short", "origin", "rights", "captured", "drop")
REQUIRED = ("id", "file", "sha256", "title", "origin", "rights")


def readable(file: Document, guide: Guide) -> Iterator[Fault]:
    """The catalog is YAML with a list `articles:`."""
    try:
        data = textfile.parse_yaml(file.text, file.path, "The catalog", "")
    except ContentError as error:
        yield Fault(error.findings[0].line, "目录不是合法的 YAML。", "请检查这一行的缩进和引号。")
        return
    if not isinstance(data, dict) or not isinstance(data.get("articles"), list):
        yield Fault(1, "目录里没有 `articles:`。", "请写上 `articles:`，下面每篇文章一项。")


def keys(file: Document, guide: Guide) -> Iterator[Fault]:
    """An entry has all keys that are needed and no others."""
    for line, entry in _entries(file):
        ident = entry.get("id")
        if not isinstance(ident, str):
            yield Fault(line, "文章没有编号，或编号没有加引号。", '请写成 `id: "005"`。')
        for key in REQUIRED[1:]:
            if not str(entry.get(key) or "").strip():
                yield Fault(line, f"文章 {ident} 没有 `{key}`。", f"请写上 `{key}: …`；不知道的就写明不详。")
        for key in entry:
            if key not in KEYS:
                yield Fault(line, f"文章 {ident} 有不认识的键 `{key}`。", suggestion(str(key), KEYS) or "请删去它。")


def drops(file: Document, guide: Guide) -> Iterator[Fault]:
    """A section is dropped with a reason."""
    for line, entry in _entries(file):
        listed = entry.get("drop")
        for item in listed if isinstance(listed, list) else ():
            if not isinstance(item, dict) or not item.get("section") or not item.get("reason"):
                yield Fault(line, "舍弃章节时没有写清哪一节、为什么。", '请写成 `- {section: "5", reason: 原因}`。')


def seeds(file: Document, guide: Guide) -> Iterator[Fault]:
    """Every entry has its file and every file its entry."""
    if any(True for _ in readable(file, guide)):
        return
    entries = _entries(file)
    names = sorted(path.name for path in guide.project.seeds.glob("*.txt"))
    listed = {str(entry.get("file")) for _, entry in entries}
    for line, entry in entries:
        if entry.get("file") and entry["file"] not in names:
            mend = suggestion(str(entry["file"]), set(names) - listed) or "请把原文放进 `seeds/`，或删去这一项。"
            yield Fault(line, f"原文 `seeds/{entry['file']}` 不存在。", mend)
    for name in names:
        if name not in listed:
            yield Fault(len(file.lines), f"原文 `seeds/{name}` 没有登记。", "请在末尾添加一项，照着上面的写。")


def sums(file: Document, guide: Guide) -> Iterator[Fault]:
    """A seed is as it was captured: its sum is the one noted."""
    for line, entry in _entries(file):
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
    for line, entry in _entries(file):
        ident, name = str(entry.get("id")), str(entry.get("file") or "")
        if ident in seen:
            yield Fault(line, f"编号 {ident} 在第 {seen[ident]} 行已经用过。", "请换一个编号，并改原文的文件名。")
        seen.setdefault(ident, line)
        if name and _seed_id(guide, name) != ident:
            yield Fault(line, f"编号 {ident} 与文件名 `{name}` 不符。", "编号是文件名里第一个 `_` 之前的部分。")


def _seed_id(guide: Guide, name: str) -> str:
    try:
        return read.seed_id(guide.project.seeds / name)
    except ContentError:
        return ""


def _entries(file: Document) -> list[tuple[int, dict[str, Any]]]:
    """The articles of the catalog with their lines; none while it is malformed."""
    try:
        data = textfile.parse_yaml(file.text, file.path, "The catalog", "")
        node = yaml.compose(file.text, Loader=yaml.SafeLoader)
    except ContentError:
        return []
    listed = data.get("articles") if isinstance(data, dict) else None
    if not isinstance(listed, list) or not isinstance(node, yaml.MappingNode):
        return []
    places = next(value.value for key, value in node.value if key.value == "articles")
    return [(p.start_mark.line + 1, e) for p, e in zip(places, listed, strict=True) if isinstance(e, dict)]


RULES = (
    Rule("catalog-yaml", readable, "catalog"),
    Rule("catalog-entry", keys, "catalog"),
    Rule("catalog-drop", drops, "catalog"),
    Rule("catalog-seed", seeds, "catalog"),
    Rule("catalog-sum", sums, "catalog"),
    Rule("catalog-id", unique, "catalog"),
)
