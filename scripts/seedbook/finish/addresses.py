"""Addresses are for ever: `addresses.txt` lists every page and heading that was ever published.

One address a line, `runtime/gmp.html` or `runtime/gmp.html#核心代码`, sorted. The list only grows:
`seedbook finish SITE --record` adds what a site has; a build fails when a listed address is gone.
Pages that are computed anew each time (lists of tags and articles) are listed without their anchors.
"""

from __future__ import annotations

from pathlib import Path

from seedbook import textfile, write
from seedbook.computed import ARTICLES, TAGS
from seedbook.finish import redirects
from seedbook.finish.site import BuiltSite, pages
from seedbook.model import Finding
from seedbook.project import Project
from seedbook.weave.book import url

NAME = "addresses.txt"
#: Computed pages: their headings come and go with what they list.
COMPUTED = (url(TAGS), f"{ARTICLES}/")


def published(root: Path) -> set[str]:
    """The addresses of a built site: its pages and their headings."""
    found = set()
    for address, html in pages(root):
        if address == "404.html":
            continue
        found.add(address)
        if not address.startswith(COMPUTED):
            found.update(f"{address}#{anchor}" for anchor in html.headings)
    return found


def recorded(project: Project) -> list[str]:
    """The addresses of the list; none before there is one. Raises ContentError when it is not UTF-8."""
    path = project.root / NAME
    return [line for line in textfile.read(path).split("\n") if line] if path.is_file() else []


def record(project: Project, site: Path) -> int:
    """Add a built site's addresses to the list; how many were new."""
    known = set(recorded(project))
    whole = sorted(known | published(site))
    write.replace(project.root / NAME, "".join(f"{address}\n" for address in whole))
    return len(whole) - len(known)


def check(built: BuiltSite) -> list[Finding]:
    """A finding for each recorded address that the site no longer has. A stub stands for all of its page."""
    site = dict(pages(built.root))
    stubs = set(redirects.moved(built))
    found = []
    for number, address in enumerate(recorded(built.project), 1):
        page, _, anchor = address.partition("#")
        if page in stubs or (page in site and (not anchor or anchor in site[page].anchors)):
            continue
        if page in site or not anchor:
            found.append(_gone(number, page, anchor))
    return found


def _gone(number: int, page: str, anchor: str) -> Finding:
    if anchor:
        what = f"The heading `#{anchor}` of {page} was published and is gone."
        return Finding(NAME, number, what, f'Add `"#{anchor}"` to the `aliases:` of that page.', "lost-anchor")
    mend = f"Add `{page}` to the `aliases:` of the page that took its place."
    return Finding(NAME, number, f"{page} was published and is gone.", mend, "lost-address")
