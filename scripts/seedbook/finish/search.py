"""Writes the index of the search and its scripts into the built site, and checks that they fit the theme."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from pathlib import Path

import rjsmin

from seedbook import errata, glossary, topics
from seedbook.computed import ARTICLES
from seedbook.finish.site import BuiltSite
from seedbook.glossary import Term
from seedbook.model import Finding
from seedbook.search import extract, shards, theme
from seedbook.search import index as indexing
from seedbook.search.index import PageInfo
from seedbook.weave.book import url
from seedbook.weave.facts import PageFacts

#: Where the scripts of the search stand in the site.
SCRIPTS = "assets/search"
#: The theme's own engine and its languages, which no page asks for any more.
THEME_ENGINE = ("assets/javascripts/lunr", "assets/javascripts/workers")
#: How much pages that the weaver computes count beside written ones; and the tables of contents of the articles, whose
#: titles name what each of their pages is about, as the errata, whose sections stand on those pages too.
LIST, CONTENTS = 0.25, 0.1
#: How much more, at most, an article counts that others lead to: what many pages send their readers to is what readers
#: mean. Of 140 queries asked for the first time among a thousand pages that nobody leads to, 97.9 of 100 have their
#: page among five with it, 95.7 without.
LED_TO = 0.4


def write(built: BuiltSite) -> list[Finding]:
    """Index the built site. Findings say where the theme no longer fits."""
    docs = built.project.docs
    build_index(built.root, glossary.load(docs), page_infos(built))
    return theme.check(built.root)


def build_index(site: Path, terms: Sequence[Term] = (), infos: Mapping[str, PageInfo] | None = None) -> None:
    """Write the search of the built `site` into it: `search/` and `assets/search/`."""
    pages = extract.pages((path.relative_to(site).as_posix(), path.read_text("utf-8")) for path in _html(site))
    shards.write(indexing.make(pages, infos, terms), site / "search")
    _write_scripts(site / SCRIPTS)
    for unused in THEME_ENGINE:
        shutil.rmtree(site / unused, ignore_errors=True)
    stub = {"config": {"lang": ["zh"], "separator": r"\s+", "pipeline": []}, "docs": []}
    (site / "search" / "search_index.json").write_text(json.dumps(stub), encoding="utf-8")


def _html(site: Path) -> Iterable[Path]:
    return (path for path in sorted(site.rglob("*.html")) if path.name != "404.html")


def _write_scripts(folder: Path) -> None:
    """Copy the page's scripts; put the parts of the engine together, in the order of their names."""
    folder.mkdir(parents=True, exist_ok=True)
    web = resources.files("seedbook.search") / "web"
    for name in ("box.js", "highlight.js"):
        (folder / name).write_bytes((web / name).read_bytes())
    (folder / "engine.js").write_text(engine(), encoding="utf-8", newline="\n")


def engine() -> str:
    """The engine as one script whose names stay its own, without comments and needless space (8 KB gzip at most)."""
    parts = sorted((resources.files("seedbook.search") / "web" / "engine").iterdir(), key=lambda part: part.name)
    text = "\n".join(part.read_text("utf-8") for part in parts if part.name.endswith(".js"))
    return f'"use strict";{{{rjsmin.jsmin(text)}\n}}\n'


def page_infos(built: BuiltSite) -> dict[str, PageInfo]:
    """What search knows of each page beside its text, by address."""
    names = {topic.id: topic.name for topic in topics.load(built.project.docs)}
    facts = {page.url: page for page in built.facts}
    found = {}
    for path in built.woven:
        topic = names.get(path.partition("/")[0], "")
        known, written = facts.get(url(path)), bool(built.written(url(path)))
        found[url(path)] = PageInfo(topic, known.tags if known else (), _boost(path, written, known))
    return found


def _boost(path: str, written: bool, facts: PageFacts | None) -> float:
    if not written:
        return CONTENTS if path.startswith(f"{ARTICLES}/") else LIST
    if path == errata.PATH:
        return CONTENTS
    if "/" not in path or path.endswith("/index.md"):  # pages on the guide itself, and those that open a topic
        return indexing.HUB
    leading = len(facts.backlinks) if facts else 0
    return 1 + LED_TO * leading / (1 + leading)
