"""The built site as the finishing stages see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from seedbook.project import Project
from seedbook.weave.facts import PageFacts

#: A tag with its attributes: `<a href="x" title="y">`. Text never holds a bare `<` in built pages.
_TAG = re.compile(
    r"<(?P<name>[A-Za-z][\w-]*)(?P<attributes>(?:\s+[^\s=>\"']+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)"
)
#: One attribute: `href="x"`, `href=x`
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=>\"'/]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"']+))"
)
#: Elements that a reader may have linked to: headings, and terms of the glossary
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt"})
#: What no tag stands in: scripts, styles and comments
_UNREAD = re.compile(r"<script\b.*?</script>|<style\b.*?</style>|<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class BuiltSite:
    """A site that a builder made of woven pages. `woven` maps paths under docs/ to Markdown."""

    root: Path
    project: Project
    woven: dict[str, str]
    facts: tuple[PageFacts, ...] = ()
    site_url: str = ""

    @property
    def prefix(self) -> str:
        """The path of the site on its host: `/guide/` of `https://example.org/guide`, `/` of none."""
        return urlsplit(self.site_url).path.rstrip("/") + "/"

    def written(self, address: str) -> str:
        """The page under docs/ that people wrote and the site has at `address`; empty where none is."""
        page = re.sub(r"\.html$", ".md", address)
        return page if page in self.woven and (self.project.docs / page).is_file() else ""


@dataclass(frozen=True)
class Html:
    """What a built page refers to: (attribute, address) pairs; the anchors it offers, those of headings apart."""

    references: tuple[tuple[str, str], ...]
    anchors: frozenset[str]
    headings: frozenset[str]


def pages(root: Path) -> Iterator[tuple[str, Html]]:
    """Address relative to `root` and content of each HTML page, in address order."""
    for path in sorted(root.rglob("*.html")):
        stat = path.stat()
        yield path.relative_to(root).as_posix(), _parse(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=20_000)
def _parse(path: Path, changed: int, size: int) -> Html:
    """One page, parsed once by all stages."""
    text = _UNREAD.sub("", path.read_text(encoding="utf-8"))
    references: list[tuple[str, str]] = []
    anchors: dict[str, str] = {}
    for tag in _TAG.finditer(text):
        for found in _ATTRIBUTE.finditer(tag["attributes"]):
            value = unescape(found["double"] or found["single"] or found["bare"] or "")
            if found["name"] in ("href", "src", "poster"):
                references.append((found["name"], value))
            elif found["name"] == "id" or (found["name"] == "name" and tag["name"] == "a"):
                anchors[value] = tag["name"]
    headings = frozenset(anchor for anchor, name in anchors.items() if name in _HEADINGS)
    return Html(tuple(references), frozenset(anchors), headings)
