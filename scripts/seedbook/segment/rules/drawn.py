"""Diagrams whose every line is plain by the grammar of their kind: pies, plans, classes, entities, mind maps.

Graphs and sequences are common, and the learned weights know where they end. The other kinds of mermaid are rare, but
once a line names the kind its grammar says which lines go on with it (https://mermaid.js.org/syntax/).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from seedbook.han import HAN
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Lines that make a diagram of what a header names, beside the header itself
LEAST = 2
#: Lines that a body in braces may have, and those of a mind map
BODY, MAP = 40, 60
#: So many lines at the end of a map may be headings instead, which have so many more Chinese characters than any node
TAIL, LONGER = 2, 3
#: Or say what ends articles (of 295 such lines in 1,007 articles 289 are headings, none is a node)
_CLOSING = re.compile(r"总结|小结|结语|结论|参考(?:资料|文献)")


@dataclass(frozen=True)
class Kind:
    """A kind of diagram: its header, the statements that may follow, and those that open a body in braces."""

    header: re.Pattern[str]
    statement: re.Pattern[str]
    opener: re.Pattern[str] | None = None


def _kind(header: str, statement: str, opener: str = "") -> Kind:
    return Kind(
        re.compile(rf"^(?:{header})$"),
        re.compile(rf"^(?:%%.*|{statement})$"),
        re.compile(f"^(?:{opener})$") if opener else None,
    )


_KINDS = (
    # `pie title 占比`; `"云原生" : 17`, `showData`
    _kind(r"pie(?: showData)?(?: title .*)?", r"title .*|showData|[\"“”][^\"“”]*[\"“”] ?: ?[\d.]+"),
    # `gantt`; `section 准备`, `选型与压测 :done, a1, 2024-03-04, 14d`, `写响应 :228, 231`, `预热 :crit, 17:49, 18:05`
    _kind(
        r"gantt",
        r"(?:title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|section|weekday|weekend) ?.*"
        r"|[^:]{1,60}: ?(?:[^,。]*, ?){0,5}(?:\d{4}-\d\d-\d\d|\d+(?:\.\d+)?(?:ms|[smhdwMy])|(?:after|until) [\w ]+)"
        r"|[^:]{1,60}: ?(?:[\w ]+, ?){0,4}[\d:.-]+, ?[\d:.-]+",
    ),
    # `timeline`; `第 1 月 : The Book 通读`, `2015: Go 1.5 自举`, `: 又一件事`
    _kind(r"timeline", r"(?:title|section) .*|[^:。]{1,40} : .+|\d{4}(?: ?年[^:。]{0,6})? ?: ?[^。]+|: .+"),
    # `journey`; `写代码: 5: 我, 同事`
    _kind(r"journey", r"(?:title|section) .*|[^:]{1,40}: ?\d(?: ?:.*)?"),
    # `quadrantChart`; `x-axis 低 --> 高`, `Kafka: [0.8, 0.9]`
    _kind(r"quadrantChart", r"(?:title|x-axis|y-axis|quadrant-[1-4]) .*|.{1,40}: ?\[[\d., ]+\].*"),
    # `gitGraph`; `commit id: "init"`, `branch dev`
    _kind(r"gitGraph:?(?: (?:LR|TB|BT):?)?", r"(?:commit|branch|checkout|switch|merge|cherry-pick)(?: [^。]*)?"),
    # `xychart-beta`; `x-axis [一月, 二月]`, `bar [50, 60]`
    _kind(r"xychart(?:-beta)?(?: horizontal)?", r"(?:title|x-axis|y-axis|bar|line) .*"),
    # `erDiagram`; `USERS ||--o{ ORDERS : places`, its dashes as one (`||–o{`) where typography set them, `USERS {`
    _kind(
        r"erDiagram",
        r"\S+ +[|}o][|o](?:--|–|\.\.)[|o][|{o] +\S+(?: *:.*)?|direction \w+",
        r"[^\s{}()]+(?:\[.*\])? *\{",
    ),
    # `classDiagram`; `OrderRepo --> DBTX`, `Animal : +int age`, `class DBTX {`
    _kind(
        r"classDiagram(?:-v2)?",
        r"class \S+(?: ?\[.*\])?"
        r"|\S+ +(?:[\"“][^\"”]*[\"”] +)?"
        r"(?:<\||[*o<])?(?:--|–|\.\.)(?:\|>|[*o>])? +(?:[\"“][^\"”]*[\"”] +)?\S+(?: *:.*)?"
        r"|\S+ : [+#~\w-].*|<<.*>>.*|(?:note|direction|link|click|callback|style|classDef|cssClass) .*",
        r"(?:class|namespace) \S+.*\{",
    ),
)
#: The header of any of them
_HEADER = re.compile("|".join(kind.header.pattern for kind in _KINDS))
#: A line that opens a diagram wherever it stands: `sequenceDiagram`, `graph TD`, `flowchart LR`
_OPENS = re.compile(r"^(?:sequenceDiagram|stateDiagram(?:-v2)?|(?:graph|flowchart) (?:TB|TD|BT|RL|LR);?)$")
#: What no diagram holds, the first line of a program: `SEC("xdp")`, `#include <linux/bpf.h>`, `func main() {`
_PROGRAM = re.compile(r"^(?:SEC\(\"|#include [<\"]|package \w+;?$|func \w+\(.*\{$|apiVersion: \S)")
#: A note of a state diagram over several lines, its end, and what else a state diagram says behind one:
#: `note right of 正常模式`, `end note`, `Idle --> Busy`
_NOTE = re.compile(r"^note (?:left|right) of \S+$")
_NOTED = "end note"
_STATES = re.compile(r"^(?:\S+ --> \S.*|note (?:left|right) of .*|state \S.*|direction \w+|\}|--)$")
#: The header of a mind map, and a node: `mindmap`, `root((语言选择))`, `岗位数量`
_MAP = re.compile(r"^mindmap$")
_NODE = re.compile(r"^(?:::icon\(.*|[^\s。;:!?,][^。;!?]{0,29})$")
#: What ends a mind map whose indentation was lost: a numbered heading, an item, a lead-in
_NO_NODE = re.compile(r"^(?:\(?[\d一二三四五六七八九十]+[.、)]|第.{1,3}[章节步]|[-*•] )|:$")


def whole(lines: Sequence[Line], tags: Sequence[str], *, spaced: bool) -> list[str]:
    """The `tags`, with each diagram of such a kind taken whole, and none going on behind the header of another.

    `spaced`: the seed kept its blank lines and indents.
    """
    found = [
        "mermaid" if tag == "mermaid+" and _OPENS.match(line.text) else tag
        for line, tag in zip(lines, tags, strict=True)
    ]
    for start, end in spans(lines, spaced=spaced):
        found[start:end] = ["mermaid", *["mermaid+"] * (end - start - 1)]
        runs.opens(found, end)
    return _before_programs(lines, _with_notes(lines, found))


def spans(lines: Sequence[Line], *, spaced: bool) -> Iterator[tuple[int, int]]:
    """Where each diagram of such a kind begins and behind which line it ends, by index."""
    n = 0
    while n < len(lines):
        end = _end(lines, n, spaced=spaced)
        if end - n > LEAST:
            yield n, end
        n = max(n + 1, end)


def _with_notes(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, notes over several lines and the statements behind them taken into their diagrams."""
    found = list(tags)
    for n, line in enumerate(lines):
        if found[n] != "mermaid+" or not _NOTE.match(line.text):
            continue
        near = range(n + 1, min(n + BODY, len(lines)))
        if noted := next((m for m in near if lines[m].text == _NOTED), 0):
            end = _while(lines, noted + 1, len(lines), lambda line: bool(_STATES.match(line.text)))
            found[n + 1 : end] = ["mermaid+"] * (end - n - 1)
            runs.opens(found, end)
    return found


