"""The inverted index: which section holds which token, how strongly; and the words that typos are matched with."""

from __future__ import annotations

import gc
import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from typing import cast

from seedbook.glossary import Term
from seedbook.search import rules, tokens
from seedbook.search.extract import PageText
from seedbook.search.fold import Folder, table, traditional
from seedbook.wordlist import bilingual

#: Words that typos are compared with: `goroutine`, not `0xc000`, not `x`
_PLAIN = re.compile(r"[a-z]{4,24}")
_LATIN = re.compile(r"[a-z]+")
_HAN = re.compile(f"[{rules.HAN}]")
#: A page of which more than this share leads to other pages is a list, and counts as HUB.
LINKED, HUB = 0.12, 0.45
#: More sections than these are not counted one by one.
MANY = 100
#: Steps of a weight's level: weight = 2^(level / STEPS) - 1.
STEPS = 4
#: Steps of a page's boost: it is kept as a whole number of them.
BOOST_STEPS = 20
#: A posting is one number, section * LEVELS + level, which takes half the memory of two; no level reaches LEVELS.
LEVELS = 256


@dataclass(frozen=True)
class PageInfo:
    """What the project knows of a page beside its text. `boost` scales its score: 1 and more for articles,
    HUB and less for what lists them."""

    topic: str = ""
    tags: tuple[str, ...] = ()
    boost: float = 1.0


@dataclass(frozen=True)
class Group:
    """Names of one thing, folded: of a glossary term, with the number of its best page or -1, or everyday words.

    A term's Chinese and English name come first, then those with Han, those first that most sections have. Those that
    no article has are `unused`, unless all are.
    """

    names: tuple[str, ...]
    page: int = -1
    everyday: bool = False
    unused: frozenset[str] = frozenset()


#: Each token's postings.
Postings = Mapping[str, Sequence[int]]


@dataclass
class Index:
    """Everything a search needs. Sections are numbered through all pages; a page's first is its title.

    The postings of a token are in the order of sections, one number each (see LEVELS).
    """

    pages: list[PageText]
    infos: list[PageInfo]
    folding: Mapping[str, str] = field(default_factory=dict)
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
    index = Index(ordered, [_weighed(page, known.get(page.url, PageInfo())) for page in ordered])
    folder = Folder(traditional())
    section = 0
    with no_collection():
        for page, info in zip(ordered, index.infos, strict=True):
            section = _add_page(index, folder, page, info, section)
    # Of what folds characters, queries need only what leads to those of the pages.
    index.folding = table(_characters(index.postings))
    index.groups = _groups(index, Folder(index.folding), glossary)
    words = {word: 1 for group in index.groups for name in group.names for word in _LATIN.findall(name)}
    words.update((word, level(len(found))) for word, found in index.postings.items() if word.isascii())
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


def _characters(postings: Iterable[str]) -> set[str]:
    """The Han of the pages (of their tokens: all of it) and of the everyday words, simplified."""
    found = set("".join(postings))
    found.update(*bilingual(), *(other for others in bilingual().values() for other in others))
    old = traditional()
    return {old.get(character, character) for character in found if _HAN.match(character)}


def _add_page(index: Index, folder: Folder, page: PageText, info: PageInfo, section: int) -> int:
    """Number the page's sections from `section` on; gives the next free number."""
    title = [("title", page.title), ("topic", info.topic), *(("heading", tag) for tag in info.tags)]
    runs = [title, *([("heading", part.heading), *part.runs] for part in page.sections)]
    length = 0
    for number, fields in enumerate(runs, section):
        weights, count = _weights(folder, fields)
        length += count
        # For each token its postings grow by one; without a line of Python a token, for there are a thousand a page.
        grown = map(index.postings.__getitem__, weights)
        deque(map(list.append, grown, map(_Postings(number).__getitem__, weights.values())), maxlen=0)
    index.lengths.append(length)
    return section + len(runs)


class _Postings(dict[float, int]):
    """The posting of each weight in a section, made when it is first asked for: a section has few weights."""

    def __init__(self, section: int) -> None:
        self._section = section

    def __missing__(self, weight: float) -> int:
        found = self[weight] = self._section * LEVELS + level(weight)
        return found


