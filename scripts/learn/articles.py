"""Reads the articles to learn from: damaged text beside its true structure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Kinds of true blocks by the names that import has for them.
KINDS = {"para": "paragraph", "quote": "paragraph", "item": "list"}


@dataclass(frozen=True)
class Article:
    """One damaged article. `source` is the repository it is from, `lines` those of its text; `blocks` its true blocks
    in order, each a mapping with `kind` (heading, para, quote, item, table, code, mermaid) and its text."""

    source: str
    lines: tuple[str, ...]
    blocks: tuple[dict[str, Any], ...]


def captures(folder: Path) -> Iterator[tuple[str, Path]]:
    """The damaged texts of a corpus, each with its source. Raises OSError when a part of it is missing."""
    sources = dict(row.split("\t")[:2] for row in (folder / "sources.tsv").read_text(encoding="utf-8").splitlines())
    return ((sources.get(path.stem, path.stem), path) for path in sorted((folder / "flat").glob("*.txt")))


def articles(folder: Path) -> Iterator[Article]:
    """The articles of a corpus. Raises OSError when a part of it is missing."""
    for source, path in captures(folder):
        truth = json.loads((folder / "truth" / f"{path.stem}.json").read_text(encoding="utf-8"))
        title = {"kind": "heading", "text": truth["title"]} if truth.get("title_in_text") else None
        blocks = ((title,) if title else ()) + tuple(truth["blocks"])
        yield Article(source, tuple(path.read_text(encoding="utf-8").split("\n")), blocks)
