"""Rules on seeds: import can read them and tell them apart. Their text is never edited, so nothing else is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from seedbook import read, textfile
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule
from seedbook.errors import ContentError


def name(file: Document, guide: Guide) -> Iterator[Fault]:
    """The name gives an id, and no other seed has it."""
    ident = _id(file.path)
    if not ident or "_" not in file.path:
        yield Fault(0, "文件名里没有可用的编号。", "请命名为 `编号_任意.txt`，编号只用英文字母、数字和连字符。")
    same = [path for path in sorted(guide.project.seeds.glob("*.txt")) if _id(path.name) == ident]
    if ident and len(same) > 1:
        other = next(path.name for path in same if f"seeds/{path.name}" != file.path)
        yield Fault(0, f"编号 {ident} 与 `seeds/{other}` 相同。", "请换一个编号。")


def text(file: Document, guide: Guide) -> Iterator[Fault]:
    """The seed is UTF-8 text that is not too long and holds no NUL."""
    if len(file.data) > read.MAX_BYTES:
        yield Fault(0, f"原文有 {len(file.data) // 1_000_000} MB，太大了。", "请拆成几篇。")
    elif not file.readable:
        yield Fault(
            file.unreadable, "原文不是 UTF-8 编码。", f"请另存为 UTF-8，例如用 `{textfile.recoding(file.data)}`。"
        )
    elif b"\0" in file.data:
        yield Fault(file.data[: file.data.index(b"\0")].count(b"\n") + 1, "原文里有 NUL 字节。", "请重新抓取为纯文本。")


def _id(path: str) -> str:
    try:
        return read.seed_id(Path(path))
    except ContentError:
        return ""


RULES = (
    Rule("seed-name", name, "seed"),
    Rule("seed-text", text, "seed"),
)
