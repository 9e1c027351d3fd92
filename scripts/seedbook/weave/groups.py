"""A topic's pages grouped by subtopic, in reading order."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from seedbook import mentions
from seedbook.pages import subject
from seedbook.plaintext import plain
from seedbook.topics import Subtopic, Topic
from seedbook.weave import articles, blocks
from seedbook.weave.book import Book, Page

#: What a term says about where a page belongs, by the most telling place it has: first in the title (each later one
#: less), in brackets there, in a heading, as its first tag (each later one less).
TITLE, TITLE_STEP, ASIDE, HEADING, TAG = 12.0, 2.0, 2.0, 3.0, 3.0
#: A word of a subtopic's name in the title: `调优` of `剖析与调优`.
NAME = 6.0
#: Each section that speaks of a subtopic; where the title names a term, all of them together: less than a step there.
SECTION, SECTIONS_MOST = 2.0, 1.5
#: Where pages stand that no subtopic claims; so many of one article stand under its name.
OTHER, MANY = "其他", 3
#: The Chinese words of a subtopic's name: `剖析` and `调优` of `剖析与调优`, `基础` and `绑定` of `eBPF 基础与 Go 绑定`
_NAME_WORD = re.compile(r"[\u3400-\u9fff]{2,}")
_NAME_JOINT = re.compile(r"[与和的]")


@dataclass(frozen=True)
class Group:
    """A subtopic and its pages in reading order."""

    name: str
    pages: tuple[Page, ...]


def grouped(book: Book, topic: Topic, best: Mapping[str, str]) -> tuple[Group, ...]:
    """The topic's pages by subtopic; subtopics without pages are left out, unclaimed pages come last, by article.

    In reading order: what the topic names to read first; then in the order of the subtopic's terms, the page that
    explains a term (`best`) before others on it. But the sections of one article keep its order among themselves.
    """
    groups: dict[str, list[tuple[tuple[bool, int, bool, str], Page]]] = {s.name: [] for s in topic.subtopics}
    for page in book.of_topic(topic.id):
        group, position, term = _claim(book, page, topic.subtopics)
        later = page.path.removeprefix(f"{topic.id}/") not in topic.first
        groups.setdefault(group, []).append(((later, position, best.get(term) != page.path, _seed(page)), page))
    ordered = {name: sorted(found, key=lambda entry: (entry[0], _place(entry[1]))) for name, found in groups.items()}
    others = [page for _, page in ordered.pop(OTHER, [])]
    claimed = [Group(name, _by_article([page for _, page in found])) for name, found in ordered.items() if found]
    return _joined((*claimed, *_unclaimed(book, others)))


def _joined(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups, those of one name as one: two articles may go by the same, or one by a subtopic's."""
    found: dict[str, tuple[Page, ...]] = {}
    for group in groups:
        found[group.name] = found.get(group.name, ()) + group.pages
    return tuple(Group(name, pages) for name, pages in found.items())


def _unclaimed(book: Book, pages: Sequence[Page]) -> Iterator[Group]:
    """The groups of pages that no subtopic claims: one for each article that has many of them, one for the rest."""
    names = {
        seed: articles.of(book, seed).short for seed, n in Counter(map(_seed, pages)).items() if seed and n >= MANY
    }
    for seed, name in names.items():
        yield Group(name, tuple(sorted((page for page in pages if _seed(page) == seed), key=_place)))
    rest = [page for page in pages if _seed(page) not in names]
    if rest:
        yield Group(OTHER, _by_article(rest))


def _by_article(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Pages in this order, but the places that the sections of one article hold are filled in its own order."""
    held = defaultdict[str, list[Page]](list)
    for page in pages:
        held[_seed(page)].append(page)
    queues = {seed: iter(found if not seed else sorted(found, key=_place)) for seed, found in held.items()}
    return tuple(next(queues[_seed(page)]) for page in pages)


def _claim(book: Book, page: Page, subtopics: tuple[Subtopic, ...]) -> tuple[str, int, str]:
    """The subtopic that claims a page most, and the term in it that the page is most about, with its position."""
    weights, said = about(book, page), _said(book, page)
    times = Counter(term for section in said for term in section.elements())
    most = SECTIONS_MOST if subject.named(book.terms, page.telling) else SECTION * len(said)
    best, top, position, term = OTHER, 0.0, 0, ""
    for subtopic in subtopics:
        names = [book.named(term) for term in subtopic.terms]
        score = sum(weights.get(name, 0) for name in set(names)) + _called(book, page, subtopic)
        score += _spread(said, set(names), most)
        if score > top:
            best, top = subtopic.name, score
            term = max(names, key=lambda name: (weights.get(name, 0), times[name]), default="")
            position = names.index(term) if term else 0
    return best, position, term


def about(book: Book, page: Page) -> dict[str, float]:
    """How much a page says it is about each term, in title, headings and tags."""
    titled = subject.named(book.terms, page.telling)
    heads = [plain(text) for level, text in blocks.headings(page.body) if level > 1]
    claims = [
        *((term, max(ASIDE, TITLE - TITLE_STEP * place)) for place, term in enumerate(titled)),
        *((term, ASIDE) for term in subject.noted(book.terms, page.telling)),
        *((term, HEADING) for head in heads for term in subject.named(book.terms, head)),
        *((book.named(tag), max(1.0, TAG - place)) for place, tag in enumerate(page.tags)),
    ]
    found: dict[str, float] = {}
    for term, weight in claims:
        found[term] = max(weight, found.get(term, 0))
    return found


def _called(book: Book, page: Page, subtopic: Subtopic) -> float:
    """What a word of the subtopic's name in the title says: no term, which counts anyway, nor `语言` of `Go 语言`."""
    words: list[str] = _NAME_WORD.findall(_NAME_JOINT.sub(" ", subtopic.name))
    found = [word for word in words if re.search(rf"(?<![A-Za-z0-9])(?<![A-Za-z0-9] ){word}", page.telling)]
    return NAME * any(not subject.named(book.terms, word) for word in found)


def _said(book: Book, page: Page) -> list[Counter[str]]:
    lexer = mentions.of_terms(book.terms)
    return [sum((lexer.count(run) for run in runs), Counter[str]()) for runs in blocks.sections(page.body)]


def _spread(said: Sequence[Counter[str]], terms: set[str], most: float) -> float:
    """What the sections of a page say that speak of any of these terms: one that does so often says no more."""
    return min(most, SECTION * sum(not terms.isdisjoint(section) for section in said))


def _seed(page: Page) -> str:
    """The article of a page; none for one written by hand, which stands before its equals."""
    return page.source.seed if page.source else ""


def _place(page: Page) -> tuple[tuple[int, int], str]:
    """Where a page's section stands in its article."""
    return (page.source.lines, section_key(page.source.section)) if page.source else ((0, 0), page.path)


def section_key(section: str) -> str:
    """A section's number so that text order is number order: `2.10` after `2.9`."""
    return ".".join(part.rjust(6, "0") for part in section.split("."))
