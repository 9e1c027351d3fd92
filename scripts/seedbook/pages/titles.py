"""The titles of a book and the pages that hold them, so that no page takes the title of another.

A page that is placed holds its title whatever seed is imported before it: a new page is told apart from it, never the
other way round.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from seedbook.catalog import Article
from seedbook.glossary import Term
from seedbook.library import Shelved
from seedbook.pages import paginate
from seedbook.pages.outline import Section


class Titles:
    """Who holds which title; a page goes by its path, or any name of its own."""

    def __init__(self) -> None:
        self._holders: dict[str, set[str]] = {}

    def hold(self, page: str, titles: Iterable[str]) -> None:
        """Note that a page holds these titles."""
        for title in titles:
            self._holders.setdefault(title, set()).add(page)

    def of_others(self, page: str) -> Container[str]:
        """The titles that pages other than this one hold."""
        return _Others(self._holders, page)


@dataclass(frozen=True)
class _Others(Container[str]):
    holders: dict[str, set[str]]
    page: str

    def __contains__(self, title: object) -> bool:
        return bool(self.holders.get(str(title), set()) - {self.page})


def given(section: Section, article: Article, terms: tuple[Term, ...], page: Shelved) -> set[str]:
    """The titles that the page of a section can be known to have got from import, besides the one it has.

    They are looked for only when a person gave it another: they are those under which its digest holds.
    """
    names = paginate.titles(section, article, terms)
    if page.data.get("title") in names:
        return set()
    digest = page.source.get("digest")
    return {name for name in names if paginate.page(section, article, terms, name).digest == digest}
