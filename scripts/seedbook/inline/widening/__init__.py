"""Inline code that is more than its shapes: `juicefs quota set $METAURL`, `valid == need.size()`, `Config#getTimeout`.

Shapes find what no prose looks like; the rest of a command or an expression may be plain words and signs. The Latin
text around a code is looked at as a whole, and taken whole where what the shapes left of it is rather code than prose.

`weights.tsv` holds what each feature of a stretch is worth (see `features`): learned by `scripts/learn/codes.py` from
the 22,544 lines of prose with inline code of 1,007 articles of 30 repositories, damaged in both styles. Learned from
half of the repositories, of 24,826 codes that shapes found in the other half 1,502 are torn (2,556 before), 90 more go
too far, and 663 more are what the author marked.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import repeat
from operator import attrgetter

from seedbook import weighing
from seedbook.inline.scanning import Span
from seedbook.inline.widening.features import around, features
from seedbook.inline.widening.prose import is_prose
from seedbook.inline.widening.stretches import stretches

#: Log-odds from which a stretch is code
LEAST = 0.2
#: What a line begins with before its text: the sign of a question or an answer, `Q:`, `A2:`, `问:`; a number, `(1)`
_OPENING = re.compile(r"(?:(?:[QA]|问|答)\d{0,2} ?[:：]|[(（]\d{1,2}[)）]) ?")
_START, _END = attrgetter("start"), attrgetter("end")
#: Code whose bounds are known, or not its end: nothing is added to it
_BOUND = ("formula", "code-ticked", "code-glued", "code-broken", "link")
#: Takes the arguments of `widened`: a line, the codes in it, and whether it is lossy
Listener = Callable[[str, Sequence[Span], bool], object]
_LISTENER: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def told_to(listener: Listener) -> Iterator[None]:
    """While it lasts, `listener` is told all that is asked of `widened`, deep in the restoring of an article: the
    weights are learned from nothing but what they will be read for."""
    before = _LISTENER.set(listener)
    try:
        yield
    finally:
        _LISTENER.reset(before)


def widened(text: str, spans: Sequence[Span], *, lossy: bool) -> list[Span]:
    """The codes `spans` of `text`, in order, each widened to all of the stretch around it that is code. `lossy`:
    whether spaces or signs beside codes are lost in it."""
    if listener := _LISTENER.get():
        listener(text, spans, lossy)
    found: list[Span] = []
    opening = _OPENING.match(text)
    at = opening.end() if opening and spans and spans[0].start >= opening.end() else 0
    for span in spans:
        if span.start >= at:
            found.append(_best(text, span, spans, at, lossy=lossy) or span)
            at = found[-1].end
    return found


def _best(text: str, span: Span, spans: Sequence[Span], least: int, *, lossy: bool) -> Span | None:
    """The likeliest stretch around `span`, from `least` on, that is code, if one is."""
    worth = weighing.single(__package__, "weights").get
    known = (
        (math.fsum(map(worth, names, repeat(0.0))), start, end)
        for start, end, names in candidates(text, span, spans, lossy=lossy)
        if start >= least
    )
    odds, start, end = max(known, default=(-math.inf, 0, 0))
    return Span(start, end, "code-whole") if odds > LEAST else None


def candidates(text: str, span: Span, spans: Sequence[Span], *, lossy: bool) -> Iterator[tuple[int, int, list[str]]]:
    """The stretches around `span` that cut none of `spans`, in order and without overlap: their bounds and features."""
    for start, end in stretches(text, span):
        first, behind = bisect_right(spans, start, key=_END), bisect_left(spans, end, key=_START)
        touched = spans[first:behind]
        if all(start <= other.start and other.end <= end and other.rule not in _BOUND for other in touched):
            rest = around(text[start:end], touched, start)
            if not is_prose(rest, lossy=lossy):
                yield start, end, list(dict.fromkeys(features(rest, touched, lossy=lossy)))
