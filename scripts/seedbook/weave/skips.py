"""Blocks of Markdown that run over several lines and hold no prose: fences, formulas, HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from seedbook.formulas import written

#: A fence's first line, also inside a quote or a list item: `> - ```go`
_FENCE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?P<mark>`{3,}|~{3,})")
#: The first line of an HTML block: `<div class="x">`, `</div>`, `<!-- note -->`
_HTML = re.compile(r"^[ \t>]*<(?P<close>/?)(?P<tag>[A-Za-z][\w-]*|[!?])")
#: Tags that nothing closes.
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "!", "?"})


def skipped(lines: Sequence[str]) -> set[int]:
    """Indexes of the lines inside such blocks. A block that is never closed takes the rest of the page."""
    found: set[int] = set()
    at = 0
    while at < len(lines):
        after = _after_block(lines, at)
        found.update(range(at, after))
        at = max(after, at + 1)
    return found


def _after_block(lines: Sequence[str], at: int) -> int:
    """The line after the block that begins here; this line itself when none does."""
    row = lines[at]
    if fence := _FENCE.match(row):
        # as many signs as opened it, or more: "```", "> ````"
        closing = re.compile(rf"^[ \t>]*{re.escape(fence['mark'][0])}{{{len(fence['mark'])},}}[ \t]*$")
        return _after(lines, at + 1, lambda text: bool(closing.match(text)))
    html = _HTML.match(row)
    return _after_html(lines, at, html) if html else written.display_end(lines, at)


def _after(lines: Sequence[str], start: int, closes: Callable[[str], bool]) -> int:
    return next((n + 1 for n in range(start, len(lines)) if closes(lines[n])), len(lines))


def _after_html(lines: Sequence[str], at: int, html: re.Match[str]) -> int:
    tag = html["tag"].lower()
    if lines[at].lstrip(" \t>").startswith("<!--"):
        return _after(lines, at, lambda text: "-->" in text)
    if tag in _VOID or html["close"]:
        return at + 1
    # its own tags, nested ones too: "<div", "</div"
    tags = re.compile(rf"<(?P<close>/?){re.escape(tag)}\b", re.IGNORECASE)
    depth = 0
    for n in range(at, len(lines)):
        depth += sum(-1 if found["close"] else 1 for found in tags.finditer(lines[n]))
        if depth <= 0:
            return n + 1
    return len(lines)
