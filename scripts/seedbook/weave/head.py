"""What the head of a page's HTML says of it: title, description, and structured data for search engines.

Vocabulary: https://schema.org/TechArticle, https://schema.org/BreadcrumbList
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup, escape

from seedbook.weave import errata
from seedbook.weave.book import HOME
from seedbook.weave.facts import PageFacts


def heads(pages: Iterable[PageFacts], site_url: str) -> dict[str, dict[str, Any]]:
    """Values for the templates by path. `site_url` may be empty: then addresses are left out."""
    known = {page.path: page for page in pages}
    return {path: _head(known, page, site_url.rstrip("/")) for path, page in known.items()}


def printable(value: Any) -> Any:
    """`value` with every string in it made safe to print in HTML: MkDocs' templates escape nothing themselves."""
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, Mapping):
        return {key: printable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [printable(item) for item in value]
    return value


def _head(known: Mapping[str, PageFacts], page: PageFacts, site_url: str) -> dict[str, Any]:
    kind = "article" if page.topic and page.path != f"{page.topic}/{HOME}" else "website"
    graph = [_about(known, page, kind, site_url), *_breadcrumbs(known, page, site_url)]
    data = {"@context": "https://schema.org", "@graph": graph}
    way = [{"title": step.title, "url": step.url} for step in _way(known, page)[:-1]]
    about = {"title": page.title, "description": page.description, "tags": list(page.tags), "kind": kind, "way": way}
    signs = {"foreign": "、".join(page.foreign), "noted": f"#{errata.ANCHOR}" if page.noted else ""}
    return {**about, **signs, "structured": _script(data)}


def _script(data: Mapping[str, Any]) -> Markup:
    """JSON that stands safely inside `<script>`: no `<`, `>` or `&` in it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026"))


def _about(known: Mapping[str, PageFacts], page: PageFacts, kind: str, site_url: str) -> dict[str, Any]:
    types = {"article": "TechArticle", "website": "WebSite" if page.path == HOME else "CollectionPage"}
    about: dict[str, Any] = {
        "@type": types[kind],
        "headline" if kind == "article" else "name": page.title,
        "description": page.description,
        "inLanguage": "zh-Hans",
    }
    if page.tags:
        about["keywords"] = list(page.tags)
    if kind == "article" and HOME in known:
        about["isPartOf"] = {"@type": "WebSite", "name": known[HOME].title, **_address(known[HOME], site_url)}
    return {**about, **_address(page, site_url)}


def _breadcrumbs(known: Mapping[str, PageFacts], page: PageFacts, site_url: str) -> Iterable[dict[str, Any]]:
    way = _way(known, page)
    if len(way) > 1:
        steps = [
            {"@type": "ListItem", "position": n, "name": step.title, **_address(step, site_url, "item")}
            for n, step in enumerate(way, 1)
        ]
        yield {"@type": "BreadcrumbList", "itemListElement": steps}


def _way(known: Mapping[str, PageFacts], page: PageFacts) -> list[PageFacts]:
    """From the home page over the folder's index to the page."""
    folder = f"{page.path.rpartition('/')[0]}/{HOME}".lstrip("/")
    return [known[path] for path in dict.fromkeys((HOME, folder, page.path)) if path in known]


def _address(page: PageFacts, site_url: str, key: str = "url") -> dict[str, str]:
    return {key: f"{site_url}/{page.url}"} if site_url else {}
