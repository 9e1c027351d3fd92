"""What weaving finds out about a book before it writes a word: who explains, mentions and resembles what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from seedbook.weave import articles, errata, groups, homes, links, related, tags
from seedbook.weave.articles import Told
from seedbook.weave.book import Book
from seedbook.weave.groups import Group
from seedbook.weave.links import Placed


@dataclass(frozen=True)
class Study:
    """All that is computed of a book, each part when it is first asked for. `repo_url` may be empty."""

    book: Book
    repo_url: str = ""

    @cached_property
    def best(self) -> dict[str, str]:
        """The page that explains each term."""
        return homes.homes(self.book)

    @cached_property
    def placed(self) -> Mapping[str, tuple[Placed, ...]]:
        """The glossary links of each page."""
        return {path: links.place(self.book, page, self.best) for path, page in self.book.pages.items()}

    @cached_property
    def related(self) -> Mapping[str, tuple[str, ...]]:
        """The related pages of each page."""
        group = {p.path: f"{topic}/{s.name}" for topic, found in self.groups.items() for s in found for p in s.pages}
        return related.related(self.book, group)

    @cached_property
    def linked(self) -> Mapping[str, frozenset[str]]:
        """The pages that the text of each page links to."""
        pages = self.book.pages.items()
        return {p: frozenset((*links.written(page), *(one.target for one in self.placed[p]))) for p, page in pages}

    @cached_property
    def mentions(self) -> Mapping[str, tuple[str, ...]]:
        """The pages whose text links to each page, in path order."""
        return _reversed(self.linked)

    @cached_property
    def backlinks(self) -> Mapping[str, tuple[str, ...]]:
        """The pages whose text links to each page, or that name it as related, in path order."""
        return _reversed({path: targets.union(self.related.get(path, ())) for path, targets in self.linked.items()})

    @cached_property
    def groups(self) -> Mapping[str, tuple[Group, ...]]:
        """The pages of each topic, by subtopic."""
        return {topic.id: groups.grouped(self.book, topic, self.best) for topic in self.book.topics}

    @cached_property
    def articles(self) -> tuple[Told, ...]:
        """Every article."""
        return articles.told(self.book)

    @cached_property
    def errata(self) -> Mapping[str, str]:
        """What the errata say of each page they name."""
        return errata.sections(self.book)

    @cached_property
    def tag_anchors(self) -> dict[str, str]:
        """The anchor of each tag."""
        return tags.anchors(self.book)

    def article(self, seed: str) -> Told:
        """The article of a seed that some page comes from."""
        return self._by_seed[seed]

    @cached_property
    def _by_seed(self) -> dict[str, Told]:
        return {a.article.id: a for a in self.articles}


def _reversed(targets: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """For each page those that have it among their targets, in path order."""
    found: dict[str, list[str]] = {path: [] for path in targets}
    for path in sorted(targets):
        for target in targets[path] & found.keys() - {path}:
            found[target].append(path)
    return {path: tuple(sources) for path, sources in found.items()}
