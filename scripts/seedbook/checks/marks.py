"""Marks by which a page leaves out a rule of style, for one line or for a stretch.

<!-- check: skip copy-space -->      on a line: that line; alone on its line: the next one
<!-- check: off copy -->             from here on, every rule whose code is `copy` or begins with `copy-`
<!-- check: on -->                   until here
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seedbook.checks.document import Document
from seedbook.fence import inside

#: `<!-- check: skip copy-space copy-width -->`
_MARK = re.compile(r"<!--\s*check:\s*(?P<verb>\S+)(?P<codes>[^>]*?)\s*-->")
VERBS = ("skip", "off", "on")


@dataclass(frozen=True)
class Mark:
    """A mark at a 1-based line; `alone` when nothing else stands on it."""

    line: int
    verb: str
    codes: tuple[str, ...]
    alone: bool


def marks(page: Document) -> Iterator[Mark]:
    """The marks of a page in order, those in code left out."""
    code = inside(page.fences)
    for number, line in enumerate(page.lines, 1):
        for match in _MARK.finditer(line) if number not in code else ():
            yield Mark(number, match["verb"], tuple(match["codes"].split()), match[0] == line.strip())


def skipped(page: Document) -> dict[int, set[str]]:
    """The codes and families left out at each line."""
    found: dict[int, set[str]] = {}
    begun: list[Mark] = []
    for mark in marks(page):
        if mark.verb == "skip":
            found.setdefault(mark.line + mark.alone, set()).update(mark.codes)
        elif mark.verb == "off":
            begun.append(mark)
        else:
            _cover(found, begun, mark.line)
            begun = []
    _cover(found, begun, len(page.lines) + 1)
    return found


def _cover(found: dict[int, set[str]], begun: list[Mark], end: int) -> None:
    for mark in begun:
        for number in range(mark.line, end):
            found.setdefault(number, set()).update(mark.codes)


def covers(codes: set[str], code: str) -> bool:
    """Whether `code` is among `codes`, itself or by its family: `copy` covers `copy-space`."""
    return code in codes or code.split("-")[0] in codes
