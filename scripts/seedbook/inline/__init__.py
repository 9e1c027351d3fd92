"""Restores a run of prose: what is inline code, which marks are full width, what Markdown would misread.

The stages in order: inline code (`codes`), punctuation, spacing, truncation, escaping. A guard compares the characters
that matter before and after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from seedbook.formulas import written
from seedbook.inline import codes, escape, flags, formulas, links, punctuation, spacing, strong, truncation
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
#: Such a sign; and the same as a group, at which text is split
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SIGNS = re.compile("([\ue000-\uf8ff])")
#: Code that kept its backticks: "`go.mod`"
_TICKED = re.compile("`([^`]+)`")


class Inline(NamedTuple):
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
    closing punctuation, so that an end in the air is in doubt, unless it is an address, as of a source; `loose` where
    it need not; `label` for headings and cells, which end anywhere. `pipes`: whether a formula may hold a `|`.
    `drawn`: whether formulas are drawn there; where not, they are code.
    """
    if _PRIVATE.search(text) or len(text) > LONGEST:
        return Inline(escape.text(text))
    bare = Inline(text) if starts else _unlinked(text)
    text, starts = flags.dashed(bare.markdown, starts)
    found, lone = codes.find(text, words, starts), bool(words.parts)
    signed, sources = _signed(text, found.spans)
    opened = _opened(signed, lone=lone)
    worded = _worded(opened.markdown, lone=lone)
    addressed = bool(sources and linked(sources[-1]) and _PRIVATE.match(worded.markdown[-1:]))
    ended = _ended(worded.markdown, "loose" if addressed else ends, lone=lone)
    done = [_set(source, pipes=pipes, drawn=drawn) for source in sources]
    parts = (bare, opened, *done, worded, ended)
    fixes = dict.fromkeys((*found.fixes, *(fix for part in parts for fix in part.fixes)))
    doubts = dict.fromkeys((*found.doubts, *(doubt for part in parts for doubt in part.doubts)))
    return Inline(_unsigned(ended.markdown, done), tuple(fixes), tuple(doubts))


def _unlinked(text: str) -> Inline:
    """The text without what leads to other places of the site that was captured, and with a note for each picture."""
    bare = links.unlinked(text)
    if bare == text:
        return Inline(text)
    return Inline(bare, ("unlinked",), ("picture-lost",) if links.PICTURE in bare else ())


def _opened(signed: str, *, lone: bool) -> Inline:
    """Text around the signs of its codes, with the bracket that was lost between two of them."""
    opened = truncation.bracket_opened(signed) if lone else signed
    return Inline(opened, ("bracket-opened",) if opened != signed else ())


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


def _signed(text: str, spans: Sequence[Span]) -> tuple[str, list[str]]:
    """`text` with each span replaced by one private sign, and the spans' texts."""
    parts: list[str] = []
    sources: list[str] = []
    at = 0
    for span in spans:
        if span.start < at or len(sources) == _SUPPLY:
            continue
        parts += [text[at : span.start], chr(_SIGN + len(sources))]
        sources.append(text[span.start : span.end])
        at = span.end
    return "".join([*parts, text[at:]]), sources


def _unsigned(text: str, done: Sequence[Inline]) -> str:
    """`text` escaped, its private signs turned into inline code and formulas."""
    parts = _SIGNS.split(text)
    found = "".join(done[ord(p) - _SIGN].markdown if i % 2 else escape.text(p) for i, p in enumerate(parts))
    return strong.marked(found)


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
