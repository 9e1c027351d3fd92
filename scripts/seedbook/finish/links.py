"""Checks every internal link, anchor and image of the built site."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from seedbook.finish.site import BuiltSite, Html, pages
from seedbook.model import Finding

#: Addresses that lead out of the site, or nowhere: `https://go.dev`, `mailto:…`, `javascript:void(0)`
_OUTSIDE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


def check(built: BuiltSite) -> list[Finding]:
    """A finding for each link, anchor or image that leads to nothing, once a page."""
    site = dict(pages(built.root))
    prefix = urlsplit(built.site_url).path.rstrip("/") + "/"
    found = []
    for address, html in site.items():
        for attribute, target in dict.fromkeys(html.references):
            if fault := _fault(built.root, site, _resolve(address, target, prefix), attribute):
                found.append(_finding(built, address, target, fault))
    return found


def _resolve(address: str, target: str, prefix: str) -> tuple[str, str] | None:
    """(path relative to the root, anchor) of a target, or None when it leads out of the site."""
    if not target or _OUTSIDE.match(target):
        return None
    path, _, anchor = target.partition("#")
    path = unquote(path.partition("?")[0])
    if path.startswith("/"):
        return path.removeprefix(prefix).lstrip("/") or "index.html", unquote(anchor)
    folder = posixpath.dirname(address)
    return (posixpath.normpath(posixpath.join(folder, path)) if path else address), unquote(anchor)


def _fault(root: Path, site: dict[str, Html], place: tuple[str, str] | None, attribute: str) -> str:
    """What is wrong with a place, or nothing."""
    if place is None:
        return ""
    path, anchor = place
    path = posixpath.join(path, "index.html") if (root / path).is_dir() else path
    if path.startswith("../") or not (root / path).is_file():
        return "does not exist" if attribute == "href" else "is an image or file that does not exist"
    if anchor and path in site and anchor not in site[path].anchors:
        return f"has no anchor `{anchor}`"
    return ""


def _finding(built: BuiltSite, address: str, target: str, fault: str) -> Finding:
    path, line = place(built, address, target)
    return Finding(
        path, line, f"The link `{target}` {fault}.", "Mend the link, or give the page it names.", "dead-link"
    )


def place(built: BuiltSite, address: str, target: str) -> tuple[str, int]:
    """The written page behind an address, and the line that holds a link to `target` (0 when none does)."""
    page = re.sub(r"\.html$", ".md", address)
    if page not in built.woven:
        return address, 0
    name = re.escape(posixpath.basename(re.sub(r"\.html$", "", unquote(target.partition("#")[0]))))
    written = re.compile(rf"\]\([^)\s]*{name}(?:\.md|\.html)?[)#\s]")
    lines = built.woven[page].split("\n")
    return f"docs/{page}", next((number for number, line in enumerate(lines, 1) if written.search(line)), 0)
