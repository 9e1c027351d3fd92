"""Checks every internal link, anchor and image of the built site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from seedbook.finish.site import BuiltSite, Html, pages
from seedbook.model import Finding

#: Addresses that lead out of the site, or nowhere: `https://go.dev`, `mailto:…`, `javascript:void(0)`
_OUTSIDE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


def check(built: BuiltSite) -> list[Finding]:
    """A finding for each link, anchor or image that leads to nothing: once a page, or once for all if a template's."""
    site = dict(pages(built.root))
    found: list[Finding] = []
    everywhere: dict[str, tuple[str, list[str]]] = {}  # by the place that links on no written line lead to
    for address, html in site.items():
        for attribute, target in dict.fromkeys(html.references):
            leads = resolve(address, target, built.prefix)
            if leads is None or not (fault := _fault(built.root, site, leads, attribute)):
                continue
            path, line = place(built, address, target)
            if line:
                found.append(_finding(path, line, f"The link `{target}` {fault}."))
            else:
                everywhere.setdefault(leads[0], (f"The link `{target}` {fault}.", []))[1].append(path)
    return [*found, *(_shared(what, paths) for what, paths in everywhere.values())]


def _shared(what: str, paths: list[str]) -> Finding:
    """One finding for a link that templates write on all of `paths`."""
    others = f" It stands on {len(paths) - 1} more pages: a template writes it." if len(paths) > 1 else ""
    return _finding(paths[0], 0, what + others)


def resolve(address: str, target: str, prefix: str) -> tuple[str, str] | None:
    """(path relative to the root, anchor) of a target, or None when it leads out of the site."""
    if not target or _OUTSIDE.match(target):
        return None
    path, _, anchor = target.partition("#")
    path = unquote(path.partition("?")[0])
    if path.startswith("/"):
        return path.removeprefix(prefix).lstrip("/") or "index.html", unquote(anchor)
    folder = posixpath.dirname(address)
    return (posixpath.normpath(posixpath.join(folder, path)) if path else address), unquote(anchor)


def _fault(root: Path, site: dict[str, Html], place: tuple[str, str], attribute: str) -> str:
    """What is wrong with a place, or nothing."""
    path, anchor = place
    path = posixpath.join(path, "index.html") if (root / path).is_dir() else path
    if path.startswith("../") or not (root / path).is_file():
        return "does not exist" if attribute == "href" else "is an image or file that does not exist"
    if anchor and path in site and anchor not in site[path].anchors:
        return f"has no anchor `{anchor}`"
    return ""


def _finding(path: str, line: int, what: str) -> Finding:
    return Finding(path, line, what, "Mend the link, or give the page it names.", "dead-link")


def place(built: BuiltSite, address: str, target: str) -> tuple[str, int]:
    """The written page behind an address, and the line that holds a link to `target` (0 when none does)."""
    page = built.written(address)
    if not page:
        return address, 0
    lines = built.woven[page].split("\n")
    found = (number for written in _writings(target) for number, line in enumerate(lines, 1) if written.search(line))
    return f"docs/{page}", next(found, 0)


def _writings(target: str) -> Iterator[re.Pattern[str]]:
    """How a page may write the link that the site has as `target`, the likeliest first.

    `../b/c.html#d`: as `](../b/c.md#d)`, with another anchor, by another way to a page of that name.
    """
    path, mark, anchor = unquote(target).partition("#")
    path = re.escape(path.removesuffix(".html"))
    yield re.compile(rf"\]\({path}(?:\.md|\.html)?{mark}{re.escape(anchor)}[)\s]")
    yield re.compile(rf"\]\({path}(?:\.md|\.html)?[)#\s]")
    yield re.compile(rf"\]\([^)\s]*{posixpath.basename(path)}(?:\.md|\.html)?[)#\s]")
