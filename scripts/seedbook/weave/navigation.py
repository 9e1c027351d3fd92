"""The sidebar: topics with their subtopics, then the ways of looking things up."""

from __future__ import annotations

from collections.abc import Sized
from html import escape
from typing import Any

from seedbook.computed import ARTICLES, ARTICLES_INDEX, TAGS
from seedbook.weave.book import GLOSSARY, HOME, Page
from seedbook.weave.study import Study

#: Siblings that fit on one screen. A folder with a longer list has only its hub in the sidebar, and the hub lists
#: the pages: nobody reads a longer list, and as it is written into every page, it costs the square of the pages.
SIBLINGS = 24
#: Ways of looking things up, in order, as far as they exist; other pages of no topic follow.
LOOKUP = ("paths.md", GLOSSARY, TAGS)


def navigation(study: Study) -> list[Any]:
    """The navigation as MkDocs reads it from `nav`; names are HTML, which its templates print as they are."""
    home = [{"首页": HOME}] if HOME in study.book.pages else []
    return [*home, *_topics(study), *_sections(study), {"更多": _lookup(study)}]


def unlisted(study: Study) -> list[str]:
    """The folders whose pages the sidebar leaves to their hub, as patterns of `not_in_nav`."""
    topics = [t.id for t in study.book.topics if not _fits_topic(study, t.id)]
    sections = [folder for folder, pages in _folders(study).items() if not _fits(pages)]
    return [f"/{folder}/" for folder in (*topics, *sections, *([] if _fits(study.articles) else [ARTICLES]))]


def _fits(siblings: Sized) -> bool:
    return len(siblings) <= SIBLINGS


def _fits_topic(study: Study, topic: str) -> bool:
    return all(_fits(group.pages) for group in study.groups[topic])


def _topics(study: Study) -> list[Any]:
    found = []
    for topic in study.book.topics:
        groups = [{escape(group.name): [p.path for p in group.pages]} for group in study.groups[topic.id]]
        found.append({escape(topic.name): [topic.index, *(groups if _fits_topic(study, topic.id) else ())]})
    return found


def _folders(study: Study) -> dict[str, list[Page]]:
    """The pages of folders that are no topics, the index first."""
    folders: dict[str, list[Page]] = {}
    for page in study.book.pages.values():
        folder = page.path.partition("/")[0] if "/" in page.path else ""
        if folder and not page.topic and folder != ARTICLES:
            folders.setdefault(folder, []).append(page)
    return {folder: sorted(pages, key=lambda p: (not p.is_index, p.path)) for folder, pages in folders.items()}


def _sections(study: Study) -> list[Any]:
    found = []
    for folder, pages in _folders(study).items():
        name = pages[0].title if pages[0].is_index else folder
        found.append({escape(name): [p.path for p in (pages if _fits(pages) else pages[:1])]})
    return found


def _lookup(study: Study) -> list[Any]:
    top = [p for p in study.book.pages if "/" not in p and p != HOME]
    known = [p for p in LOOKUP if p in top or p == TAGS]
    others = [p for p in top if p not in LOOKUP]
    told = [{escape(a.article.short): a.path} for a in study.articles if _fits(study.articles)]
    return [*known, {"文章": [ARTICLES_INDEX, *told]}, *others]
