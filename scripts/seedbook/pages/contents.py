"""What a section holds, told in a line, where no sentence of it stands alone: its list, table, diagram or sample."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from seedbook import numbering
from seedbook.diagrams import describe
from seedbook.inline import spacing
from seedbook.model import Block
from seedbook.pages import balance, summary
from seedbook.pages.outline import Section
from seedbook.plaintext import plain

#: The longest line, the longest name in it, in characters, and the least names that say something.
LONGEST, NAME, LEAST = 90, 24, 2
#: How many of the things that a sample declares are named.
NAMED = 3
#: An item of a list at its first level: `- text`, `2. text`, `- [ ] text`
_ITEM = re.compile(r"(?m)^(?:-|\d+\.) (?:\[[ x]\] )?(.+)$")
#: What parts the cells of a row: `|`, no `\|`
_BAR = re.compile(r"(?<!\\)\|")
#: Where the name ends that an item begins with: `平台思维：…`, `NX（…）`, `先读源码，再…`
_NAME_END = re.compile(r"[：:（(，,。；;？?]|——| - ")
#: What Go declares: `func makeCluster(`, `func (b *Blocker) Block(`, `type Blocker struct`
_DECLARED = re.compile(r"(?m)^(?:func (?:\([^)]*\) )?|type )([A-Za-z]\w*)")
#: How samples are called, by language; those of others are not spoken of.
_SAMPLES = {
    **{"go": "Go 代码", "java": "Java 代码", "python": "Python 代码", "c": "C 代码", "cpp": "C++ 代码"},
    **{"rust": "Rust 代码", "lua": "Lua 脚本", "bash": "命令", "console": "命令与输出", "redis": "Redis 命令"},
    **{"yaml": "YAML 配置", "toml": "TOML 配置", "nginx": "Nginx 配置", "xml": "XML 配置"},
    **{"ini": "配置", "properties": "配置"},
    **{"json": "JSON 数据", "sql": "SQL 语句", "promql": "PromQL 查询", "protobuf": "Protobuf 定义"},
    **{"dockerfile": "Dockerfile", "makefile": "Makefile"},
}
_ENDS = ("？", "?", "！")
#: A sentence's end in a name: the `！` of `别再死记了！运行时三大件`, as a description is one sentence
_ENDED = re.compile("[。？！](?=.)")
#: A picture beside a name: the `✅` of `✅ 平台思维`
_PICTOGRAM = re.compile(numbering.PICTOGRAMS)
#: What a sentence or an address begins with that is cut at its first mark: `如果字段…`, `当栈不足时`, `https`
_NO_NAME = re.compile(r"如果|当(?!前)|若|https?$|.*时$")
#: What only counts an item, and says nothing of it: `误区一：…`, `场景 2：…`, `Q3：…`
_COUNTS = re.compile(r"(?:[\u3400-\u9fff]{1,4}\s*|Q)(?:[一二三四五六七八九十]+|\d+)[：:]\s*(?=\S)")
#: A word in Latin letters that no number stands before: `GOMAXPROCS`; not the `ms` of `10ms`
_LATIN = re.compile(r"(?<![\dA-Za-z])[A-Za-z]{2,}")
#: A name that measures or counts: `5–8 年`, `第 5 周`
_MEASURE = re.compile(r"^第?\s*\d|^第.{1,2}[周步阶]")
#: An announcement that leans on what stands above it: `上面配置部分参数说明如下`
_POINTS = re.compile(r"[上下][面述表图]|该|此")


def line(title: str, within: str, section: Section) -> str:
    """A sentence that says what the section of this title holds; its place `within` a chapter or an article where
    nothing can be told; else the kind of its sample, or the title alone.

    It stands beside the title in lists, and does not say it again.
    """
    told = next(filter(None, (_told(block, above) for above, block in pairwise((None, *section.body)) if block)), "")
    if told:
        return spacing.restore(f"{told}。")
    place = _closed(_ENDED.sub("，", f"{within.rstrip('？?！')}：{title}"))
    if within and within not in title and title not in within and len(place) <= summary.LONGEST:
        return place
    kind = next(filter(None, map(_kind, section.body)), "")
    return spacing.restore(f"{kind}。") if kind else _closed(title)


def _closed(text: str) -> str:
    return text if text.endswith(_ENDS) else f"{text}。"


def _told(block: Block, above: Block | None) -> str:
    """How the block is called, or announced above it, with the names in it; empty when it holds none."""
    match block.kind:
        case "list":
            announced = plain(above.markdown).strip() if above and above.kind == "paragraph" else ""
            leads = announced.endswith(("：", ":")) and len(announced) <= NAME and not _POINTS.match(announced)
            lead = announced.rstrip("：:") if leads else ""
            return _naming(f"{lead}：" if lead else "内容包括", _fitting(_ITEM.findall(block.markdown)))
        case "table":
            return _table([_cells(row) for row in block.markdown.split("\n") if "|" in row])
        case "code" if block.lang == "go":
            return _naming("一段 Go 代码：", list(dict.fromkeys(_DECLARED.findall("\n".join(block.raw))))[:NAMED])
    return ""


def _naming(lead: str, names: Sequence[str]) -> str:
    """The names behind `lead`, parted by a greater mark where one of them lists things itself."""
    mark = "；" if any("、" in name for name in names) else "、"
    return f"{lead}{mark.join(names)}" if names else ""


def _cells(row: str) -> list[str]:
    return [plain(cell.replace("\\|", "|")).strip() for cell in _BAR.split(row.strip().strip("|"))]


def _table(rows: Sequence[list[str]]) -> str:
    """What a table lists: the terms of its first column, or what it tells of each (`按年限列出区间、样本量`)."""
    names = _fitting(row[0] for row in rows[2:])
    key, *others = _fitting(rows[0]) or [""]
    told = others and key == rows[0][0] and (len(others) >= LEAST or _mostly(_MEASURE, names))
    if told and not _mostly(_LATIN, names):
        return _naming(f"按{key}列出", others)
    return "" if _mostly(_MEASURE, names) else _naming("内容包括", names)


def _mostly(pattern: re.Pattern[str], names: Sequence[str]) -> bool:
    return sum(bool(pattern.search(name)) for name in names) * 2 > len(names)


def _kind(block: Block) -> str:
    if block.kind == "mermaid":
        return "一张" + describe.kind("\n".join(block.raw))
    sample = _SAMPLES.get(block.lang or "") if block.kind == "code" else None
    return f"一段{sample}" if sample else ""


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
        said = _PICTOGRAM.sub("", plain(text)).strip()
        name = _NAME_END.split(_COUNTS.sub("", said, count=1) if _COUNTS.match(said) else said)[0].strip()
        if 1 < len(name) <= NAME and balance.whole(name) and not _NO_NAME.match(name):
            yield name