def _weights(folder: Folder, fields: Iterable[tuple[str, str]]) -> tuple[dict[str, float], int]:
    """How much each token of a section weighs, and how many tokens there are. `fields` are pairs of field and text."""
    kinds: dict[float, list[str]] = {1.0: []}  # tokens by what each of them weighs
    for name, text in fields:
        for weight, found in tokens.document(folder.fold(text)):
            if found:
                kinds.setdefault(rules.FIELDS[name] * weight, []).extend(found)
    length = sum(map(len, kinds.values()))
    weights = cast(dict[str, float], Counter(kinds.pop(1.0)))  # most of them: their counts are their weights
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
    more, leading = dict(bilingual()), _leading(bilingual())
    joined = [_joined(group, more, leading) for group in found]
    everyday = [Group((name, *others), everyday=True) for name, others in more.items()]
    postings, lists = index.postings, _lists(index)
    return [*_used(postings, lists, joined), *_ranked(postings, _used(postings, lists, everyday))]


def _leading(more: Mapping[str, Iterable[str]]) -> Mapping[str, Set[str]]:
    """Of each name that stands behind others the ones it stands behind."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, others in more.items():
        for other in others:
            found[other].add(name)
    return found


def _joined(group: Group, more: dict[str, list[str]], leading: Mapping[str, Set[str]]) -> Group:
    """A term's group with the everyday names of the same thing, which are taken from `more`."""
    main = group.names[:2]
    wanted = {*main, *leading.get(main[1], ())}
    same = [name for name in more if name in wanted]
    added = [each for name in same for each in (name, *more.pop(name))]
    return replace(group, names=(*group.names, *(each for each in dict.fromkeys(added) if each not in group.names)))


def _lists(index: Index) -> frozenset[int]:
    """The sections of pages that list what articles say."""
    pages = [info.boost <= HUB for info, count in zip(index.infos, index.counts, strict=True) for _ in range(count)]
    return frozenset(number for number, listing in enumerate(pages) if listing)


def _used(postings: Postings, lists: Set[int], groups: Sequence[Group]) -> Iterator[Group]:
    """The groups with their names as articles use them.

    A group of everyday words that no page uses leads nowhere, and is left out. Where no article does, lists count.
    """
    for group in groups:
        counts = {name: _count(postings, name, lists) for name in group.names}
        if group.everyday and not any(counts.values()):
            counts = {name: _count(postings, name) for name in group.names}
        main = () if group.everyday else group.names[:2]
        others = sorted(group.names[len(main) :], key=lambda name: (not _HAN.search(name), -counts[name]))
        unused = frozenset(name for name in group.names if not counts[name])
        if any(counts.values()):
            yield replace(group, names=(*main, *others), unused=unused)
        elif main:
            yield group


def _ranked(postings: Postings, groups: Iterable[Group]) -> list[Group]:
    """The groups whose main name is said more often before others: of several with a name the first counts most."""
    return sorted(groups, key=lambda group: (-_count(postings, group.names[0]), group.names))


def _count(postings: Postings, name: str, lists: Set[int] = frozenset()) -> int:
    """How many sections but `lists` have all tokens of a name; where it is many, how many have the rarest."""
    found = [postings.get(token, ()) for item in tokens.items(name) for token in _pairs(item)]
    rarest = min(found, key=len, default=())
    if len(rarest) > MANY:
        return len(rarest)
    sections = {posting // LEVELS for posting in rarest} - lists
    for each in found:
        if each is not rarest:
            sections = {section for section in sections if _stands(section, each)}
    return len(sections)


def _stands(section: int, found: Sequence[int]) -> bool:
    """Whether one of the postings is of the section."""
    at = bisect_left(found, section * LEVELS)
    return at < len(found) and found[at] // LEVELS == section


def _pairs(item: tokens.Item) -> list[str]:
    return tokens.bigrams(item.text) or [item.text] if item.kind == "han" else tokens.parts(item.text)
