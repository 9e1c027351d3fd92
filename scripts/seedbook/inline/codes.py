"""Finds the inline code of a text, in this order: formulas, forced code (where style A broke a line), glued codes, code
by shape, code by lost spaces, code as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from seedbook.formulas import written
from seedbook.inline import forced, glued, keywords, run_on, scanning, strong, touching, widening
from seedbook.inline.scanning import Span
from seedbook.inline.words import Words

#: Code that stands for itself beside other code: an address, a formula, what kept its backticks
_OWN = re.compile(r"https?:|[`$]")


@dataclass(frozen=True)
class Codes:
    """The inline code and formulas of a text, in order and without overlap; what was repaired and what is in doubt."""

    spans: Sequence[Span]
    fixes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def find(text: str, words: Words, starts: Sequence[int]) -> Codes:
    """The inline code and formulas of `text`; `starts` are offsets where code certainly begins."""
    text = strong.unstarred(text)
    found = _by_shape(text, words, starts)
    return replace(found, spans=widening.widened(text, found.spans, lossy=bool(starts or words.parts)))


def _by_shape(text: str, words: Words, starts: Sequence[int]) -> Codes:
    """The same by shapes alone, not widened to what it is a part of."""
    spans = [Span(start, end, "formula") for start, end in written.inline(text)]
    broken = [span for span in forced.spans(text, words, starts) if not any(_meet(span, other) for other in spans)]
    parted = _parted(text, words, [*spans, *broken])
    taken = sorted([*spans, *broken, *parted], key=lambda span: span.start)
    found = _between(text, words, taken)
    fixes: tuple[str, ...] = ("inline-code-broken",) if broken else ()
    fixes += ("inline-code-glued",) if parted else ()
    fixes += ("inline-code",) if len(found) > len(taken) else ()
    found += list(touching.spans(text, found, words)) if broken else []
    found += list(forced.enumerated(text, found, words))
    ordered = sorted(found, key=lambda span: span.start)
    apart = [span for span in _merged(text, keywords.taken(text, ordered)) if not _beside_tick(text, span)]
    return Codes(apart, fixes, ("lost-character",) if parted else ())


def _parted(text: str, words: Words, taken: Sequence[Span]) -> list[Span]:
    """Codes that stand together without the sign between them, apart from what is `taken`."""
    found: list[Span] = []
    for bounds in (*run_on.cuts(text, words), *glued.cuts(text, words)):
        if not any(_meet(Span(bounds[0], bounds[-1], "code-glued"), span) for span in (*taken, *found)):
            found += [Span(a, b, "code-glued") for a, b in pairwise(bounds)]
    return found


def _beside_tick(text: str, span: Span) -> bool:
    """Whether a backtick of the text stands beside `span`: parsers disagree on where code begins there."""
    return "`" in text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]


def _meet(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end


def _merged(text: str, spans: Iterable[Span]) -> list[Span]:
    """`spans`, those with but a space between made one: `const volatile`; a lost sign leaves no space."""
    found: list[Span] = []
    for span in spans:
        beside = found and text[found[-1].end : span.start] == " " and found[-1].rule != "formula"
        if beside and not _OWN.match(text, span.start):
            found[-1] = Span(found[-1].start, span.end, found[-1].rule)
        else:
            found.append(span)
    return found


def _between(text: str, words: Words, taken: Sequence[Span]) -> list[Span]:
    """`taken` and the code that shapes find in what is left between."""
    found = list(taken)
    edges = [0, *(edge for span in taken for edge in (span.start, span.end)), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        found += [Span(s.start + start, s.end + start, s.rule) for s in scanning.scan(text[start:end], words)]
    return sorted(found, key=lambda span: span.start)
