"""Fences that a capture kept around its samples: what they hold is code, and nothing else is.

`seedbook.fence` finds those of a page, as the site does: by their indentation, which captures lose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seedbook.languages import labels
from seedbook.segment import hashed, marked
from seedbook.segment.features import own
from seedbook.segment.lines import Line

#: A fence with what its author named the language, "```go", "~~~"; "``` yaml title=a.yml"
_FENCE = re.compile(r"(?P<fence>`{3,}|~{3,})[ \t]*(?P<name>[\w+#.-]*)[^`]*$")
#: So many pairs, each closed, are those of the capture. Fewer may stand in a sample about Markdown, unless headings
#: kept their signs. No list is marked with bullets, as where a page was rendered.
_LEAST = 3


@dataclass(frozen=True)
class Fenced:
    """A sample between two fences, by the indices of these lines, and its language; an empty string where none is
    named."""

    start: int
    end: int
    lang: str


def fenced(lines: Sequence[Line]) -> tuple[Fenced, ...]:
    """The samples between the fences of a capture that kept them; none where a fence stays open, unless it names a
    language and the capture breaks off behind it."""
    found = () if marked.are_bulleted(lines) else tuple(_pairs(lines))
    whole = all(pair.end < len(lines) or pair.lang for pair in found)
    named = bool(found) and all(pair.lang for pair in found)
    signed = hashed.hashed(_outside(lines, found), named=named)
    return found if whole and (len(found) >= _LEAST or signed) else ()


def _outside(lines: Sequence[Line], found: Sequence[Fenced]) -> list[Line]:
    """The lines that no fence holds."""
    starts, ends = (0, *(pair.end + 1 for pair in found)), (*(pair.start for pair in found), len(lines))
    return [line for start, end in zip(starts, ends, strict=True) for line in lines[start:end]] if found else []


def _pairs(lines: Sequence[Line]) -> Iterator[Fenced]:
    """Each fence with the one that closes it: as long at least, and without a name. The end is that of the lines where
    none does."""
    n = 0
    while n < len(lines):
        if opening := _FENCE.match(lines[n].text):
            behind = range(n + 1, len(lines))
            end = next((m for m in behind if _closes(lines[m].text, opening["fence"])), len(lines))
            lang = labels.fenced(opening["name"]) if opening["name"] else unnamed(lines[n + 1 : end])
            yield Fenced(n, end, lang)
            n = end
        n += 1


def unnamed(lines: Sequence[Line]) -> str:
    """The language of a sample that nothing names: of a diagram; an empty string for others."""
    return "mermaid" if lines and "mermaid-header" in own(lines[0]) else ""


def _closes(text: str, fence: str) -> bool:
    return text.startswith(fence) and not text.strip(fence[0])