def _before_programs(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, diagrams ended before a program that stands right behind them."""
    found = list(tags)
    for n in range(1, len(found)):
        if found[n] == "mermaid+" and _PROGRAM.match(lines[n].text):
            end = runs.end(found, n)
            found[n:end] = ["code", *["code+"] * (end - n - 1)]
            if end < len(found) and found[end] == "code":
                found[end] = "code+"
    return found


def _end(lines: Sequence[Line], n: int, *, spaced: bool) -> int:
    """Behind which line the diagram ends that line `n` is the header of; `n` where it is none."""
    if _MAP.match(lines[n].text):
        return _flush(lines, n) if spaced else _mapped(lines, n)
    if not _HEADER.match(lines[n].text):
        return n
    return _body(lines, n + 1, next(kind for kind in _KINDS if kind.header.match(lines[n].text)))


def _flush(lines: Sequence[Line], n: int) -> int:
    """Behind which line a map ends in a seed that kept blank lines, and indentation but for what typography touched."""
    end = _indented(lines, n)
    return end if end > n + 1 else _while(lines, n + 1, len(lines), lambda line: not line.gap and _is_node(line))


def _mapped(lines: Sequence[Line], n: int) -> int:
    """Behind which line a map ends that kept no indentation: before a heading that looks like a node but for its size
    or colon, one of the last lines before what is none."""
    end = _while(lines, n + 1, min(n + MAP, len(lines)), _is_node)
    nodes = range(n + 2, end - TAIL)
    if not nodes:
        return end
    longest = max(_size(lines[m].text) for m in nodes)
    named = any(":" in lines[m].text for m in nodes)
    unlike = (
        m
        for m in range(end - TAIL, end)
        if _size(lines[m].text) >= longest + LONGER
        or (":" in lines[m].text and not named)
        or _CLOSING.fullmatch(lines[m].text)
    )
    return next(unlike, end)


def _size(text: str) -> int:
    return len(HAN.findall(text))


def _is_node(line: Line) -> bool:
    return bool(_NODE.match(line.text)) and not _NO_NODE.search(line.text) and not _PROGRAM.match(line.text)


def _indented(lines: Sequence[Line], n: int) -> int:
    return _while(lines, n + 1, len(lines), lambda line: line.indent > lines[n].indent)


def _while(lines: Sequence[Line], start: int, stop: int, fits: Callable[[Line], bool]) -> int:
    return next((m for m in range(start, stop) if not fits(lines[m])), stop)


def _body(lines: Sequence[Line], n: int, kind: Kind) -> int:
    """Behind which line the statements from `n` on end."""
    while n < len(lines):
        text = lines[n].text
        if kind.opener and kind.opener.match(text):
            closing = _closed(lines, n)
            if not closing:
                return n
            n = closing
        elif not kind.statement.match(text):
            return n
        n += 1
    return n


def _closed(lines: Sequence[Line], n: int) -> int:
    """The line that closes the braces that line `n` opens; 0 where none near does."""
    depth = 1
    for m in range(n + 1, min(n + BODY, len(lines))):
        depth += lines[m].text.endswith("{") - (lines[m].text == "}")
        if not depth:
            return m
    return 0
