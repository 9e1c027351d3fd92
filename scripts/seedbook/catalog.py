"""`seeds/catalog.yml`: what is known of each seed article, and which sections are dropped and why.

articles:
  - id: "003"
    file: 003_467cfe439e6e8a02.txt
    sha256: …
    title: 一个中文题目
    short: 就业真相             # completes generic page titles; else the title's first clauses
    origin: where it was found, as far as known
    rights: what is known of its rights
    captured: resiliparse      # style of the capture, as far as known
    drop:
      - {section: "5", reason: why}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seedbook import textfile
from seedbook.errors import ContentError
from seedbook.model import Finding

NAME = "catalog.yml"
#: A title up to this many characters completes a page's title as it is; a clause says something from four on.
LONGEST, LEAST = 30, 4
#: Where a clause of a title ends: `选型对比：Kong`, `怎么选？`, `（附追问）`
_CLAUSE = re.compile("[：:，,；;？?！!。（(|—]")
#: A Latin word that the end cut short, with what led to it: ` Operat`
_BROKEN_WORD = re.compile(r"\s*[A-Za-z0-9.-]+$")
#: What is wrong in an entry: the key at fault (none for the whole entry), what is wrong, and how to mend it
_Fault = tuple[tuple[str, ...], str, str]


@dataclass(frozen=True)
class Article:
    """One seed's entry. `drop` maps section numbers to reasons, `line` is where it begins."""

    id: str
    file: str
    title: str
    short: str
    origin: str
    rights: str
    sha256: str
    drop: tuple[tuple[str, str], ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Catalog:
    """All entries in file order."""

    articles: tuple[Article, ...] = ()

    def get(self, seed: str) -> Article | None:
        """The article of a seed id, or None."""
        return next((a for a in self.articles if a.id == seed), None)


def load(seeds: Path) -> Catalog:
    """The catalog of a folder of seeds; empty when it has none. Raises ContentError when it is malformed."""
    path = seeds / NAME
    return parse(textfile.read(path), str(path)) if path.is_file() else Catalog()


def parse(text: str, path: str = f"seeds/{NAME}") -> Catalog:
    """The catalog written in `text`. Raises ContentError naming the line of each entry at fault."""
    data = textfile.parse_yaml(text, path, "The catalog", "Mend the line named here.")
    entries = (data or {}).get("articles") or [] if isinstance(data, dict | None) else None
    if not isinstance(entries, list):
        mend = "Write `articles:` and below it one entry an article."
        raise ContentError([Finding(path, 1, "The catalog has no list `articles:`.", mend)])
    lines = textfile.places(text)
    faults = [
        Finding(path, lines["articles", number, *where], what, mend)
        for number, entry in enumerate(entries)
        for where, what, mend in _faults(entry)
    ]
    if faults:
        raise ContentError(faults)
    return Catalog(tuple(_article(entry, lines["articles", number]) for number, entry in enumerate(entries)))


def _faults(entry: Any) -> Iterator[_Fault]:
    """What keeps an entry from being read."""
    if not isinstance(entry, dict):
        yield (), f"This is no entry of an article: {entry!r}.", 'Write it as `- id: "005"`, with `title: …` below.'
        return
    for key in ("id", "title"):
        if not isinstance(entry.get(key), str):
            what = f"`{key}` is no text." if entry.get(key) is not None else f"An article has no `{key}`."
            yield (key,) if key in entry else (), what, f'Write it in quotes: `{key}: "…"`.'
    drop = entry.get("drop")
    if drop is not None and not (isinstance(drop, list) and all(map(is_drop, drop))):
        mend = 'Write it as `drop: [{section: "5", reason: why}]`.'
        yield ("drop",), "`drop:` is no list of sections with reasons.", mend


def is_drop(item: Any) -> bool:
    """Whether an item names a section and a reason; `2.10` without quotes is a number that lost its end."""
    return isinstance(item, dict) and isinstance(item.get("section"), str | int) and isinstance(item.get("reason"), str)


def _article(entry: dict[str, Any], line: int) -> Article:
    title = entry["title"]
    drop = tuple((str(item["section"]), item["reason"]) for item in entry.get("drop") or ())
    texts = {key: str(entry.get(key) or "") for key in ("file", "origin", "rights", "sha256")}
    return Article(
        id=entry["id"], title=title, short=str(entry.get("short") or shortened(title)), drop=drop, line=line, **texts
    )


def shortened(title: str) -> str:
    """A title's first clauses, or else its first words, as far as they complete another title."""
    if len(title) <= LONGEST:
        return title
    ends = [found.start() for found in _CLAUSE.finditer(title) if LEAST <= found.start() <= LONGEST]
    return (title[: ends[-1]] if ends else _BROKEN_WORD.sub("", title[:LONGEST]) or title[:LONGEST]).strip(" 、/+")
