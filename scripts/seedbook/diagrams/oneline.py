"""Diagrams that a scrape joined to one line: where each of their statements begins, by the grammar of their kind.

Flowcharts and sequences have modules of their own; the other kinds are told by the words and signs that open or end
a statement (https://mermaid.js.org/syntax/). Where a title ends before a name without either, it is one word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, pairwise

#: A quoted text, also in the curled quotes of typography: no statement begins in one
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”")
#: A slice of a pie: the `"计算" : 58.3` of `pie title 占比 "计算" : 58.3 "网络" : 12.4`
_SLICE = re.compile(r"(?<= )[\"“][^\"“”\n]*[\"”] ?: ?\d")
#: The settings of a plan: `title …`, `dateFormat YYYY-MM-DD`
_PLAN = re.compile(
    r"(?<!\S)(?:title|dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|weekday|weekend|section)\s"
)
#: What ends a task of a plan: `:done, a1, 2024-04-01, 14d`, `: b2, after b1, 10d`, `:5d`
_DATED = re.compile(
    r":\s?(?:[\w-]+\s?,\s?){0,4}?(?:(?:\d{4}-\d\d-\d\d|after(?: [\w-]+)+?)\s?,\s?)?"
    r"(?:\d{4}-\d\d-\d\d|\d+(?:\.\d+)?(?:ms|[smhdwMy])|until [\w-]+)(?!\S)\s*"
)
#: The name of a section, one word: `section 开发`
_SECTION = re.compile(r"(?<!\S)section\s+\S+\s*")
#: A relation of entities with its label: `USER ||–o{ ORDERS : places`; an entity: `USER {`; what is in one:
#: `bigint user_id PK "主键"`
_RELATION = re.compile(r"(?<!\S)\S+\s+[|}o][|o](?:--|–|\.\.)[|o][|{o]\s+\S+(?:\s*:\s*(?:\"[^\"]*\"|“[^”]*”|\S+))?\s*")
_ENTITY = re.compile(r"(?<!\S)[^\s{}]+\s*\{\s*|\}\s*")
_ATTRIBUTE = re.compile(
    r"(?<!\S)[^\s{}]+\s+[^\s{}]+(?:\s+(?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*(?!\S))?(?:\s+(?:\"[^\"]*\"|“[^”]*”))?\s*"
)
#: A relation of classes, and what else opens a statement: `Animal <|– Dog`, `class Dog {`, `Animal : +int age`
_CLASS = re.compile(
    r"(?<!\S)[\w\u3400-\u9fff~]+\s+(?:[\"“][^\"”]*[\"”]\s+)?(?:<\||[*o<])?(?:--|–|\.\.)(?:\|>|[*o>])?\s"
    r"|(?<!\S)(?:class|note|direction|link|namespace|classDef|style)\s|(?<!\S)<<[\w ]+>>|(?<!\S)[+#~-](?=[\w$])|\}"
    r"|(?<!\S)[\w\u3400-\u9fff~]+\s:\s(?=[+#~-])"
)
#: A brace and the space behind it: a statement begins there
_BRACE = re.compile(r"[{}]\s*")
#: A transition of states, and what else opens a statement: `[*] –> Idle`, `state Busy {`, `note right of Idle`
_STATE = re.compile(
    r"(?<!\S)(?:\[\*\]|[\w\u3400-\u9fff]+)\s*(?:-->|–>)|(?<!\S)(?:state|direction)\s|(?<!\S)note\s(?:left|right)\sof\s"
    r"|(?<!\S)(?:end note|--|—|\})(?!\S)"
)
#: What a statement of states is whole with: `direction LR`, `end note`
_STATED = re.compile(r"(?<!\S)(?:end note|--|—|direction\s\S+)(?!\S)\s*")
#: A year that a time line goes on with: the `2016 :` of `2015 : 自举 2016 : HTTP/2`
_YEAR = re.compile(r"(?<!\S)(?:title\s|section\s|\d{4}[^\s:]*(?: \S+)?\s?:)")
#: A task of a journey: `写代码: 5: 我, 同事`
_TASK = re.compile(r"[^:]+:\s?\d(?:\s?:\s?\S+(?:(?<=,)\s\S+)*)?\s*")
#: What opens a statement of a chart of quadrants, and what one ends with: a point, `Kafka: [0.8, 0.9]`, or the name of
#: a quadrant, one word: `quadrant-1 优先做`
_QUADRANT = re.compile(r"(?<!\S)(?:title|x-axis|y-axis|quadrant-[1-4])\s")
_PLACED = re.compile(r"\]\s+(?=\S)|(?<!\S)quadrant-[1-4]\s+\S+\s+(?=\S[^:]*:)")
#: A statement of a graph of commits: `commit id: "a"`, `branch dev`; of a chart: `x-axis [1, 2]`, `bar [3, 4]`
_COMMIT = re.compile(r"(?<!\S)(?:commit|branch|checkout|switch|merge|cherry-pick)(?!\S)")
_CHART = re.compile(r"(?<!\S)(?:title|x-axis|y-axis|bar|line)\s")
#: A node of a mind map, with its brackets: `root((Go 并发))`, `调度`
_NODE = re.compile(r"\S*?(?:\(\(.*?\)\)|\[.*?\]|\{\{.*?\}\}|\(.*?\))|\S+")


def parted(source: str) -> str | None:
    """`source` with a statement a line where all of it stood on one; None where it does not, or no kind is known."""
    if "\n" in source.strip():
        return None
    for header, starts in _KINDS:
        if found := header.match(source.strip()):
            head, body = found[0].strip(), source.strip()[found.end() :].strip()
            places = sorted({0, *starts(body)}) if body else []
            lines = [body[a:b].strip() for a, b in pairwise([*places, len(body)])]
            return "\n".join([head, *filter(None, lines)]) if len(lines) > 1 else None
    return None


#: Where statements begin in what stands behind the header
Starts = Callable[[str], Iterable[int]]


def _begun(pattern: re.Pattern[str]) -> Starts:
    """Where `pattern` begins, outside of quoted texts."""

    def starts(body: str) -> Iterator[int]:
        quoted = [text.span() for text in _QUOTED.finditer(body)]
        found = (match.start() for match in pattern.finditer(body))
        yield from (at for at in found if not any(start < at < end for start, end in quoted))

    return starts


def _ended(pattern: re.Pattern[str]) -> Starts:
    """Behind `pattern`, which ends the statement before."""
    return lambda body: (match.end() for match in pattern.finditer(body))


def _any(*ways: Starts) -> Starts:
    return lambda body: chain.from_iterable(way(body) for way in ways)


def _entities(body: str) -> Iterator[int]:
    at, inside = 0, False
    while at < len(body):
        yield at
        found = _ENTITY.match(body, at) or (_ATTRIBUTE if inside else _RELATION).match(body, at)
        if not found:
            return
        inside = "{" in found[0] if _ENTITY.fullmatch(found[0]) else inside
        at = found.end()


def _tasks(body: str) -> Iterator[int]:
    """The tasks of a journey, which stand in its sections."""
    sections = [match.end() for match in _SECTION.finditer(body)]
    for start, end in pairwise([*sections, len(body)]):
        yield from (match.start() for match in _TASK.finditer(body, start, end))


_KINDS: tuple[tuple[re.Pattern[str], Starts], ...] = (
    (re.compile(r"pie(?: showData| title [^\"“]*)?(?=\s|[\"“])"), _begun(_SLICE)),
    (re.compile(r"gantt(?=\s)"), _any(_begun(_PLAN), _ended(_DATED), _ended(_SECTION))),
    (re.compile(r"erDiagram(?=\s)"), _entities),
    (re.compile(r"classDiagram(?:-v2)?(?=\s)"), _any(_begun(_CLASS), _ended(_BRACE))),
    (re.compile(r"stateDiagram(?:-v2)?(?=\s)"), _any(_begun(_STATE), _ended(_BRACE), _ended(_STATED))),
    (re.compile(r"timeline(?=\s)"), _begun(_YEAR)),
    (re.compile(r"journey(?=\s)"), _any(_begun(_PLAN), _tasks)),
    (re.compile(r"quadrantChart(?=\s)"), _any(_begun(_QUADRANT), _ended(_PLACED))),
    (re.compile(r"gitGraph:?(?=\s)"), _begun(_COMMIT)),
    (re.compile(r"xychart(?:-beta)?(?: horizontal)?(?=\s)"), _begun(_CHART)),
    (re.compile(r"mindmap(?=\s)"), _begun(_NODE)),
)
