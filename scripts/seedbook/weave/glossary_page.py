"""The glossary woven: an anchor for each term, and under it the pages that are about it."""

from __future__ import annotations

from seedbook.anchor import anchor
from seedbook.weave import markdown, tags
from seedbook.weave.book import GLOSSARY, Book
from seedbook.weave.study import Study


def weave(study: Study, text: str) -> str:
    """The glossary's text with anchors and page lists on the lines that stand there already."""
    lines = text.split("\n")
    if ways := _ways(study.book):
        lines[_introduced(lines)] += ways
    about = tags.tagged(study.book)
    for term in study.book.terms:
        lines[term.line - 1] += f" {{ #{study.book.term_anchor[term.name]} }}"
        named = (GLOSSARY, term.page, study.best[term.name])
        pages = [p for p in about.get(term.name, ()) if p.path not in named]
        if pages:
            links = "、".join(markdown.link(markdown.escape(p.title), p.path) for p in pages)
            at = _last_line(lines, term.line)
            lines[at] += f" · 有关的书页：{links}"
    return "\n".join(lines)


def _ways(book: Book) -> str:
    """A sentence that leads to each group of terms: a phone has no table of contents beside the text."""
    groups = dict.fromkeys(term.group for term in book.terms if term.group)
    links = [markdown.link(markdown.escape(group), f"#{anchor(group)}") for group in groups]
    return f"词条分组排列：{'、'.join(links)}。" if links[1:] else ""


def _introduced(lines: list[str]) -> int:
    """Index of the last line with text before the first heading of a section."""
    first = next(index for index, line in enumerate(lines) if line.startswith("## "))
    return max(index for index in range(first) if lines[index].strip())


def _last_line(lines: list[str], start: int) -> int:
    """Index of the last line of the definition that follows line `start` (1-based)."""
    last = start
    for index in range(start, len(lines)):
        if lines[index].strip() and not lines[index].startswith(("    ", ":")):
            break
        last = index if lines[index].strip() else last
    return last
