"""Glossary links: the first mention of a term on a page leads to the page that explains it best."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from seedbook import mentions
from seedbook.glossary import Term
from seedbook.plaintext import plain
from seedbook.weave import markdown
from seedbook.weave.book import GLOSSARY, Book, Page
from seedbook.weave.inline import Link, Text, scan

#: Characters that give a link's marks another meaning.
_SPOIL_BEFORE, _SPOIL_AFTER = ("\\", "!", "]", "_"), ("{", "[", "(", "_")
#: A Latin word before a Chinese name, and the name's first character: `Redis 连`
_QUALIFIER = re.compile(r"[A-Za-z0-9] ?[\u3400-\u9fff]$")


@dataclass(frozen=True)
class Placed:
    """A link to write: the mention `text[start:end]` of `term`. `target` is a page; GLOSSARY stands for the entry."""

    start: int
    end: int
    term: str
    target: str


def pieces(page: Page) -> Iterator[Text | Link]:
    """The linkable text and the written links of a page, in order; places are indexes in `page.text`."""
    for start, end in page.prose:
        yield from scan(page.text, page.body_at + start, page.body_at + end)


def written(page: Page) -> Iterator[str]:
    """The paths under docs/ of the pages that a page links to by hand, in order, with repeats."""
    folder = posixpath.dirname(page.path)
    for piece in pieces(page):
        if isinstance(piece, Link) and "://" not in piece.href and not piece.href.startswith(("#", "mailto:")):
            yield posixpath.normpath(posixpath.join(folder, unquote(piece.href.partition("#")[0])))


def place(book: Book, page: Page, best: Mapping[str, str]) -> tuple[Placed, ...]:
    """The glossary links of a page, in order: one to each page, and none to a page that its text links to by hand."""
    if page.path == GLOSSARY:
        return ()
    firsts: dict[str, Placed] = {}
    for start, end, term in _mentions(book, page):
        if book.term[term].page != page.path:
            firsts.setdefault(term, Placed(start, end, term, best[term]))
    kept: dict[str, Placed] = {}
    done = {page.path, *written(page)} - {GLOSSARY}
    for one in sorted(firsts.values(), key=lambda one: (_distance(book, one), one.start)):
        if one.target not in done:
            kept.setdefault(one.term if one.target == GLOSSARY else one.target, one)
    return tuple(sorted(kept.values(), key=lambda one: one.start))


def _distance(book: Book, one: Placed) -> int:
    """How far the page that a link leads to is from being about its term alone: of several terms with one page,
    the link goes to the one that the page's title names first."""
    if one.target == GLOSSARY:
        return 0
    named = [term for _, _, term in mentions.of_terms(book.terms).spans(book.pages[one.target].title)]
    return named.index(one.term) if one.term in named else len(named)


def _mentions(book: Book, page: Page) -> Iterator[tuple[int, int, str]]:
    """(start, end, term) of every mention on a page that may be linked; places are indexes in `page.text`."""
    lexer = mentions.of_terms(book.terms)
    for piece in pieces(page):
        if isinstance(piece, Text):
            for start, end, term in lexer.spans(piece.text):
                first, last = piece.at[start], piece.at[end - 1] + 1
                alone = mentions.stands_alone(piece.text, start, end)
                alone = alone and not _qualified(book.term[term], piece.text, start, end)
                if alone and _linkable(page, first, last) and not _of_a_work(page, first):
                    yield first, last, term


def _linkable(page: Page, start: int, end: int) -> bool:
    """Whether the marks of a link would mean one here: `!` makes an image of it, a backslash plain text."""
    return page.text[start - 1 : start] not in _SPOIL_BEFORE and page.text[end : end + 1] not in _SPOIL_AFTER


def _of_a_work(page: Page, at: int) -> bool:
    """Whether a mention is part of the title of a book or a report: the `压测` of `《链路压测报告》`."""
    line = page.text.rfind("\n", 0, at) + 1
    return page.text.rfind("《", line, at) > page.text.rfind("》", line, at)


def _qualified(term: Term, text: str, start: int, end: int) -> bool:
    """Whether a loose Chinese name stands after a Latin word that makes it something else: `Redis 连接池`."""
    exact = {mentions.fold(term.name), mentions.fold(term.english)}
    return mentions.fold(text[start:end]) not in exact and bool(_QUALIFIER.search(text[:start] + text[start]))


def write(book: Book, page: Page, placed: tuple[Placed, ...]) -> str:
    """The text of a page with its glossary links; lines stay where they are."""
    parts, at = [], 0
    for one in placed:
        anchor = book.term_anchor[one.term] if one.target == GLOSSARY else ""
        href = markdown.to(page.path, one.target, anchor)
        mention = page.text[one.start : one.end]
        tooltip = plain(book.term[one.term].definition)
        parts += [page.text[at : one.start], markdown.link(mention, href, tooltip)]
        at = one.end
    return "".join(parts) + page.text[at:]
