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

from seedbook import frontmatter, textfile
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

    @property
    def index(self) -> str:
        """The path of the topic's own page, relative to docs/."""
        return f"{self.id}/index.md"


def load(docs: Path) -> tuple[Topic, ...]:
    """The topics under `docs`, in their order. Raises ContentError for a malformed index."""
    indexes = (p for p in sorted(docs.glob("[!.]*/index.md")) if p.is_file())
    found = [read(p.parent.name, textfile.read(p), str(p)) for p in indexes]
    return tuple(sorted((t for t in found if t), key=lambda t: (t.order, t.id)))


def read(folder: str, text: str, path: str = "") -> Topic | None:
    """The topic an index page describes, or None when it names no terms (a plain section).

    Raises ContentError when its front matter is not as the head of this module shows.
    """
    path = path or f"docs/{folder}/index.md"
    data, _, _ = frontmatter.split(text, path)
    groups = tuple(_subtopic(entry, path) for entry in _listed(data, "subtopics", path))
    terms = [t for g in groups for t in g.terms] + [str(t) for t in _listed(data, "terms", path)]
    if not terms:
        return None
    name = str(data.get("name") or data.get("title") or folder)
    return Topic(
        id=folder,
        name=name,
        title=str(data.get("title") or name),
        order=_order(data, path),
        icon=str(data.get("icon") or ""),
        description=str(data.get("description") or ""),
        subtopics=groups,
        terms=tuple(dict.fromkeys(terms)),
        first=tuple(str(name) for name in _listed(data, "first", path)),
    )


def _order(data: dict[str, Any], path: str) -> float:
    value = data.get("order", 99)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ContentError([Finding(path, 1, "`order` is not a number.", "Write it as `order: 3`.")])
    return float(value)


def _listed(data: dict[str, Any], key: str, path: str) -> list[Any]:
    value = data.get(key) or []
    if not isinstance(value, list):
        raise ContentError([Finding(path, 1, f"`{key}` is not a list.", f"Write it as `{key}: [a, b]`.")])
    return value


def _subtopic(entry: Any, path: str) -> Subtopic:
    if not isinstance(entry, dict) or not entry.get("name"):
        mend = "Write each as `- name: …` with `terms: […]`."
        raise ContentError([Finding(path, 1, "A subtopic has no name.", mend)])
    return Subtopic(str(entry["name"]), tuple(str(t) for t in _listed(entry, "terms", path)))
