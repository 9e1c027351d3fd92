"""Which page explains a term, if any does: a mention is no explanation."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from urllib.parse import unquote

from seedbook import mentions
from seedbook.pages import subject
from seedbook.plaintext import plain
from seedbook.weave import blocks
from seedbook.weave.book import GLOSSARY, Book, Page

#: A page explains a term without naming it in a heading when it says it so often, and so many times as often as any
#: other page.
OFTEN, TIMES = 3, 2
#: Where a clause of a title ends: `内存分配优化：`, `设计（`
_CLAUSE = re.compile("[：:，,、（(—]")
#: A name in Latin letters: `recover` of `recover 只在…`
_NAME = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9_.]+", re.ASCII)
#: A page with less text than this, in characters, explains a term only where no fuller one is about it.
SHORT = 500


def homes(book: Book) -> dict[str, str]:
    """The path of the page that explains each term: its 详见, else the page called after it, else GLOSSARY."""
    said = {p.path: _said(book, p) for p in book.pages.values() if p.topic and not p.is_index}
    return {term: _named(book, term, said) or _called(book, term) or GLOSSARY for term in book.term}


def _named(book: Book, term: str, said: dict[str, Counter[str]]) -> str:
    """The page that its entry names, if it explains the term; the entry itself is the better place if not."""
    path = posixpath.normpath(unquote(book.term[term].page.partition("#")[0]))
    if path not in book.pages:
        return ""
    page = book.pages[path]
    if term in subject.named(book.terms, page.telling):
        return path
    own = _at_home(book, page, term) and (_headed(book, page, term) or _most(said, path, term))
    return path if own else ""


def _called(book: Book, term: str) -> str:
    """The topic called just like the term; else the page whose title begins with it and that is most about it: a short
    one gives way to a fuller one that has it anywhere in the title."""
    hubs = [t.index for t in book.topics if mentions.fold(t.title) == mentions.fold(term)]
    about = [p for p in book.pages.values() if p.topic and not p.is_index and term in _main(book, p)]
    named = {p.path: subject.named(book.terms, p.telling) for p in about}
    called = [p for p in about if named[p.path][:1] == (term,) and _first(book, p, term)]
    full = [p for p in called if len(p.body) >= SHORT]
    fuller = [p for p in about if term in named[p.path] and len(p.body) >= SHORT] if called else []
    ranked = sorted(full or fuller or called, key=lambda p: (_main(book, p).index(term), len(p.title), p.path))
    return next(iter([*hubs, *(p.path for p in ranked)]), "")


def _first(book: Book, page: Page, term: str) -> bool:
    """Whether no other name but the guide's language stands before the term in its clause of the title (`recover` does
    before `goroutine`), and the term is not of the chapter that only completes the title (`三种崩溃：channel`)."""
    spans = mentions.of_terms(book.terms).spans(page.telling)
    start = next((start for start, _, found in spans if found == term), 0)
    chapter = page.telling.rpartition("：")[2]
    completes = chapter in page.chapter and start >= len(page.telling) - len(chapter) > 0
    before = _NAME.findall(_CLAUSE.split(page.telling[:start])[-1])
    return not completes and {mentions.fold(name) for name in before} <= {book.language}


def _main(book: Book, page: Page) -> list[str]:
    return [book.named(tag) for tag in page.tags[:2]]


def _at_home(book: Book, page: Page, term: str) -> bool:
    """Whether a page stands in a topic that counts the term among its own, if any does."""
    owners = {t.id for t in book.topics if term in map(book.named, t.terms)}
    return not owners or page.topic in owners


def _headed(book: Book, page: Page, term: str) -> bool:
    heads = (page.telling, *(plain(text) for level, text in blocks.headings(page.body) if level > 1))
    return any(term in subject.noted(book.terms, head) for head in heads)


def _most(said: dict[str, Counter[str]], path: str, term: str) -> bool:
    others = max((count[term] for other, count in said.items() if other != path), default=0)
    return path in said and said[path][term] >= max(OFTEN, TIMES * others)


def _said(book: Book, page: Page) -> Counter[str]:
    lexer = mentions.of_terms(book.terms)
    return Counter(term for run in page.runs for _, _, term in lexer.spans(run))
