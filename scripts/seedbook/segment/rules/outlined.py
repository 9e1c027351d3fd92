"""Headings that an outline tells: by a number of several parts, `2.3.1 设计`, or by a table of contents before them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A number of several parts and what it numbers: `1.5.1.1 🎯 核心概念`, `2.3、设计`, `1.2.1 1. 调用`; no version
#: (`1.21.0`) and no measure (`3.2%`, `1.5 倍提升`, `2.4 GHz`)
_NUMBERED = re.compile(
    r"^(?P<number>\d{1,2}(?:\.\d{1,2}){1,5})[.、]? ?(?:\d{1,2}[.、] ?)?"
    r"(?!倍|秒|万|亿|个|分钟|小时|天|年|版本|ms\b|[KMGT]i?B\b|GHz\b)[^\d\s.%~x×*/+-]"
)
#: What no heading ends with, and the longest heading, in characters
_ENDS = re.compile(r"[。；;，,：:]$")
_LONGEST = 60
#: An entry of a table of contents, nested as it may be: `- 1.2 设计`, `3. 总结`; one that no list holds: `3.总结`
_ENTRY = re.compile(r"^(?:[-*•]|\d{1,2}[.)]) +")
_COUNTED = re.compile(r"^\d{1,2}[.)、] ?(?=\D)")
#: Kinds that a heading may have been taken for
_TAKEN_FOR = {"paragraph", "list", "list+"}
#: Kinds that an entry which counts may be of where no list holds it
_PROSE = {"heading", "paragraph"}
#: A table of contents has so many entries at least, and so many lines for each two of them
_ENTRIES = 3


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings. Of 7,493 lines with such a number in 1,405 articles 7,468 are."""
    listed = _contents(lines, tags)
    found = list(tags)
    numbers: set[tuple[int, ...]] = set()
    for n, line in enumerate(lines):
        number = _number(line.text)
        told = number or n > listed.get(_folded(line.text), len(lines))
        apt = may_head(line.text) or _counts_on(line.text, number, numbers)
        if told and tags[n] in _TAKEN_FOR and runs.alone(tags, n) and apt:
            found[n] = "heading"
        if found[n] == "heading":
            numbers.add(number)
    return found


def _number(text: str) -> tuple[int, ...]:
    """The parts of the number that a text begins with: (5, 2, 3); nothing for another text."""
    found = _NUMBERED.match(text)
    return tuple(map(int, found["number"].split("."))) if found else ()


def _counts_on(text: str, number: tuple[int, ...], before: Collection[tuple[int, ...]]) -> bool:
    """Whether a text that announces has the number next to that of a heading before it: 5.2.3 behind 5.2.2 (all 6 such
    lines in 1,481 articles are headings)."""
    follows = bool(number) and (*number[:-1], number[-1] - 1) in before
    return follows and len(text) <= _LONGEST and text.endswith((":", "："))


def may_head(text: str, longest: int = _LONGEST) -> bool:
    """Whether a text is short enough for a heading (`longest`: in characters) and does not end as a sentence or a
    member of one does."""
    return len(text) <= longest and not _ENDS.search(text)


def _folded(text: str) -> str:
    return "".join(text.split()).lower()


def _contents(lines: Sequence[Line], tags: Sequence[str]) -> dict[str, int]:
    """The entries of tables of contents, folded, each with its line by index."""
    runs = [run for run in _runs(lines, tags) if len(run) >= _ENTRIES]
    if not runs:
        return {}
    likely = {"heading", *_TAKEN_FOR}
    after = {_folded(line.text): n for n, (line, tag) in enumerate(zip(lines, tags, strict=True)) if tag in likely}
    found: dict[str, int] = {}
    for run in runs:
        again = {text: n for text, n in run if after.get(text, -1) > n}
        if 2 * len(again) > len(run):
            found |= again
    return found


def _runs(lines: Sequence[Line], tags: Sequence[str]) -> Iterator[list[tuple[str, int]]]:
    """The entries that stand together, folded and with their lines by index."""
    run: list[tuple[str, int]] = []
    for n, (line, tag) in enumerate(zip(lines, tags, strict=True)):
        entry = _ENTRY.match(line.text) if tag.startswith("list") else tag in _PROSE and _COUNTED.match(line.text)
        if entry:
            run.append((_folded(line.text[entry.end() :]), n))
        elif run:
            yield run
            run = []
    yield run
