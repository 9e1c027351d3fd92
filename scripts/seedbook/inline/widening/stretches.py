"""Stretches of Latin text around a code that may be code as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.inline.scanning import Span

#: How far from the code a stretch may reach, in characters; no inline code of other people is longer
REACH = 120
#: Latin text to its end: what stands between Chinese
_LATIN = re.compile(r"[ -~]*")
#: What a sentence sets around code, and folding leaves of it: `,`, `:`; a stop only where no name begins with it
_BEFORE = re.compile(r"(?:[ ,:;?!)]|\.(?![\w./*]))+")
_AFTER = re.compile(r"(?:[ ,:;.?!(]|(?<= )/|(?<!\+)\+)+$")
#: A sign of mathematics, an arrow or a measure word, with which what stands before goes on: `×`, `→`, ` 处`
_GOES_ON = re.compile(r" ?[\u00d7\u00f7\u2190-\u22ff]|(?<=\d) ?[个种处条次项行]")
#: What no code begins with: a sign between two others, whose first is left out, `* runtime.NumCPU()`
_BETWEEN = re.compile(r"(?:[*/%]|[=!<>]=|&&|\|\|) ")
#: What a colon tells the address of: `kafka-go:https://…`
_ADDRESSED = re.compile(r"[\w.-]+:https?://")
_PAIRS = {")": "(", "]": "[", "}": "{"}


def stretches(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """The bounds of the stretches around `span` that hold more than it does: all Latin text, what stands between its
    commas and colons, and either without its first or its last word. Each comes once."""
    seen = {(span.start, span.end)}
    whole = _trimmed(text, *_around(text, span))
    if span.start <= whole[0] and whole[1] <= span.end:
        return  # nothing but marks of the sentence beside it, as of most codes
    for bounds in (whole, _piece(text, span, *whole)):
        for start, end in (bounds, *_without_a_word(text, *bounds)):
            found = _trimmed(text, start, end)
            if (
                found not in seen
                and found[0] <= span.start
                and span.end <= found[1]
                and not _GOES_ON.match(text, found[1])
                and not any(sign.match(text, found[0]) for sign in (_BETWEEN, _ADDRESSED))
            ):
                seen.add(found)
                yield found


def _around(text: str, span: Span) -> tuple[int, int]:
    start = span.start
    while start > max(0, span.start - REACH) and " " <= text[start - 1] <= "~":
        start -= 1
    run = _LATIN.match(text, span.end, min(len(text), span.end + REACH))
    return start, run.end() if run else span.end


def _piece(text: str, span: Span, start: int, end: int) -> tuple[int, int]:
    """What stands between the commas and colons next to `span` that no bracket or quote holds."""
    marks = [start - 1, *_marks(text, start, end), end]
    before = max((mark for mark in marks if mark < span.start), default=start - 1)
    return before + 1, min((mark for mark in marks if mark >= span.end), default=end)


def _marks(text: str, start: int, end: int) -> Iterator[int]:
    depth, quote = 0, ""
    for at in range(start, end):
        sign = text[at]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'`":
            quote = sign
        elif sign in "([{":
            depth += 1
        elif sign in _PAIRS:
            depth = max(0, depth - 1)
        elif sign in ",;:" and not depth:
            yield at


def _without_a_word(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first, last = text.find(" ", start, end), text.rfind(" ", start, end)
    if first >= 0:
        yield first + 1, end
        yield start, last


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without marks of the sentence and without brackets that stand around it all or alone."""
    while start < end:
        before = _BEFORE.match(text, start, end)
        left = before.end() if before else start
        stretch = _AFTER.sub("", text[left:end])
        right = left + len(stretch)
        if stretch.endswith(")") and stretch.count(")") > stretch.count("("):
            right -= 1
        elif stretch.startswith("(") and (stretch.count("(") > stretch.count(")") or _encloses(stretch)):
            left += 1
        if (left, right) == (start, end):
            break
        start, end = left, right
    return start, end


def _encloses(stretch: str) -> bool:
    """Whether the bracket that begins `stretch` is closed by the one that ends it: `(a, b)`, not `(*T).f()`."""
    return stretch.endswith(")") and balanced(stretch[1:-1])


def balanced(text: str) -> bool:
    """Whether every bracket of `text` has its other half."""
    opened: list[str] = []
    for sign in text:
        if sign in _PAIRS.values():
            opened.append(sign)
        elif sign in _PAIRS and (not opened or opened.pop() != _PAIRS[sign]):
            return False
    return not opened
