"""The glossary woven: an anchor for each term, and under it the pages that are about it."""

from __future__ import annotations

from seedbook.weave import markdown, tags
from seedbook.weave.book import GLOSSARY, Book
from seedbook.weave.study import Study


def weave(study: Study, text: str) -> str:
    """The glossary's text with anchors and page lists on the lines that stand there already."""
    lines = text.split("\n")
    about = tags.tagged(study.book)
    for term in study.book.terms:
        lines[term.line - 1] += f" {{ #{study.book.term_anchor[term.name]} }}"
        named = (GLOSSARY, term.page, study.best[term.name])
        pages = [p for p in about.get(term.name, ()) if p.path not in named]
        if pages:
            links = "、".join(markdown.link(markdown.escape(p.title), p.path) for p in pages)
            at = last_line(study.book, lines, term.line)
            lines[at] += f" · 有关的书页：{links}"
    return "\n".join(lines)


def last_line(book: Book, lines: list[str], start: int) -> int:
    """Index of the last line of the definition that follows line `start` (1-based)."""
    last = start
    for index in range(start, len(lines)):
        if lines[index].strip() and not lines[index].startswith(("    ", ":")):
            break
        last = index if lines[index].strip() else last
    return last
