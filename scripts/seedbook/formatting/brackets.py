"""Indentation by brackets: what stands between an opening and its closing bracket is one step deeper."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.formatting.layout import Layout
from seedbook.formatting.nesting import levels
from seedbook.formatting.scan import Lexis, scan


def indent(lines: Sequence[str], layout: Layout) -> tuple[str, ...]:
    """The lines with the indentation of their level."""
    found = levels(scan(lines, layout.lexis), layout)
    indented = [layout.unit * level + line.strip() for line, level in zip(lines, found, strict=True)]
    return hung([line if line.strip() else "" for line in indented], layout.lexis)


def hung(lines: Sequence[str], lexis: Lexis) -> tuple[str, ...]:
    """The lines with the ` *` of block comments hanging by one space under their first line."""
    out: list[str] = []
    margin, starred = "", False
    for line, seen in zip(lines, scan(lines, lexis), strict=True):
        text = line.lstrip()
        if seen.inside != "comment":
            margin = line[: len(line) - len(text)]
        starred = seen.inside == "comment" and text.startswith("*") and (starred or not text.startswith("*/"))
        out.append(f"{margin} {text}" if starred else line)
    return tuple(out)
