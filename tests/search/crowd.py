"""A site among distractors: its own pages indexed together with made ones."""

from __future__ import annotations

import shutil
from pathlib import Path

from seedbook import glossary
from seedbook.finish.search import SCRIPTS
from seedbook.search import extract, index, shards
from seedbook.search.extract import PageText
from seedbook.search.index import PageInfo
from seedbook.search.store import Store
from tests.search import queries

DOCS = Path(__file__).resolve().parents[2] / "docs"


def crowded(site: Path, target: Path, count: int) -> Path:
    """A copy of the home page, theme and search of `site` at `target`, with `count` more pages in its index."""
    target.mkdir(parents=True)
    shutil.copy(site / "index.html", target)
    shutil.copytree(site / "assets", target / "assets")
    own, infos = _indexed(site)
    shards.write(index.make([*own, *queries.distractors(site, count)], infos, glossary.load(DOCS)), target / "search")
    assert (target / SCRIPTS / "engine.js").is_file()
    return target


def _indexed(site: Path) -> tuple[list[PageText], dict[str, PageInfo]]:
    """The pages of a built site with what its index knows of them."""
    store = Store(site / "search")
    rows = [store.page(number) for number in range(len(store.lengths))]
    pages = extract.pages((url, (site / url).read_text(encoding="utf-8")) for url, *_ in rows)
    boosts = {rows[number][0]: (rows[number][2], store.boosts[number]) for number in range(len(rows))}
    return pages, {url: PageInfo(topic, (), boost) for url, (topic, boost) in boosts.items()}
