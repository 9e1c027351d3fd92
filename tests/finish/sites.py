"""Small built sites for tests of the finishing stages."""

from __future__ import annotations

from pathlib import Path

from seedbook import weave
from seedbook.catalog import Catalog
from seedbook.finish import BuiltSite
from seedbook.project import Project
from seedbook.weave.book import url


def built(root: Path, pages: dict[str, str], html: dict[str, str], site_url: str = "") -> BuiltSite:
    """A site whose pages hold the given HTML; `pages` are the written ones."""
    site = root / "site"
    for path, body in html.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(
            f'<!doctype html><article class="md-content__inner">{body}</article>', encoding="utf-8"
        )
    for path, text in pages.items():
        (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / path).write_text(text, encoding="utf-8")
    facts = tuple(f for f in weave.facts(pages, Catalog()) if url(f.path) in html)
    return BuiltSite(site, Project(root), weave.weave(pages, Catalog()), facts, site_url)
