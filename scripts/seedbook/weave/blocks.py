"""Where the prose of a Markdown page stands: everything else is not to be touched.

Left out: fences, HTML, formulas (see `skips`), indented code, headings, terms of definition lists, heads of tables,
titles of admonitions and tabs, definitions of links, attribute lists. In doubt a line is left out: text that
stays without links harms nobody.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from seedbook.weave.skips import skipped

#: `## 标题`, also inside a quote
_HEADING = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)*(?P<level>#{1,6})(?P<text>.*)$")
#: The line under a heading, or a rule: `====`, `---`, `* * *`
_UNDERLINE = re.compile(r"^[ \t>]*(?:=+|-+|(?:[-*_][ \t]*){3,})[ \t]*$")
#: The line under a table's head: `|---|:-:|`, `--- | ---`
_TABLE_RULE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
#: Titles of admonitions, collapsible blocks and tabs: `!!! note "题"`, `??? tip`, `=== "Go"`
_TITLED = re.compile(r"^[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+\S")
#: Definitions of links and abbreviations, and lines of attributes: `[id]: x`, `*[GC]: y`, `{: .wide }`
_DEFINITION = re.compile(r"^[ \t>]*(?:\*?\[(?!\^)[^\]]+\]:|\{[:#.][^}]*\}[ \t]*$)")
#: The first line of a definition: `:   定义`
_DEFINES = re.compile(r"^[ \t]{0,3}:[ \t]+\S")
#: What stands before the text of a line: quote marks; then the mark of a list item, definition or footnote
_MARKS = re.compile(
    r"^[ \t]*(?:>[ \t]?)*[ \t]*"
    r"(?P<item>(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|:[ \t]+|\[\^[^\]]+\]:[ \t]*)?"
)
#: Indentation of what stands inside a list item or an admonition, and, elsewhere, of code.
INDENT = 4


def headings(body: str) -> list[tuple[int, str]]:
    """(level, text) of each `#` heading of a page's body."""
    return [(len(m["level"]), m["text"].strip(" \t#")) for _, m in _headings(body)]


def sections(body: str) -> list[list[str]]:
    """The runs of prose under each heading of a page's body, and first those before all headings."""
    starts = [start for start, _ in _headings(body)]
    found: list[list[str]] = [[] for _ in range(len(starts) + 1)]
    for start, end in prose(body):
        found[bisect(starts, start)].append(body[start:end])
    return found


def _headings(body: str) -> Iterator[tuple[int, re.Match[str]]]:
    """(start of its line, match) of each heading."""
    lines, start = body.split("\n"), 0
    outside = skipped(lines)
    for n, row in enumerate(lines):
        found = _HEADING.match(row) if n not in outside else None
        if found:
            yield start, found
        start += len(row) + 1


def code(body: str) -> list[str]:
    """The lines of code, HTML and formulas of a page's body."""
    lines = body.split("\n")
    return [lines[n] for n in sorted(_code(lines))]


def prose(body: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each run of prose in a page's body: a paragraph, a list item, a row of a table."""
    start = end = -1
    for first, last, opens in _prose_lines(body.split("\n")):
        if start >= 0 and opens:
            yield start, end
            start = -1
        start, end = (first if start < 0 else start), last
    if start >= 0:
        yield start, end


def _prose_lines(lines: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it begins a run) of the text of each line of prose."""
    codes, tables, opens, index = _code(lines), _tables(lines), True, 0
    for n, row in enumerate(lines):
        if n in codes or not row.strip() or _apart(lines, n, tables):
            opens = True
        else:
            marks = _MARKS.match(row)
            assert marks  # every part of the pattern is optional
            yield index + marks.end(), index + len(row), opens or bool(marks["item"])
            opens = n in tables
        index += len(row) + 1


def _apart(lines: Sequence[str], n: int, tables: set[int]) -> bool:
    """Whether a line is a heading, a head of a table, a title or a definition, not prose."""
    row, below = lines[n], lines[n + 1] if n + 1 < len(lines) else ""
    if any(pattern.match(row) for pattern in (_HEADING, _UNDERLINE, _TABLE_RULE, _TITLED, _DEFINITION)):
        return True
    if _UNDERLINE.match(below) and below.strip():
        return True
    head = n + 1 in tables and n not in tables
    return head or _is_term(lines, n)


def _is_term(lines: Sequence[str], n: int) -> bool:
    """Whether a line is the term of a definition: the next that is not blank begins with a colon."""
    if lines[n].startswith((" " * INDENT, ":")):
        return False
    below = next((row for row in lines[n + 1 : n + 3] if row.strip()), "")
    return bool(_DEFINES.match(below))


def _tables(lines: Sequence[str]) -> set[int]:
    """Indexes of the lines of tables from the rule under the head on."""
    found: set[int] = set()
    for n, row in enumerate(lines):
        rule = "|" in row and "-" in row and n > 0 and "|" in lines[n - 1] and bool(_TABLE_RULE.match(row))
        if rule or (n - 1 in found and row.strip()):
            found.add(n)
    return found


def _code(lines: Sequence[str]) -> set[int]:
    """Indexes of the lines of code, HTML and formulas: blocks of several lines, and indented ones."""
    found, limit, blank, inside = skipped(lines), INDENT, True, False
    for n, row in enumerate(lines):
        if n in found or not row.strip():
            blank = True
            continue
        depth = len(row) - len(row.lstrip()) if "\t" not in row else len(row.expandtabs(INDENT)) - len(row.lstrip())
        inside = depth >= limit and (blank or inside)
        if inside:
            found.add(n)
        elif _contains(row):
            limit = depth // INDENT * INDENT + 2 * INDENT
        elif blank and depth < INDENT:
            limit = INDENT
        blank = False
    return found


def _contains(row: str) -> bool:
    """Whether indented lines after this one are its content: it is an item, a definition, a titled block."""
    marks = _MARKS.match(row)
    return bool(marks and marks["item"]) or bool(_TITLED.match(row))
