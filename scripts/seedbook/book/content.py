"""Reads the chapters of the book from the built site: the text of each page, without what only a browser needs."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import html5lib

from seedbook import topics
from seedbook.errors import UsageError
from seedbook.project import Project

#: Parts of a page that have no use on paper, by class.
CHROME = frozenset({"headerlink", "md-content__button", "md-source-file", "md-feedback", "md-tags", "diagram-text"})
#: Elements that only a browser needs.
BROWSER = frozenset(
    {"script", "style", "button", "nav", "form", "input", "label", "template", "noscript", "link", "meta"}
)
#: Attributes a book keeps, besides those of formulas; `data-*`, handlers and roles of scrolling boxes go.
KEPT = re.compile(
    r"^(id|class|href|src|alt|title|lang|colspan|rowspan|start|datetime|viewBox|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy"
    r"|width|height|points|transform|fill|stroke|stroke-[a-z]+|font-[a-z]+|text-anchor|dominant-baseline|marker-[a-z]+"
    r"|markerWidth|markerHeight|refX|refY|orient|opacity|xmlns|preserveAspectRatio|markerUnits|clip-path|fill-[a-z]+)$"
)
SVG, XHTML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"
MATHML = "http://www.w3.org/1998/Math/MathML"


@dataclass(frozen=True)
class Chapter:
    """One page: its address in the site, its title, and its text as an XHTML element. `name` is its id in the book."""

    url: str
    name: str
    title: str
    body: ET.Element


@dataclass(frozen=True)
class Part:
    """A topic with its chapters; the first chapter is the topic's own page."""

    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Content:
    """The book: the title of its home page, the short names of its topics, and its parts."""

    title: str
    topics: tuple[str, ...]
    parts: tuple[Part, ...]


def read(project: Project) -> Content:
    """The book, its parts in reading order: a topic each, then the glossary.

    Raises UsageError when the site has not been built, or not to its end.
    """
    pages = _pages(project.site)
    known = topics.load(project.docs)
    by_topic = [(t.title, [p for p in pages if p["topic"] == t.id]) for t in known]
    by_topic.append(("附录", [p for p in pages if p["url"] == "glossary.html"]))
    names = {p["url"]: _name(p["url"]) for _, group in by_topic for p in group}
    parts = []
    for title, group in by_topic:
        group.sort(key=lambda p: not p["url"].endswith("/index.html"))
        parts.append(Part(title, tuple(_chapter(project.site, p["url"], p["title"], names) for p in group)))
    title = next(p["title"] for p in pages if p["url"] == "index.html")
    return Content(title, tuple(t.name for t in known), tuple(part for part in parts if part.chapters))


def _pages(site: Path) -> list[dict[str, Any]]:
    """What the built site says of its pages, the home page among them. Raises UsageError as `read` does."""
    try:
        pages = json.loads((site / "pages.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        pages = None
    rows = pages if isinstance(pages, list) else []
    whole = all(isinstance(page, dict) and {"url", "title", "topic"} <= page.keys() for page in rows)
    if not whole or not any(page["url"] == "index.html" for page in rows):
        raise UsageError(f"{site}: no built site. Run `seedbook build` first.")
    return rows


def _name(url: str) -> str:
    return url.removesuffix(".html").replace("/", "-")


def _chapter(site: Path, url: str, title: str, names: Mapping[str, str]) -> Chapter:
    tree = html5lib.parse((site / url).read_text(encoding="utf-8"))
    article = next(tree.iter(f"{{{XHTML}}}article"), None)
    if article is None:
        raise UsageError(f"{site / url}: no text of a page in it. Run `seedbook build` again.")
    return Chapter(url, names[url], title, chapter_body(article, url, names))


def chapter_body(article: ET.Element, url: str, names: Mapping[str, str]) -> ET.Element:
    """What belongs in a book of the <article> of a page, as a <section> with the chapter's name for its id."""
    body = ET.Element("section", {"class": "chapter"})
    _fill(body, article, url, names)
    body.set("id", names[url])
    return body


def _fill(copy: ET.Element, original: ET.Element, url: str, names: Mapping[str, str]) -> None:
    """Put into `copy` what of an element's content belongs in a book. The text behind a child that goes is kept."""
    copy.text = original.text
    for child in original:
        if not isinstance(child.tag, str) or _is_chrome(child):
            _add_text(copy, _box(child) + (child.tail or ""))
            continue
        inner = ET.SubElement(copy, _local(child), _attributes(child, url, names))
        _fill(inner, child, url, names)
        inner.tail = child.tail


def _box(element: ET.Element) -> str:
    """The box of a task as a sign, ticked or not; nothing for any other element."""
    box = next((part for part in element.iter() if part.get("type") == "checkbox"), None)
    return "" if box is None else "☐" if box.get("checked") is None else "☑"


def _add_text(element: ET.Element, text: str) -> None:
    """Add text at the end of an element's content."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _local(element: ET.Element) -> str:
    """An element's name without its namespace: HTML needs none, and XHTML gets one where SVG or MathML begins."""
    return element.tag.rpartition("}")[2]


def _is_chrome(element: ET.Element) -> bool:
    if _local(element) == "rect" and "width" not in element.attrib:  # an empty background: nothing to draw
        return True
    return _local(element) in BROWSER or not CHROME.isdisjoint(element.get("class", "").split())


def _attributes(element: ET.Element, url: str, names: Mapping[str, str]) -> dict[str, str]:
    formula = element.tag.startswith(f"{{{MATHML}}}")
    kept = {k: v for k, v in element.attrib.items() if formula or KEPT.match(k)}
    if element.tag in (f"{{{SVG}}}svg", f"{{{MATHML}}}math"):
        kept["xmlns"] = MATHML if formula else SVG
    if "id" in kept:
        kept["id"] = f"{names[url]}--{kept['id']}"
    for key, value in kept.items():
        kept[key] = _local_reference(value, names[url]) if "url(#" in value else value
    if "href" in kept:
        kept["href"] = link(kept["href"], url, names)
    if "src" in kept:
        kept["src"] = posixpath.normpath(posixpath.join(posixpath.dirname(url), kept["src"]))
    return kept


def _local_reference(value: str, name: str) -> str:
    """`url(#arrow)` pointing at the renamed id."""
    return value.replace("url(#", f"url(#{name}--")


def link(href: str, url: str, names: Mapping[str, str]) -> str:
    """An address inside the book (`#name--anchor`), or the address as it is; one outside the book goes nowhere."""
    if re.match(r"[a-z][a-z0-9+.-]*:", href, re.IGNORECASE):
        return href
    path, _, anchor = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(url), path)) if path else url
    if target not in names:
        return ""
    return f"#{names[target]}--{anchor}" if anchor else f"#{names[target]}"
