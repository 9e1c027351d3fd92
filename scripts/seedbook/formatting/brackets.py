"""Indentation by brackets: what stands between an opening and its closing bracket is one step deeper."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.formatting.layout import Layout
from seedbook.formatting.nesting import levels
from seedbook.formatting.scan import scan


def indent(lines: Sequence[str], layout: Layout) -> tuple[str, ...]:
    """The lines with the indentation of their level; ` *` lines of block comments hang by one space."""
    scanned = scan(lines, layout.lexis)
    out = []
    starred = False
    for line, seen, level in zip(lines, scanned, levels(scanned, layout), strict=True):
        text = line.strip()
        starred = seen.inside == "comment" and text.startswith("*") and (starred or not text.startswith("*/"))
        out.append((layout.unit * level + (" " if starred else "") + text) if text else "")
    return tuple(out)
