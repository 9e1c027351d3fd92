"""What a section holds, told in a line, where no sentence of it stands alone: its list, table, diagram or sample."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from seedbook.diagrams import describe
from seedbook.inline import spacing
from seedbook.model import Block
from seedbook.outline import Section
from seedbook.plaintext import plain

#: The longest line, the longest name in it, in characters, and the least names that say something.
LONGEST, NAME, LEAST = 90, 24, 2
#: How many of the things that a sample declares are named.
NAMED = 3
#: An item of a list at its first level: `- text`, `2. text`, `- [ ] text`
_ITEM = re.compile(r"(?m)^(?:-|\d+\.) (?:\[[ x]\] )?(.+)$")
#: Where the name ends that an item begins with: `平台思维：…`, `NX（…）`, `先读源码，再…`
_NAME_END = re.compile(r"[：:（(，,。；;？?]|——| - ")
#: What Go declares: `func makeCluster(`, `func (b *Blocker) Block(`, `type Blocker struct`
_DECLARED = re.compile(r"(?m)^(?:func (?:\([^)]*\) )?|type )([A-Za-z]\w*)")
#: How samples are called, by language; those of others are not spoken of.
_SAMPLES = {
    **{"go": "Go 代码", "java": "Java 代码", "python": "Python 代码", "c": "C 代码", "cpp": "C++ 代码"},
    **{"rust": "Rust 代码", "lua": "Lua 脚本", "bash": "命令", "console": "命令与输出", "redis": "Redis 命令"},
    **{"yaml": "YAML 配置", "toml": "TOML 配置", "ini": "配置", "nginx": "Nginx 配置", "xml": "XML 配置"},
    **{"json": "JSON 数据", "sql": "SQL 语句", "promql": "PromQL 查询", "protobuf": "Protobuf 定义"},
    **{"dockerfile": "Dockerfile", "makefile": "Makefile"},
}
_ENDS = ("？", "?", "！")


def line(title: str, section: Section) -> str:
    """A sentence that says what the section of this title holds; the title itself where nothing can be told.

    It stands beside the title in lists, and does not say it again.
    """
    told = (_told(block, above) for above, block in pairwise((None, *section.body)) if block)
    called, names = next((found for found in told if any(found)), ("", []))
    if names:
        return spacing.restore(f"{called or '内容包括'}{'：' if called else ''}{'、'.join(names)}。")
    if called:
        return spacing.restore(f"{called}。")
    return title if title.endswith(_ENDS) else f"{title}。"


def _told(block: Block, above: Block | None) -> tuple[str, list[str]]:
    """How the block is called, or announced above it, and the names in it."""
    match block.kind:
        case "list":
            announced = plain(above.markdown).strip() if above and above.kind == "paragraph" else ""
            lead = announced.rstrip("：:") if announced.endswith(("：", ":")) and len(announced) <= NAME else ""
            return (lead, names) if (names := _fitting(_ITEM.findall(block.markdown))) else ("", [])
        case "table":
            return "", _fitting(row.split("|")[1] for row in block.markdown.split("\n")[2:] if "|" in row)
        case "mermaid":
            return "一张" + describe.kind("\n".join(block.raw)), []
        case "code" if block.lang in _SAMPLES:
            return _sample(block)
    return "", []


def _sample(block: Block) -> tuple[str, list[str]]:
    declared = list(dict.fromkeys(_DECLARED.findall("\n".join(block.raw)))) if block.lang == "go" else []
    return f"一段{_SAMPLES[block.lang or '']}", declared[:NAMED]


def _fitting(texts: Iterable[str]) -> list[str]:
    """The names that the texts begin with, as many as fit a line; none where they are too few or too long."""
    found: list[str] = []
    for name in _names(texts):
        if len("、".join([*found, name])) > LONGEST:
            break
        found.append(name)
    return found if len(found) >= LEAST else []


def _names(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        name = _NAME_END.split(plain(text).strip())[0].strip()
        if 1 < len(name) <= NAME:
            yield name
