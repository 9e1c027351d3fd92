"""The sidebar: topics with their subtopics, then the ways of looking things up."""

from __future__ import annotations

from html import escape
from typing import Any

from seedbook.weave import articles, tags
from seedbook.weave.book import GLOSSARY, Page
from seedbook.weave.study import Study

#: Up to this many pages the sidebar shows all of them; beyond, it carries hubs and the topic pages list the rest:
#: the sidebar is written into every page, so its cost grows with the square of the pages.
MOST = 300
#: Ways of looking things up, in order, as far as they exist; other pages of no topic follow.
LOOKUP = ("paths.md", GLOSSARY, tags.PATH)


def navigation(study: Study) -> list[Any]:
    """The navigation as MkDocs reads it from `nav`; names are HTML, which its templates print as they are."""
    whole = len(study.book.pages) <= MOST
    home: list[Any] = [{"首页": "index.md"}] if "index.md" in study.book.pages else []
    return [*home, *_topics(study, whole), *_sections(study, whole), {"查找": _lookup(study, whole)}]


def _topics(study: Study, whole: bool) -> list[Any]:
    found = []
    for topic in study.book.topics:
        groups = [{escape(shelf.name): [p.path for p in shelf.pages]} for shelf in study.shelves[topic.id]]
        found.append({escape(topic.name): [f"{topic.id}/index.md", *(groups if whole else ())]})
    return found


def _sections(study: Study, whole: bool) -> list[Any]:
    """Folders that are no topics."""
    folders: dict[str, list[Page]] = {}
    for page in study.book.pages.values():
        folder = page.path.partition("/")[0] if "/" in page.path else ""
        if folder and not page.topic and folder != articles.FOLDER:
            folders.setdefault(folder, []).append(page)
    found = []
    for folder, pages in folders.items():
        ordered = sorted(pages, key=lambda p: (not p.is_index, p.path))
        name = ordered[0].title if ordered[0].is_index else folder
        found.append({escape(name): [p.path for p in ordered if whole or p.is_index] or [ordered[0].path]})
    return found


def _lookup(study: Study, whole: bool) -> list[Any]:
    top = [p for p in study.book.pages if "/" not in p and p != "index.md"]
    known = [p for p in LOOKUP if p in top or p == tags.PATH]
    others = [p for p in top if p not in LOOKUP]
    index = f"{articles.FOLDER}/index.md"
    return [*known, {"文章": [index, *(a.path for a in study.articles if whole)]}, *others]
