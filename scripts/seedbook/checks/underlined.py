"""Headings underlined with `=` or `-`. The site makes headings of them, where a writer may mean a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.checks.document import Document
from seedbook.checks.masking import VOID

#: A line apart from its indentation and the signs of quotes: `> 标题`
_LINE = re.compile(r"^(?P<lead>[ \t>]*)(?P<text>.*)$")
#: The line below a heading: `=====`, `---`
_UNDERLINE = re.compile(r"^(?:=+|-+) *$")


def underlined(page: Document) -> Iterator[tuple[int, int, str]]:
    """The underlined headings as (line, level, text). Only the first line of a paragraph can be one."""
    rows = [_parts(line) for line in page.fenceless]
    begins = True
    for index, (lead, text) in enumerate(rows):
        begins = begins or index == 0 or lead != rows[index - 1][0]
        below = rows[index + 1] if index + 1 < len(rows) else ("", "")
        if begins and text.strip(VOID + " ") and below[0] == lead and _UNDERLINE.match(below[1]):
            yield index + 1, 1 if below[1].startswith("=") else 2, page.lines[index][len(lead) :]
            begins = False
        else:
            begins = not page.lines[index].strip() or text.startswith("#") or bool(_UNDERLINE.match(text))


def _parts(line: str) -> tuple[str, str]:
    found = _LINE.match(line)
    return (found["lead"], found["text"]) if found else ("", line)
