"""Code blocks in Markdown, found as superfences finds them, so that what it would not hide is checked as prose."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

#: An opening fence, also indented or in a quote: `  > ```go verdict="parses"`
_OPENING = re.compile(r"^(?P<lead>[ \t>]*)(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
#: What stands before the text of a line: `  > `
_LEAD = re.compile(r"^[ \t>]*")
#: What may hold indented text: `- x`, `1. x`, `!!! note`, `=== "Go"`, `:   x`, `[^1]: x`
_CONTAINER = re.compile(r"^ *(?:[-*+] |\d+[.)] |!!! ?|\?\?\?\+? ?|=== |:[ ]|\[\^[^\]]+\]:)")
#: What the site takes for white space; a line of anything else, such as U+00A0, is not blank.
_WHITE = " \t"
#: An option of a fence: `verdict="parses"`
_OPTION = re.compile(r"(?P<key>[A-Za-z_][\w-]*)=(?P<quote>[\"'])(?P<value>[^\"']*)(?P=quote)")


@dataclass(frozen=True)
class Fence:
    """A fenced block: lines of its opening and closing marks (1-based), info string, and body without indentation."""

    line: int
    end: int
    lead: str
    info: str
    body: tuple[str, ...]
    closed: bool

    @property
    def language(self) -> str:
        """The first word of the info string, or the empty string."""
        return self.info.split()[0] if self.info.strip() else ""

    @property
    def options(self) -> dict[str, str]:
        """The `key="value"` options of the info string."""
        return {m["key"]: m["value"] for m in _OPTION.finditer(self.info)}

    @property
    def source(self) -> str:
        """The body as one text that ends in a line feed."""
        return "\n".join(self.body) + "\n"


def fences(lines: tuple[str, ...], body_line: int) -> tuple[Fence, ...]:
    """The fences in the lines from 1-based `body_line` on."""
    found, number = [], body_line - 1
    while number < len(lines):
        opening = _OPENING.match(lines[number])
        if not opening or (opening["marks"][0] == "`" and "`" in opening["info"]):
            number += 1
            continue
        fence = _fence(lines, number, opening)
        found.append(fence)
        number = fence.end
    return tuple(found)


def inside(found: Iterable[Fence]) -> frozenset[int]:
    """The lines of fences, those of their marks too, 1-based."""
    return frozenset(number for fence in found for number in range(fence.line, fence.end + 1))


def _fence(lines: tuple[str, ...], number: int, opening: re.Match[str]) -> Fence:
    """The fence that opens at index `number`. It ends unclosed where a line leaves its quote or indentation."""
    lead, marks = opening["lead"], opening["marks"]
    info = opening["info"].strip(_WHITE)
    body: list[str] = []
    for index in range(number + 1, len(lines)):
        line = lines[index]
        if line.strip(_WHITE) and not _belongs(line, lead):
            return Fence(number + 1, index, lead, info, tuple(body), closed=False)
        text = line[len(lead) :] if line.strip(_WHITE) else ""
        if text.rstrip(_WHITE) == marks:
            return Fence(number + 1, index + 1, lead, info, tuple(body), closed=True)
        body.append(text)
    return Fence(number + 1, len(lines), lead, info, tuple(body), closed=False)


def _belongs(line: str, lead: str) -> bool:
    """Whether a line is as deep in quotes and indentation as the opening of its fence."""
    found = _LEAD.match(line)
    return found is not None and len(found[0]) >= len(lead) and found[0][: len(lead)].count(">") == lead.count(">")


def indented_code(lines: tuple[str, ...], body_line: int, found: tuple[Fence, ...]) -> frozenset[int]:
    """The lines of code set off by four spaces only; text that belongs to a list or an admonition is none. A fence
    that opens so is code to the site, where its marks show."""
    held = {n for fence in found for n in range(fence.line + 1, fence.end + 1)}
    code: set[int] = set()
    holders: list[str] = []  # lines of growing indentation to which the next one may belong
    for number in range(body_line, len(lines) + 1):
        line = lines[number - 1]
        if number in held or not line.strip(_WHITE):
            continue
        while holders and _indent(holders[-1]) >= _indent(line):
            holders.pop()
        before = lines[number - 2] if number > body_line else ""
        if _is_code(line, before, holders[-1] if holders else "", after_code=number - 1 in code):
            code.add(number)
        holders.append(line)
    return frozenset(code)


def _is_code(line: str, before: str, holder: str, *, after_code: bool) -> bool:
    """Whether a line is indented code, from the line before it and the one to which it may belong."""
    if _indent(line) < 4:
        return False
    if before.strip(_WHITE) and _indent(before) >= 4:
        return after_code
    if _CONTAINER.match(holder):
        return _indent(line) >= _indent(holder) + 8
    return not before.strip(_WHITE)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
