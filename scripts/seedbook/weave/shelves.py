"""A topic's pages grouped by subtopic, in reading order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from seedbook import mentions
from seedbook.topics import Subtopic, Topic
from seedbook.weave.book import Book, Page

#: What a term says about where a page belongs: first in its title (each later one less), as its first tag (likewise),
#: each time in its text, up to a limit.
TITLE_WEIGHT, TITLE_STEP, TAG_WEIGHT, MOST_MENTIONS = 8, 1, 6, 3
#: Where pages stand that no subtopic claims.
OTHER = "其他"


@dataclass(frozen=True)
class Shelf:
    """A subtopic and its pages in reading order."""

    name: str
    pages: tuple[Page, ...]


def shelve(book: Book, topic: Topic, best: Mapping[str, str]) -> tuple[Shelf, ...]:
    """The topic's pages by subtopic; subtopics without pages are left out, unclaimed pages come last.

    In reading order: what the topic names to read first; then in the order of the subtopic's terms, the page that
    explains a term (`best`) before others on it. But the sections of one article keep its order among themselves.
    """
    groups: dict[str, list[tuple[tuple[bool, int, bool, str], Page]]] = {s.name: [] for s in topic.subtopics}
    for page in book.of_topic(topic.id):
        group, position, term = _claim(book, page, topic.subtopics)
        later = page.path.removeprefix(f"{topic.id}/") not in topic.first
        groups.setdefault(group, []).append(((later, position, best.get(term) != page.path, _seed(page)), page))
    ordered = {name: sorted(found, key=lambda entry: (entry[0], _place(entry[1]))) for name, found in groups.items()}
    return tuple(Shelf(name, _by_article([page for _, page in found])) for name, found in ordered.items() if found)


def _by_article(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Pages in this order, but the places that the sections of one article hold are filled in its own order."""
    held = defaultdict[str, list[Page]](list)
    for page in pages:
        held[_seed(page)].append(page)
    queues = {seed: iter(found if not seed else sorted(found, key=_place)) for seed, found in held.items()}
    return tuple(next(queues[_seed(page)]) for page in pages)


def _claim(book: Book, page: Page, subtopics: tuple[Subtopic, ...]) -> tuple[str, int, str]:
    """The subtopic that claims a page most, and the term in it that the page is most about, with its position."""
    weights = about(book, page)
    best, top, position, term = OTHER, 0, 0, ""
    for subtopic in subtopics:
        names = [book.named(term) for term in subtopic.terms]
        score = sum(weights[name] for name in set(names))
        if score > top:
            best, top = subtopic.name, score
            term = max(names, key=weights.__getitem__)
            position = names.index(term)
    return best, position, term


def about(book: Book, page: Page) -> Counter[str]:
    """How much a page is about each term."""
    lexer, found = mentions.of_terms(book.terms), Counter[str]()
    for place, tag in enumerate(page.tags):
        found[book.named(tag)] += max(1, TAG_WEIGHT - place)
    for place, term in enumerate(dict.fromkeys(term for _, _, term in lexer.spans(page.title))):
        found[term] += max(1, TITLE_WEIGHT - TITLE_STEP * place)
    text = Counter[str]()
    for run in page.runs:
        text.update(lexer.count(run))
    found.update({term: min(times, MOST_MENTIONS) for term, times in text.items()})
    return found


def _seed(page: Page) -> str:
    """The article of a page; none for one written by hand, which stands before its equals."""
    return page.source.seed if page.source else ""


def _place(page: Page) -> tuple[tuple[int, int], str]:
    """Where a page's section stands in its article."""
    return (page.source.lines, section_key(page.source.section)) if page.source else ((0, 0), page.path)


def section_key(section: str) -> str:
    """A section's number so that text order is number order: `2.10` after `2.9`."""
    return ".".join(part.rjust(6, "0") for part in section.split("."))
