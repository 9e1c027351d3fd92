"""Topics: each folder of `docs/` whose `index.md` names terms. A new topic is a new folder.

Front matter of a topic's `index.md`:

    title: Go 运行时与语言核心
    name: 运行时                 # short, for tabs and lists
    order: 1
    icon: material/memory
    description: one sentence
    subtopics:                   # reading order; each a name and the glossary terms it is about
      - name: 调度与并发
        terms: [GMP, goroutine]
    first: [gmp.md, gc.md]       # what to read first, as file names in the folder (may be missing)
    terms: [unsafe]              # terms of the topic outside the subtopics (either key may be missing)
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seedbook import frontmatter
from seedbook.errors import ContentError
from seedbook.model import Finding


@dataclass(frozen=True)
class Subtopic:
    """A named group of terms inside a topic."""

    name: str
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Topic:
    """A folder of pages. `id` is the folder's name."""

    id: str
    name: str
    title: str
    order: float
    icon: str
    description: str
    subtopics: tuple[Subtopic, ...]
    terms: tuple[str, ...]  # all terms, those of the subtopics first
    first: tuple[str, ...] = ()  # file names


def load(docs: Path) -> tuple[Topic, ...]:
    """The topics under `docs`, in their order. Raises ContentError for a malformed index."""
    found = [read(p.parent.name, p.read_text(encoding="utf-8"), str(p)) for p in sorted(docs.glob("*/index.md"))]
    return tuple(sorted((t for t in found if t), key=lambda t: (t.order, t.id)))


def read(folder: str, text: str, path: str = "") -> Topic | None:
    """The topic an index page describes, or None when it names no terms (a plain section)."""
    data, _, _ = frontmatter.split(text, path or f"{folder}/index.md")
    groups = tuple(_subtopic(entry, path) for entry in data.get("subtopics") or ())
    terms = [t for g in groups for t in g.terms] + [str(t) for t in data.get("terms") or ()]
    if not terms:
        return None
    name = str(data.get("name") or data.get("title") or folder)
    return Topic(
        folder,
        name,
        str(data.get("title") or name),
        float(data.get("order", 99)),
        str(data.get("icon") or ""),
        str(data.get("description") or ""),
        groups,
        tuple(dict.fromkeys(terms)),
        tuple(str(name) for name in data.get("first") or ()),
    )


def _subtopic(entry: Any, path: str) -> Subtopic:
    if not isinstance(entry, dict) or not entry.get("name"):
        mend = "Write each as `- name: …` with `terms: […]`."
        raise ContentError([Finding(path, 1, "A subtopic has no name.", mend)])
    return Subtopic(str(entry["name"]), tuple(str(t) for t in entry.get("terms") or ()))
