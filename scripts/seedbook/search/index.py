"""The inverted index: which section holds which token, how strongly; and the words that typos are matched with."""

from __future__ import annotations

import gc
import math
import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from itertools import repeat

from seedbook import textfile
from seedbook.glossary import Term
from seedbook.search import rules, tokens
from seedbook.search.extract import PageText
from seedbook.search.fold import Folder, table, traditional

#: Words that typos are compared with: `goroutine`, not `0xc000`, not `x`
_PLAIN = re.compile(r"[a-z]{4,24}")
_LATIN = re.compile(r"[a-z]+")
_HAN = re.compile(f"[{rules.HAN}]")
#: A page of which more than this share leads to other pages is a list, and counts as HUB.
LINKED, HUB = 0.12, 0.35
#: Steps of a weight's level: weight = 2^(level / STEPS) - 1.
STEPS = 4


@dataclass(frozen=True)
class PageInfo:
    """What the project knows of a page beside its text. `boost` scales its score (lists are 0.3, say)."""

    topic: str = ""
    tags: tuple[str, ...] = ()
    boost: float = 1.0


@dataclass(frozen=True)
class Group:
    """The names of one glossary term, folded, Chinese and English first; the number of its best page, or -1."""

    names: tuple[str, ...]
    page: int


@dataclass
class Index:
    """Everything a search needs. Sections are numbered through all pages; a page's first is its title.

    The postings of a token are section, level, section, level, … in the order of sections.
    """

    pages: list[PageText]
    infos: list[PageInfo]
    folding: Mapping[str, str]
    postings: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    lengths: list[int] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    words: dict[str, int] = field(default_factory=dict)

    @property
    def counts(self) -> list[int]:
        """The number of sections of each page, the title's included."""
        return [len(page.sections) + 1 for page in self.pages]


def make(
    pages: Sequence[PageText], infos: Mapping[str, PageInfo] | None = None, glossary: Iterable[Term] = ()
) -> Index:
    """The index of `pages`, in the order of their addresses. `infos` by address."""
    ordered = sorted(pages, key=lambda page: page.url)
    known = infos or {}
    folding = table(_characters(ordered))
    index = Index(ordered, [_weighed(page, known.get(page.url, PageInfo())) for page in ordered], folding)
    folder = Folder(folding)
    section = 0
    with no_collection():
        for page, info in zip(ordered, index.infos, strict=True):
            section = _add_page(index, folder, page, info, section)
    index.groups = _groups(index, folder, glossary)
    words = {word: 1 for group in index.groups for name in group.names for word in _LATIN.findall(name)}
    words.update((word, level(len(found) // 2)) for word, found in index.postings.items() if word.isascii())
    index.words = {word: size for word, size in words.items() if _PLAIN.fullmatch(word)}
    return index


@contextmanager
def no_collection() -> Iterator[None]:
    """Hundreds of thousands of lists stay: looking through them for garbage again and again takes a tenth of the time.

    Used while they come, and while they are written.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _weighed(page: PageText, info: PageInfo) -> PageInfo:
    return replace(info, boost=min(info.boost, HUB)) if page.linked > LINKED else info


@cache
def level(weight: float) -> int:
    """A weight as a level, rarely above 31 (a weight of 214)."""
    return max(1, round(STEPS * math.log2(1 + weight)))


def weight(level: int) -> float:
    """The weight that a level stands for."""
    return float(2 ** (level / STEPS) - 1)


def _characters(pages: Iterable[PageText]) -> set[str]:
    """The Han of the pages and of the everyday words, simplified."""
    found: set[str] = set()
    for page in pages:
        found.update(page.title, *(section.heading + section.text for section in page.sections))
    found.update(*bilingual(), *(other for others in bilingual().values() for other in others))
    old = traditional()
    return {old.get(character, character) for character in found if _HAN.match(character)}


def _add_page(index: Index, folder: Folder, page: PageText, info: PageInfo, section: int) -> int:
    """Number the page's sections from `section` on; gives the next free number."""
    title = [("title", page.title), *(("heading", tag) for tag in info.tags)]
    runs = [title, *([("heading", part.heading), *part.runs] for part in page.sections)]
    length = 0
    for number, fields in enumerate(runs, section):
        weights, count = _weights(folder, fields)
        length += count
        # For each token its postings grow by this section and level; without a line of Python a token, for there are
        # a thousand a page.
        postings = map(index.postings.__getitem__, weights)
        deque(map(list.extend, postings, zip(repeat(number), map(level, weights.values()))), maxlen=0)
    index.lengths.append(length)
    return section + len(runs)


def _weights(folder: Folder, fields: Iterable[tuple[str, str]]) -> tuple[dict[str, float], int]:
    """How much each token of a section weighs, and how many tokens there are. `fields` are pairs of field and text."""
    kinds: dict[float, list[str]] = {1.0: []}  # tokens by what each of them weighs
    for name, text in fields:
        for weight, found in tokens.document(folder.fold(text)):
            if found:
                kinds.setdefault(rules.FIELDS[name] * weight, []).extend(found)
    length = sum(map(len, kinds.values()))
    weights: dict[str, float] = {**Counter(kinds.pop(1.0))}  # most of them: their counts are their weights
    for each, found in kinds.items():
        for token in found:
            weights[token] = weights.get(token, 0.0) + each
    return weights, length


def _groups(index: Index, folder: Folder, glossary: Iterable[Term]) -> list[Group]:
    numbers = {page.url: number for number, page in enumerate(index.pages)}
    found = []
    for term in glossary:
        names = [" ".join(folder.flat(name).split()) for name in (term.name, term.english or term.name, *term.aliases)]
        url = re.sub(r"\.md(#.*)?$", ".html", term.page)
        found.append(Group(tuple(names), numbers.get(url, -1)))
    more = dict(bilingual())
    joined = [replace(group, names=(*group.names, *more.pop(group.names[0], ()))) for group in found]
    return joined + [Group((name, *others), -1) for name, others in more.items()]


@cache
def bilingual() -> Mapping[str, list[str]]:
    """Everyday words and their English, beside the glossary."""
    text = resources.files("seedbook.search").joinpath("bilingual.yml").read_text(encoding="utf-8")
    return dict(textfile.parse_yaml(text, "bilingual.yml", "The list of everyday words", "Mend it."))
