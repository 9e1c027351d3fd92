"""Rules on `seeds/doubts.yml`: each settled doubt names a seed, its lines, and a code that import uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from seedbook import read
from seedbook.checks import listing
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, suggestion
from seedbook.checks.rule import Fault, Rule
from seedbook.errors import SeedbookError

KEYS = ("seed", "lines", "code", "settled")
_FORM = '请写成 `- {seed: "003", lines: [26, 33], code: truncated, settled: 怎样处理的}`。'


def readable(file: Document, guide: Guide) -> Iterator[Fault]:
    """The file is YAML with a list."""
    faults = list(listing.broken(file, "存疑记录"))
    yield from faults
    if not faults and not isinstance(listing.value(file), list | None):
        yield Fault(1, "存疑记录不是一个列表。", _FORM)


def entry(file: Document, guide: Guide) -> Iterator[Fault]:
    """An entry says which doubt it settles, and how."""
    for item in listing.entries(file):
        if isinstance(item.value, dict):
            yield from (Fault(item.line_of(key), what, mend) for key, what, mend in _faults(item.value, guide))
        else:
            yield Fault(item.line, f"这一项不是一条存疑：`{item.value}`。", _FORM)


def _faults(value: dict[Any, Any], guide: Guide) -> Iterator[tuple[str, str, str]]:
    """What is wrong in an entry, as key, what, and how to mend it."""
    for key in map(str, value):
        if key not in KEYS:
            yield key, f"不认识的键 `{key}`。", suggestion(key, KEYS) or "请删去它。"
    seed, code = value.get("seed"), value.get("code")
    if not isinstance(seed, str):
        yield "seed", "没有写明原文，或编号没有加引号。", '请写成 `seed: "003"`。'
    else:
        yield from _lines(value.get("lines"), seed, guide)
    if code not in _codes():
        guess = suggestion(str(code), _codes()) or f"请写其中之一：{'、'.join(_codes())}。"
        yield "code", f"不认识的代号 `{code}`。", guess
    if not isinstance(value.get("settled"), str) or not value["settled"].strip():
        yield "settled", "没有写明怎样了结。", "请写上 `settled: …`，一句话。"


def _lines(lines: Any, seed: str, guide: Guide) -> Iterator[tuple[str, str, str]]:
    paths = [path for path in guide.project.seeds.glob("*.txt") if path.name.split("_")[0] == seed]
    if len(paths) > 1:  # another rule says so; which of them is meant cannot be known
        return
    length = _length(paths)
    if length is None:
        yield "seed", f"原文 `{seed}` 不在 `seeds/` 里。", "请写文件名里第一个 `_` 之前的编号。"
    elif not (isinstance(lines, list) and len(lines) == 2 and all(isinstance(n, int) for n in lines)):
        yield "lines", "行号的写法不对。", "请照抄 `seedbook doubts` 列出的首行与末行：`lines: [26, 33]`。"
    elif not 1 <= lines[0] <= lines[1] <= length:
        yield "lines", f"原文 {seed} 没有第 {lines[0]} 到 {lines[1]} 行，它有 {length} 行。", "请改正行号。"


def _length(paths: list[Path]) -> int | None:
    """How many lines a seed has; None when there is none that can be read."""
    try:
        return len(read.read_seed(paths[0]).lines) if paths else None
    except SeedbookError:
        return None


def _codes() -> tuple[str, ...]:
    from seedbook.doubts import REASONS

    return tuple(REASONS)


RULES = (
    Rule("doubts-yaml", readable, "doubts"),
    Rule("doubts-entry", entry, "doubts"),
)
