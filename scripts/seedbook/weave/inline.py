"""What stands in a run of prose: text that may be linked, and links. Everything else is left out.

Left out: code, formulas, images, anything in brackets, HTML, bare addresses, attribute lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seedbook.formulas import written

#: A sign that stands for itself: `\_`
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
#: One thing that is no text, at the place where it begins; the order decides.
_THING = re.compile(
    rf"(?P<escape>{_ESCAPE.pattern})"
    r"|(?P<code>`+)"  # `code`
    rf"|(?P<formula>{written.INLINE})"  # $x^2$
    r"|(?P<bracket>!?\[)"  # [text](address), ![image](address), [text][id], [^note]
    r"|(?P<html><(?=[A-Za-z/!?]))"  # <kbd>, <https://go.dev>
    r"|(?P<address>(?:https?|ftp)://[^\s<>`，。；、）】”]*|\bwww\.[^\s<>`，。；、）】”]*)"
    r"|(?P<attributes>\{[^}\n`\[<]*\})"  # { .wide }
)
#: Elements whose content is left out too.
_CLOSED = frozenset({"a", "code", "kbd", "pre", "samp", "script", "style", "svg", "button", "var", "abbr"})
#: A run of backticks
_BACKTICKS = re.compile(r"`+")
#: A tag's name: `kbd` of `<kbd class="x">`
_TAG = re.compile(r"<([A-Za-z][\w-]*)")
#: The address of a link after its bracket: `(../a.md "title")`, `(<a b.md>)`
_ADDRESS = re.compile(r"\(\s*(?:<(?P<angled>[^>\n]*)>|(?P<plain>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))")


@dataclass(frozen=True)
class Text:
    """A piece of text without marks. `at[i]` is where character `i` of `text` stands in the page."""

    text: str
    at: tuple[int, ...]


@dataclass(frozen=True)
class Link:
    """A link that is written in the page. `at` is where it begins."""

    href: str
    at: int


def scan(page: str, start: int, end: int) -> Iterator[Text | Link]:
    """The pieces of `page[start:end]` in order."""
    begun = at = start
    while thing := _THING.search(page, at, end):
        at = thing.end()
        if thing["escape"]:  # text, and no beginning of anything
            continue
        yield from _text(page, begun, thing.start())
        at, link = _leap(page, thing, end)
        begun = at
        if link:
            yield link
    yield from _text(page, begun, end)


def _text(page: str, start: int, end: int) -> Iterator[Text]:
    """The text between two things, if any, without the backslashes of its escapes."""
    escapes = {found.start() for found in _ESCAPE.finditer(page, start, end)}
    places = tuple(at for at in range(start, end) if at not in escapes)
    if places:
        yield Text("".join(page[at] for at in places), places)


def _leap(page: str, thing: re.Match[str], end: int) -> tuple[int, Link | None]:
    """Where the thing ends, and the link that it is, if any."""
    if thing["code"]:
        return _after_code(page, thing.start(), end), None
    if thing["html"]:
        return _after_tag(page, thing.start(), end), None
    if thing["bracket"]:
        return _after_brackets(page, thing.start(), thing.end(), end)
    return thing.end(), None


def _after_code(page: str, at: int, end: int) -> int:
    """The end of the code that begins here; of the whole run when the backticks stay open."""
    opening = _BACKTICKS.match(page, at, end)
    assert opening
    # as many backticks as opened it: "``" behind "``a`b"
    closing = re.compile(rf"(?<!`){opening.group()}(?!`)").search(page, opening.end(), end)
    return closing.end() if closing else end


def _after_tag(page: str, at: int, end: int) -> int:
    close = page.find(">", at, end)
    if close < 0 or "`" in page[at:close]:
        return end
    name = _TAG.match(page, at)
    if name and name[1].lower() in _CLOSED:
        closing = re.compile(rf"</{name[1]}\s*>", re.IGNORECASE).search(page, close, end)
        return closing.end() if closing and "`" not in page[close : closing.start()] else end
    return close + 1


def _after_brackets(page: str, begins: int, at: int, end: int) -> tuple[int, Link | None]:
    """The end of `[…](…)`, `[…][…]` or `[…]`; the end of the run when the bracket stays open."""
    close = _closing(page, at, end, "[", "]")
    if close < 0:
        return end, None
    after = close + 1
    if page.startswith("(", after) and after < end:
        last = _closing(page, after + 1, end, "(", ")")
        found = _ADDRESS.match(page, after, end)
        href = (found["angled"] or found["plain"] or "") if found else ""
        return (last + 1 if last >= 0 else end), Link(href, begins) if href and page[begins] != "!" else None
    if page.startswith("[", after) and after < end:
        last = _closing(page, after + 1, end, "[", "]")
        return (last + 1 if last >= 0 else end), None
    return after, None


def _closing(page: str, at: int, end: int, opening: str, closing: str) -> int:
    """Index of the bracket that closes the one before `at`, or -1. Escapes do not count."""
    depth = 1
    while at < end:
        char = page[at]
        if char == "\\":
            at += 1
        elif char == "`":
            at = _after_code(page, at, end) - 1
        elif char == opening:
            depth += 1
        elif char == closing:
            depth -= 1
            if depth == 0:
                return at
        at += 1
    return -1
