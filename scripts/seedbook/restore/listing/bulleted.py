"""Lists of style B: one line an item under `•` or a number, levels told by indentation; or all without either."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.restore.lines import Run
from seedbook.restore.listing import Item

#: A bullet or a number at the head of a line: `  • text`, `    1. text`, `- text`
_MARKER = re.compile(r"^(?P<indent>\s*)(?P<marker>[•◦▪·*-]|\d{1,3}[.)、])(?:\s+(?P<text>.*))?$")
_SENTENCE = re.compile(r"[。！？!?]$")


def items(lines: Sequence[str]) -> tuple[list[Item], Run | None, tuple[str, ...]]:
    """The items of `lines`, the closing paragraph that the last one swallowed or None, and codes of repairs."""
    found: list[Item] = []
    indents: list[int] = []
    closing: Run | None = None
    rows = [line.rstrip() for line in lines if line.strip()]
    if not any(map(_MARKER.match, rows)):
        return [Item((Run(row.strip()),)) for row in rows], None, ("marker-restored",) if len(rows) > 1 else ()
    for at, line in enumerate(rows):
        match = _MARKER.match(line)
        if match:
            level = _level(len(match["indent"].expandtabs(4)), indents)
            found.append(Item((Run((match["text"] or "").strip()),), level, _marker(match["marker"])))
        elif found and at == len(rows) - 1 and _is_closing(line, found):
            closing = Run(line.strip())
        elif found:
            found[-1] = _longer(found[-1], line.strip())
        else:
            found.append(Item((Run(line.strip()),)))
    return [item for item in found if item.runs[0].text], closing, ()


def _level(indent: int, indents: list[int]) -> int:
    """The level of an item indented by `indent`; `indents` holds those of the items above it."""
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return len(indents) - 1


def _marker(sign: str) -> str:
    return f"{sign[:-1]}." if sign[0].isdigit() else "-"


def _longer(item: Item, line: str) -> Item:
    """`item` with a further line: its own first text where the marker stood alone, else a new paragraph."""
    if not item.runs[-1].text:
        return Item((*item.runs[:-1], Run(line)), item.level, item.marker)
    return Item((*item.runs, Run(line)), item.level, item.marker)


def _is_closing(line: str, found: Sequence[Item]) -> bool:
    """Whether the last line is prose about the list: a whole sentence where no item is one."""
    return bool(_SENTENCE.search(line)) and not any(_SENTENCE.search(item.runs[0].text) for item in found)
