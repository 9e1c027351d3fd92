"""Lines whose kind is plain from a mark of their own: quotes and formulas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment.lines import HAN, Line

#: An opening quotation mark alone on its line, as a quote that broke before inline code leaves it: `“`
_LONE_QUOTE = re.compile(r"^[“「『\"]$")
_CLOSING = re.compile(r"[”」』\"]$")
#: A quoted line that kept its mark: `> 注意:…`
_MARKED_QUOTE = re.compile(r"^> \S")
#: A formula on lines of its own: `$$ … $$`
_FORMULA = re.compile(r"^\$\$")
#: Within how many lines a quote or formula must close.
_REACH = 6


def given(lines: Sequence[Line]) -> dict[int, str]:
    """The tags of such lines, by line number."""
    found: dict[int, str] = {}
    n = 0
    while n < len(lines):
        end = _quote_end(lines, n) or _formula_end(lines, n)
        if end:
            kind = "math" if _FORMULA.match(lines[n].text) else "quote"
            found |= {line.number: kind + ("+" if m else "") for m, line in enumerate(lines[n:end])}
        n = end or n + 1
    return found


def _quote_end(lines: Sequence[Line], n: int) -> int:
    text = lines[n].text
    if _MARKED_QUOTE.match(text) and HAN.search(lines[n].bare):
        return n + 1
    if _LONE_QUOTE.match(text):
        return next((m + 1 for m in range(n + 1, min(n + _REACH, len(lines))) if _CLOSING.search(lines[m].text)), 0)
    return 0


def _formula_end(lines: Sequence[Line], n: int) -> int:
    text = lines[n].text
    if not _FORMULA.match(text):
        return 0
    if len(text) > 4 and text.endswith("$$"):
        return n + 1
    return next((m + 1 for m in range(n + 1, min(n + _REACH, len(lines))) if lines[m].text.endswith("$$")), 0)
