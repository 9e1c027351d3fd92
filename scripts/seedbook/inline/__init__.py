"""Restores a run of prose: what is inline code, which marks are full width, what Markdown would misread.

The stages in order: formulas, forced code (where style A broke a line), glued codes, code by shape, code by lost
spaces, code as a whole, punctuation, spacing, truncation, escaping. A guard compares the characters that matter before
and after.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from seedbook.formulas import written
from seedbook.inline import (
    escape,
    flags,
    forced,
    formulas,
    glued,
    keywords,
    punctuation,
    run_on,
    scanning,
    spacing,
    touching,
    truncation,
    widening,
)
from seedbook.inline.characters import essence
from seedbook.inline.links import linked
from seedbook.inline.scanning import Span
from seedbook.inline.words import Words

#: Longest text that is more than escaped, in characters; no paragraph of an article comes near it
LONGEST = 20_000
#: First of the private signs that stand for inline code while the text around it is set, and how many there are
_SIGN, _SUPPLY = 0xE000, 0xF8FF - 0xE000 + 1
#: Two codes with nothing between: the sign that joined them was lost
_ADJOINING = re.compile("[\ue000-\uf8ff]{2}")
#: Code that stands for itself beside other code: an address, a formula, what kept its backticks
_OWN = re.compile(r"https?:|[`$]")
#: Such a sign; and the same as a group, at which text is split
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SIGNS = re.compile("([\ue000-\uf8ff])")
#: Code that kept its backticks: "`go.mod`"
_TICKED = re.compile("`([^`]+)`")
#: Two stars, escaped
_STARS = r"\*\*"
#: Stars that survived around a text, as escaped: `\\*\\*注意\\*\\*`; no power (`2**10`), no pointer (`ctx **T`)
_BOLD = re.compile(
    r"(?<![\w)\]])\\\*\\\*(?=[^\s\\])((?:(?!\\\*).){0,200}?[\u3400-\u9fff](?:(?!\\\*).){0,200}?)(?<!\s)\\\*\\\*"
)


@dataclass(frozen=True)
class Inline:
    """One line of inline Markdown, with the codes of what was repaired and what is in doubt."""

    markdown: str
    fixes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def render(
    text: str,
    words: Words,
    *,
    starts: Sequence[int] = (),
    ends: str = "loose",
    pipes: bool = True,
    drawn: bool = True,
) -> Inline:
    """`text` as inline Markdown.

    `starts` are offsets where inline code certainly begins. `ends`: `sentence` where the text must end with
    closing punctuation, so that an end in the air is in doubt; `loose` where it need not; `label` for headings
    and cells, which end anywhere. `pipes`: whether a formula may hold a `|`.
    `drawn`: whether formulas are drawn there; where not, they are code.
    """
    if _PRIVATE.search(text) or len(text) > LONGEST:
        return Inline(escape.text(text))
    text, starts = flags.dashed(text, starts)
    spans, fixes, doubts = _spans(text, words, starts)
    cut, codes = _signed(text, spans)
    signed = truncation.bracket_opened(cut) if words.parts else cut
    fixes += ("bracket-opened",) if signed != cut else ()
    done = [_set(code, pipes=pipes, drawn=drawn) for code in codes]
    lone = bool(words.parts)
    worded = _worded(signed, lone=lone)
    ended = _ended(worded.markdown, ends, lone=lone)
    for part in (*done, worded, ended):
        fixes, doubts = (*fixes, *part.fixes), (*doubts, *part.doubts)
    return Inline(_unsigned(ended.markdown, done), tuple(dict.fromkeys(fixes)), tuple(dict.fromkeys(doubts)))


def _worded(signed: str, *, lone: bool) -> Inline:
    """Text around the signs of its codes, punctuated and spaced; as it was where that would lose or move a thing."""
    marked = punctuation.restore(signed)
    restored = spacing.restore(marked)
    fixes: tuple[str, ...] = ("punctuation",) if marked != signed else ()
    fixes += ("spacing",) if restored != marked else ()
    doubts = ("lost-character",) if lone and _ADJOINING.search(signed) else ()
    if restored != signed and essence(restored) != essence(signed):
        return Inline(signed, fixes, ("guard-refused", *doubts))
    return Inline(restored, fixes, doubts)


def _ended(text: str, ends: str, *, lone: bool) -> Inline:
    """The text with a mark where it breaks off, or the bracket that its end has lost."""
    if truncation.cut_off(text, ends="loose" if lone and ends == "sentence" else ends, lone=lone):
        return Inline(truncation.marked(text), doubts=("truncated",))
    if not truncation.sign_lost(text, ends=ends, lone=lone):
        return Inline(text)
    closed = truncation.bracket_closed(text) if lone else text
    return Inline(closed, ("bracket-closed",) if closed != text else (), ("lost-character",))


def plain(text: str) -> str:
    """`text` escaped and otherwise as it is."""
    return escape.text(text)


def _spans(text: str, words: Words, starts: Sequence[int]) -> tuple[list[Span], tuple[str, ...], tuple[str, ...]]:
    """Inline code of `text` without overlap, with fixes and doubts."""
    spans, fixes, doubts = _found(text, words, starts)
    return widening.widened(text, spans, lossy=bool(starts or words.parts)), fixes, doubts


def _found(text: str, words: Words, starts: Sequence[int]) -> tuple[list[Span], tuple[str, ...], tuple[str, ...]]:
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
    return apart, fixes, ("lost-character",) if parted else ()


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


def _signed(text: str, spans: Sequence[Span]) -> tuple[str, list[str]]:
    """`text` with each span replaced by one private sign, and the spans' texts."""
    parts: list[str] = []
    codes: list[str] = []
    at = 0
    for span in spans:
        if span.start < at or len(codes) == _SUPPLY:
            continue
        parts += [text[at : span.start], chr(_SIGN + len(codes))]
        codes.append(text[span.start : span.end])
        at = span.end
    return "".join([*parts, text[at:]]), codes


def _unsigned(text: str, codes: Sequence[Inline]) -> str:
    """`text` escaped, its private signs turned into inline code and formulas."""
    parts = _SIGNS.split(text)
    found = "".join(codes[ord(p) - _SIGN].markdown if i % 2 else escape.text(p) for i, p in enumerate(parts))
    return _BOLD.sub(r"**\1**", found) if _STARS in found else found


def _set(source: str, *, pipes: bool, drawn: bool) -> Inline:
    """What stands in Markdown for a private sign: a formula, or inline code."""
    if drawn and written.is_inline(source):
        found = formulas.inline(source, pipes=pipes)
        return Inline(found.markdown, found.fixes, found.doubts)
    return Inline(_code(source))


def _code(source: str) -> str:
    """Inline code, or a link where it is an address for all; backticks that survived in the source are not doubled."""
    ticked = _TICKED.fullmatch(source)
    bare = ticked[1].strip() if ticked else source
    if link := linked(bare):
        return link
    return escape.code(bare)
