"""`seeds/catalog.yml`: what is known of each seed article, and which sections are dropped and why.

articles:
  - id: "003"
    file: 003_467cfe439e6e8a02.txt
    sha256: …
    title: 一个中文题目
    short: 就业真相             # completes generic page titles
    origin: where it was found, as far as known
    rights: what is known of its rights
    captured: resiliparse      # style of the capture, as far as known
    drop:
      - {section: "5", reason: why}
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seedbook import textfile
from seedbook.errors import ContentError
from seedbook.model import Finding


@dataclass(frozen=True)
class Article:
    """One seed's entry. `drop` maps section numbers to reasons."""

    id: str
    file: str
    title: str
    short: str
    origin: str
    rights: str
    sha256: str
    drop: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Catalog:
    """All entries in file order."""

    articles: tuple[Article, ...] = ()

    def get(self, seed: str) -> Article | None:
        """The article of a seed id, or None."""
        return next((a for a in self.articles if a.id == seed), None)


def load(seeds: Path) -> Catalog:
    """The catalog of a folder of seeds; empty when it has none. Raises ContentError when it is malformed."""
    path = seeds / "catalog.yml"
    return parse(textfile.read(path), str(path)) if path.is_file() else Catalog()


def parse(text: str, path: str = "seeds/catalog.yml") -> Catalog:
    """The catalog written in `text`. Raises ContentError naming the line or the entry at fault."""
    data = textfile.parse_yaml(text, path, "The catalog", "Mend the line named here.") or {}
    try:
        entries = data.get("articles") or []
        return Catalog(tuple(_article(entry) for entry in entries))
    except (KeyError, TypeError, AttributeError) as error:
        mend = 'Each article needs at least `id: "…"` and `title: …`.'
        raise ContentError([Finding(path, 1, f"An article's entry is malformed: {error}.", mend)]) from error


def _article(entry: dict[str, Any]) -> Article:
    title = str(entry["title"])
    drop = tuple((str(d["section"]), str(d["reason"])) for d in entry.get("drop") or ())
    texts = {key: str(entry.get(key) or "") for key in ("file", "origin", "rights", "sha256")}
    return Article(id=str(entry["id"]), title=title, short=str(entry.get("short") or title), drop=drop, **texts)
