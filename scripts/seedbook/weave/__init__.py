"""Weaving: a pure function from the pages people wrote to the pages readers see.

Adds all that is computed: glossary links, marks of lost cells, topic lists, related pages, backlinks, source notes,
pages of articles and tags, the sidebar's order. What it adds stands on lines that are there already or after the last
one, so that messages about a woven page name the lines of the written one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from seedbook.catalog import Catalog
from seedbook.computed import ARTICLES_INDEX, TAGS
from seedbook.weave import articles, book, foot, glossary_page, links, lost, tags, topic
from seedbook.weave import facts as knowing
from seedbook.weave import navigation as navigating
from seedbook.weave.facts import PageFacts
from seedbook.weave.study import Study

__all__ = ["STAGES", "PageFacts", "facts", "navigation", "unlisted", "weave"]

#: A stage sees the study and the pages as woven so far, and returns them woven further.
Stage = Callable[[Study, dict[str, str]], dict[str, str]]


def _glossary_links(study: Study, pages: dict[str, str]) -> dict[str, str]:
    written = study.book.pages
    return {path: links.write(study.book, written[path], study.placed[path]) for path in pages}


def _lost_cells(study: Study, pages: dict[str, str]) -> dict[str, str]:
    imported = study.book.pages
    return {path: lost.marked(text) if imported[path].source else text for path, text in pages.items()}


def _glossary_page(study: Study, pages: dict[str, str]) -> dict[str, str]:
    if book.GLOSSARY not in pages:
        return pages
    return {**pages, book.GLOSSARY: glossary_page.weave(study, pages[book.GLOSSARY])}


def _topic_pages(study: Study, pages: dict[str, str]) -> dict[str, str]:
    guides = {t.index: topic.guide(study, t) for t in study.book.topics}
    return {path: _append(text, guides.get(path, "")) for path, text in pages.items()}


def _feet(study: Study, pages: dict[str, str]) -> dict[str, str]:
    return {path: _append(text, foot.foot(study, study.book.pages[path])) for path, text in pages.items()}


def _computed_pages(study: Study, pages: dict[str, str]) -> dict[str, str]:
    """Pages of articles and tags, unless a person wrote pages at their places."""
    computed = {ARTICLES_INDEX: articles.index_page(study.articles), TAGS: tags.tags_page(study.book)}
    computed |= {a.path: articles.article_page(study.book, a) for a in study.articles}
    return {**computed, **pages}


#: The stages of weaving, in order.
STAGES: tuple[tuple[str, Stage], ...] = (
    ("glossary links", _glossary_links),
    ("lost cells", _lost_cells),
    ("glossary page", _glossary_page),
    ("topic pages", _topic_pages),
    ("feet", _feet),
    ("computed pages", _computed_pages),
)


def weave(pages: Mapping[str, str], catalog: Catalog, repo_url: str = "") -> dict[str, str]:
    """The woven pages, computed ones included.

    `pages` maps paths under docs/ to Markdown; `repo_url` is the address of the repository's web page, for links
    to seeds. Raises ContentError when front matter cannot be read.
    """
    study = _study(pages, catalog, repo_url)
    woven = dict(pages)
    for _, stage in STAGES:
        woven = stage(study, woven)
    return woven


def navigation(pages: Mapping[str, str], catalog: Catalog, repo_url: str = "") -> list[Any]:
    """The sidebar of the same written pages, as MkDocs reads it from `nav`."""
    return navigating.navigation(_study(pages, catalog, repo_url))


def unlisted(pages: Mapping[str, str], catalog: Catalog, repo_url: str = "") -> list[str]:
    """The folders whose pages the sidebar leaves out for their number, as MkDocs reads them from `not_in_nav`."""
    return navigating.unlisted(_study(pages, catalog, repo_url))


def facts(pages: Mapping[str, str], catalog: Catalog, repo_url: str = "") -> tuple[PageFacts, ...]:
    """What is known of each page of the same written pages, computed ones included, in path order."""
    return knowing.facts(_study(pages, catalog, repo_url), weave(pages, catalog, repo_url))


def _study(pages: Mapping[str, str], catalog: Catalog, repo_url: str) -> Study:
    return _studied(tuple(sorted(pages.items())), catalog, repo_url)


@lru_cache(maxsize=1)
def _studied(pages: tuple[tuple[str, str], ...], catalog: Catalog, repo_url: str) -> Study:
    """One study serves pages, sidebar and facts."""
    return Study(book.read(dict(pages), catalog), repo_url)


def _append(text: str, addition: str) -> str:
    return f"{text.rstrip()}\n\n{addition}\n" if addition else text
