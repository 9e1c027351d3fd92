"""A topic's pages grouped by subtopic, in reading order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from seedbook import mentions
from seedbook.topics import Subtopic, Topic
from seedbook.weave.book import Book, Page

#: What a term says about where a page belongs: in its title, as its first tag (each later tag one less), in its text.
TITLE_WEIGHT, TAG_WEIGHT, MOST_MENTIONS = 8, 6, 3
#: Where pages stand that no subtopic claims.
OTHER = "其他"


@dataclass(frozen=True)
class Shelf:
    """A subtopic and its pages in reading order."""

    name: str
    pages: tuple[Page, ...]


def shelve(book: Book, topic: Topic) -> tuple[Shelf, ...]:
    """The topic's pages by subtopic, what to read first before the rest; empty subtopics are left out."""
    groups: dict[str, list[tuple[tuple[bool, int, str, str], Page]]] = {s.name: [] for s in topic.subtopics}
    for page in book.of_topic(topic.id):
        group, position = _claim(book, page, topic.subtopics)
        later = page.path.removeprefix(f"{topic.id}/") not in topic.first
        groups.setdefault(group, []).append(((later, position, *_place(page)), page))
    ordered = {name: sorted(found, key=lambda entry: entry[0]) for name, found in groups.items()}
    return tuple(Shelf(name, tuple(page for _, page in found)) for name, found in ordered.items() if found)


def _claim(book: Book, page: Page, subtopics: tuple[Subtopic, ...]) -> tuple[str, int]:
    """The subtopic that claims a page most, and the position in it of the term that the page is most about."""
    weights = about(book, page)
    best, top, position = OTHER, 0.0, 0
    for subtopic in subtopics:
        names = [book.named(term) for term in subtopic.terms]
        score = sum(weights[name] for name in set(names))
        if score > top:
            best, top = subtopic.name, score
            position = max(range(len(names)), key=lambda n: (weights[names[n]], -n))
    return best, position


def about(book: Book, page: Page) -> Counter[str]:
    """How much a page is about each term."""
    lexer, found = mentions.of_terms(book.terms), Counter[str]()
    for place, tag in enumerate(page.tags):
        found[book.named(tag)] += max(1, TAG_WEIGHT - place)
    found.update(dict.fromkeys(lexer.count(page.title), TITLE_WEIGHT))
    text = Counter[str]()
    for run in page.runs:
        text.update(lexer.count(run))
    found.update({term: min(times, MOST_MENTIONS) for term, times in text.items()})
    return found


def _place(page: Page) -> tuple[str, str]:
    """Pages of one article keep its order; a page by hand stands before them."""
    return ("", page.path) if page.source is None else (page.source.seed, section_key(page.source.section))


def section_key(section: str) -> str:
    """A section's number so that text order is number order: `2.10` after `2.9`."""
    return ".".join(part.rjust(6, "0") for part in section.split("."))
