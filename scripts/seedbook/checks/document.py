"""One file as the rules see it: its lines, fences and front matter, and its prose with all else masked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from seedbook import errata, fence, frontmatter, glossary
from seedbook.checks import masking
from seedbook.checks.masking import VOID
from seedbook.errors import ContentError
from seedbook.fence import Fence
from seedbook.model import Finding
from seedbook.textfile import line_of

CATALOG, DOUBTS = "seeds/catalog.yml", "seeds/doubts.yml"
HOME, GLOSSARY, ERRATA = "docs/index.md", f"docs/{glossary.PATH}", f"docs/{errata.PATH}"
#: What readers see of the front matter, on one line, quotes and comment apart: `title: "GMP 调度器"  # 旧名`
_SHOWN = re.compile(r"^(?:title|description): +(?P<quote>['\"]?)(?P<text>.*?)(?P=quote) *(?:(?<= )#.*)?$")


@dataclass(frozen=True)
class Document:
    """A file of the project. `path` is relative to the root, with `/`; `data` are its bytes."""

    path: str
    data: bytes

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of rule that look at this file."""
        found = {"file"}
        found |= {"catalog"} if self.path == CATALOG else set()
        found |= {"doubts"} if self.path == DOUBTS else set()
        if self.path.startswith("seeds/") and self.path.endswith(".txt"):
            found.add("seed")
        if self.path.startswith("docs/") and self.path.endswith(".md"):
            found.add("page")
            found |= {"glossary"} if self.path == GLOSSARY else set()
            found |= {"errata"} if self.path == ERRATA else set()
            found |= {"topic"} if self.path.count("/") == 2 and self.path.endswith("/index.md") else set()
        return frozenset(found)

    @property
    def docs_path(self) -> str:
        """The path of a page relative to docs/, as links and what the guide knows of pages name it."""
        return self.path.removeprefix("docs/")

    @property
    def readable(self) -> bool:
        """Whether the bytes are UTF-8 text; rules on text look at readable files only."""
        return not self.unreadable

    @cached_property
    def unreadable(self) -> int:
        """The line of the first byte that is not UTF-8 text; 0 where there is none."""
        try:
            self.data.decode("utf-8")
        except UnicodeDecodeError as error:
            return line_of(error)
        return 0

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
            head = self.text[: closing + 5] if closing > 0 else self.text.partition("\n\n")[0] + "\n"
            return {}, head.count("\n"), error.findings[0]
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
        return fence.fences(self.lines, self.body_line)

    @cached_property
    def prose(self) -> tuple[str, ...]:
        """The lines with fences, comments, code, markup and addresses masked; lengths are kept.

        `masking.CODE` stands for inline code, `VOID` for everything else that is no prose. Of the front matter,
        title and description are prose.
        """
        masked = zip(masking.mask(self._outside_fences).split("\n"), self.lines, strict=True)
        lines = [m if self._is_prose(line) and len(m) == len(line) else VOID * len(line) for m, line in masked]
        return (*map(_shown, self.lines[: self.body_line - 1]), *lines[self.body_line - 1 :])

    def _is_prose(self, line: str) -> bool:
        """False for the names of a glossary entry: an alias is spelt as people spell it."""
        return not (self.path == GLOSSARY and line.startswith("    "))

    @cached_property
    def fenceless(self) -> tuple[str, ...]:
        """The lines with front matter, fences, comments, code and formulas masked, but links and markup readable."""
        return tuple(masking.mask_code(self._outside_fences).split("\n"))

    @cached_property
    def formulas(self) -> tuple[tuple[int, str], ...]:
        """The formulas outside of code, dollars included, with the line where each begins."""
        text, line, at, found = self._outside_fences, 1, 0, []
        for start, formula in masking.formulas(text):
            line, at = line + text.count("\n", at, start), start
            found.append((line, formula))
        return tuple(found)

    @cached_property
    def in_fences(self) -> frozenset[int]:
        """The lines of code in fences, without the fences themselves."""
        return frozenset(n for found in self.fences for n in range(found.line + 1, found.end))

    @cached_property
    def indented_code(self) -> frozenset[int]:
        """The lines of code that is set off by indentation only, which the site shows without a language."""
        return fence.indented_code(self.lines, self.body_line, self.fences)

    @cached_property
    def _outside_fences(self) -> str:
        """The text with the lines of front matter and code left empty, and fences masked: they are no blank lines."""
        blank = {*range(1, self.body_line), *self.indented_code, *self.in_fences}
        fences = {n for found in self.fences for n in (found.line, found.end)}
        rows = ((n, VOID * len(line) if n in fences else line) for n, line in enumerate(self.lines, 1))
        return "\n".join("" if n in blank else row for n, row in rows)


def _shown(line: str) -> str:
    """A line of front matter as `Document.prose` has it."""
    found = _SHOWN.match(line)
    if not found:
        return VOID * len(line)
    start, end = found.span("text")
    return VOID * start + masking.mask(found["text"]) + VOID * (len(line) - end)
