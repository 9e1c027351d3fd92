"""The errata page is the errata data: `docs/errata.md`, a section for each page that is wrong somewhere.

    ## [GC 怎样工作](runtime/gc.md)

    - 哪里不对、依据是什么。

A heading names the page by its path under docs/, without an anchor.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from itertools import pairwise

from seedbook.fence import fences, inside

PATH = "errata.md"
#: The heading of a section: `## [GC 怎样工作](runtime/gc.md)`, `## GC 怎样工作`
_HEADING = re.compile(r"## (?P<subject>.*)")
#: What it is when it names a page: `[GC 怎样工作](runtime/gc.md)`
_SUBJECT = re.compile(r"\[[^\]]+\]\((?P<page>[^)\s#:]+\.md)\)")


@dataclass(frozen=True)
class Section:
    """What is said of one page. `page` is relative to docs/, and empty where the heading names none; `text` is the
    Markdown below the heading; `line`, that of the heading, is 1-based."""

    line: int
    page: str
    text: str


def parse(text: str) -> tuple[Section, ...]:
    """The sections of the errata page's text, in order."""
    lines = tuple(text.split("\n"))
    code = inside(fences(lines, 1))
    starts = [number for number, line in enumerate(lines, 1) if number not in code and _HEADING.match(line)]
    edges = pairwise([*starts, len(lines) + 1])
    return tuple(_section(lines[start - 1 : end - 1], start) for start, end in edges)


def _section(lines: tuple[str, ...], number: int) -> Section:
    heading = _HEADING.match(lines[0])
    named = _SUBJECT.fullmatch(heading["subject"].strip()) if heading else None
    page = posixpath.normpath(named["page"]) if named else ""
    return Section(number, page, "\n".join(lines[1:]).strip())
