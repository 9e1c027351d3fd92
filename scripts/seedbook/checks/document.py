"""One file as the rules see it: its lines, fences and front matter, and its prose with all else masked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from seedbook import frontmatter
from seedbook.checks import masking
from seedbook.checks.masking import VOID
from seedbook.errors import ContentError
from seedbook.model import Finding

CATALOG, GLOSSARY = "seeds/catalog.yml", "docs/glossary.md"
#: An opening fence, also indented or in a quote: `  > ```go verdict="parses"`
_OPENING = re.compile(r"^(?P<lead>[ \t>]*)(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
#: What stands before the text of a line: `  > `
_LEAD = re.compile(r"^[ \t>]*")
#: What may hold indented text: `- x`, `1. x`, `!!! note`, `=== "Go"`, `:   x`, `[^1]: x`
_CONTAINER = re.compile(r"^ *(?:[-*+] |\d+[.)] |!!! ?|\?\?\?\+? ?|=== |:[ ]|\[\^[^\]]+\]:)")
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


@dataclass(frozen=True)
class Document:
    """A file of the project. `path` is relative to the root, with `/`; `data` are its bytes."""

    path: str
    data: bytes

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of rule that look at this file."""
        found = {"file"}
        if self.path == CATALOG:
            found.add("catalog")
        if self.path.startswith("docs/") and self.path.endswith(".md"):
            found.add("page")
            found |= {"glossary"} if self.path == GLOSSARY else set()
            found |= {"topic"} if self.path.count("/") == 2 and self.path.endswith("/index.md") else set()
        return frozenset(found)

    @cached_property
    def readable(self) -> bool:
        """Whether the bytes are UTF-8 text; rules on text look at readable files only."""
        try:
            self.data.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return True

    @cached_property
    def text(self) -> str:
        """The text with LF line ends and without a byte-order mark."""
        return re.sub(r"\r\n?", "\n", self.data.decode("utf-8-sig", errors="replace"))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """All lines, without line ends."""
        return tuple(self.text.split("\n"))

    @cached_property
    def _head(self) -> tuple[dict[str, Any], int, Finding | None]:
        try:
            data, _, count = frontmatter.split(self.text, self.path)
        except ContentError as error:
            closing = self.text.find("\n---\n", 3)
            return {}, self.text[: closing + 5].count("\n") if closing > 0 else 0, error.findings[0]
        return data, count, None

    @property
    def front(self) -> dict[str, Any]:
        """The front matter; empty when there is none or it cannot be read."""
        return self._head[0]

    @property
    def imported(self) -> bool:
        """Whether the page comes from an article, whose author's taste is left alone."""
        return "source" in self.front

    @property
    def front_fault(self) -> Finding | None:
        """Why the front matter cannot be read, or None."""
        return self._head[2]

    @property
    def body_line(self) -> int:
        """The 1-based line at which the body begins."""
        return self._head[1] + 1

    def front_line(self, key: str) -> int:
        """The line of a key of the front matter, or 1."""
        lines = self.lines[: self.body_line]
        return next((n for n, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)

    @cached_property
    def fences(self) -> tuple[Fence, ...]:
        """The fenced blocks in order."""
        return tuple(_fences(self.lines, self.body_line - 1))

    @cached_property
    def prose(self) -> tuple[str, ...]:
        """The lines with front matter, fences, comments, code, markup and addresses masked; lengths are kept.

        `masking.CODE` stands for inline code, `VOID` for everything else that is no prose.
        """
        masked = zip(masking.mask(self._outside_fences).split("\n"), self.lines, strict=True)
        return tuple(m if self._is_prose(line) and len(m) == len(line) else VOID * len(line) for m, line in masked)

    def _is_prose(self, line: str) -> bool:
        """False for the names of a glossary entry: an alias is spelt as people spell it."""
        return not (self.path == GLOSSARY and line.startswith("    "))

    @cached_property
    def fenceless(self) -> tuple[str, ...]:
        """The lines with front matter, fences, comments and inline code masked, but links and markup readable."""
        return tuple(masking.mask_code(self._outside_fences).split("\n"))

    @cached_property
    def indented_code(self) -> frozenset[int]:
        """The lines of code that is set off by indentation only, which the site shows without a language."""
        inside = {n for fence in self.fences for n in range(fence.line, fence.end + 1)}
        found: set[int] = set()
        for number in range(self.body_line, len(self.lines) + 1):
            if number not in inside and self._is_indented_code(number, found):
                found.add(number)
        return frozenset(found)

    def _is_indented_code(self, number: int, found: set[int]) -> bool:
        indent = _indent(self.lines[number - 1])
        if indent < 4 or not self.lines[number - 1].strip():
            return False
        if number > 1 and self.lines[number - 2].strip() and _indent(self.lines[number - 2]) >= 4:
            return number - 1 in found
        above = range(number - 1, self.body_line - 1, -1)
        holder = next((self.lines[n - 1] for n in above if _holds(self.lines[n - 1], indent)), "")
        if _CONTAINER.match(holder):
            return indent >= _indent(holder) + 8
        return not (number > 1 and self.lines[number - 2].strip())

    @cached_property
    def _outside_fences(self) -> str:
        """The text with the lines of front matter and code blocks left empty."""
        blank = {*range(1, self.body_line), *self.indented_code}
        for fence in self.fences:
            blank.update(range(fence.line, fence.end + 1))
        return "\n".join("" if n in blank else line for n, line in enumerate(self.lines, 1))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _holds(line: str, indent: int) -> bool:
    """Whether a line may be what a line of that indentation below it belongs to."""
    return bool(line.strip()) and _indent(line) < indent


def _fences(lines: tuple[str, ...], start: int) -> list[Fence]:
    found, number = [], start
    while number < len(lines):
        opening = _OPENING.match(lines[number])
        if not opening or (opening["marks"][0] == "`" and "`" in opening["info"]):
            number += 1
            continue
        fence = _fence(lines, number, opening)
        found.append(fence)
        number = fence.end
    return found


def _fence(lines: tuple[str, ...], number: int, opening: re.Match[str]) -> Fence:
    """The fence that opens at index `number`. It ends unclosed where a line leaves its quote or indentation."""
    lead, marks = opening["lead"], opening["marks"]
    info = opening["info"].strip()
    body: list[str] = []
    for index in range(number + 1, len(lines)):
        line = lines[index]
        if line.strip() and not _belongs(line, lead):
            return Fence(number + 1, index, lead, info, tuple(body), closed=False)
        text = line[len(lead) :] if line.strip() else ""
        if text.rstrip() == marks:
            return Fence(number + 1, index + 1, lead, info, tuple(body), closed=True)
        body.append(text)
    return Fence(number + 1, len(lines), lead, info, tuple(body), closed=False)


def _belongs(line: str, lead: str) -> bool:
    """Whether a line is as deep in quotes and indentation as the opening of its fence."""
    found = _LEAD.match(line)
    return found is not None and len(found[0]) >= len(lead) and found[0][: len(lead)].count(">") == lead.count(">")
