"""Joins the lines of one run of prose: style A breaks a line before inline code, which is no end of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.inline import forced
from seedbook.inline.characters import SAMPLE

#: The end of a sentence, or the sign of a sample (see `lifting`), behind which nothing goes on
_CLOSED = re.compile(f"[。!?！？{SAMPLE}]\\s*$")


@dataclass(frozen=True)
class Run:
    """Text of one paragraph or list item; inline code begins at each of `starts`."""

    text: str
    starts: tuple[int, ...] = ()

    def then(self, line: str, *, code: bool) -> Run:
        """This run with `line` joined to its end; `code`: the line certainly begins with inline code."""
        gap = " " if self.text and self.text[-1].isascii() and line[:1].isascii() and not code else ""
        text = f"{self.text}{gap}"
        return Run(text + line, (*self.starts, len(text)) if code else self.starts)


def joined(lines: Sequence[str], *, spaced: bool) -> list[Run]:
    """The paragraphs that `lines` are: a line that begins with code continues the one before.

    `spaced`: the seed keeps blank lines between blocks (style B), where a break inside is the author's own.
    """
    runs: list[Run] = []
    for line in (line.strip() for line in lines):
        if not line:
            continue
        if runs and _continues(runs[-1].text, line, spaced=spaced):
            runs[-1] = runs[-1].then(line, code=not spaced and code_first(line))
        else:
            runs.append(Run(line))
    return runs


def _continues(before: str, line: str, *, spaced: bool) -> bool:
    if closed(before):
        return False
    return spaced or code_first(line) or before[-1:] in "“‘(（,，、"


def closed(text: str) -> bool:
    """Whether `text` ends a sentence."""
    return bool(_CLOSED.search(text))


def code_first(line: str) -> bool:
    """Whether `line` may go on with inline code: it begins with ASCII."""
    return bool(forced.FIRST.match(line))
