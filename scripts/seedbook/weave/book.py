"""The book as weaving sees it: every page with its facts, and the topics, terms and articles they speak of."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from seedbook import frontmatter, glossary, mentions, topics
from seedbook.catalog import Catalog
from seedbook.glossary import Term
from seedbook.library import Shelved
from seedbook.pages import paginate, subject, summary
from seedbook.plaintext import plain
from seedbook.topics import Topic
from seedbook.weave import blocks, markdown

HOME, GLOSSARY = "index.md", glossary.PATH
#: A page's own title line: `# GMP 调度器`, with an attribute list left out
_TITLE = re.compile(r"^#[ \t]+(?P<text>.+?)[ \t#]*(?:\{[^}]*\})?$", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """Where an imported page comes from: seed, section, first and last seed line; `edited` since import."""

    seed: str
    section: str
    lines: tuple[int, int]
    edited: bool


@dataclass(frozen=True)
class Page:
    """One written page. `path` is relative to docs/; `topic` is a topic's id or empty; `body_at` an index in `text`."""

    path: str
    text: str
    body_at: int
    title: str
    description: str
    tags: tuple[str, ...]
    topic: str
    chapter: str
    source: Source | None

    @property
    def url(self) -> str:
        """Address relative to the site's root."""
        return url(self.path)

    @property
    def telling(self) -> str:
        """Its title, if that says what it is about: `总结：限流` only says what a summary speaks of most."""
        return "" if paginate.is_generic(self.title.partition("：")[0]) else self.title

    @property
    def is_index(self) -> bool:
        """Whether it stands for its folder."""
        return _index(self.path)

    @cached_property
    def body(self) -> str:
        """The text after the front matter."""
        return self.text[self.body_at :]

    @cached_property
    def prose(self) -> tuple[tuple[int, int], ...]:
        """(start, end) in `body` of each run of prose."""
        return tuple(blocks.prose(self.body))

    @cached_property
    def runs(self) -> tuple[str, ...]:
        """The text of each run of prose."""
        return tuple(self.body[start:end] for start, end in self.prose)


@dataclass(frozen=True)
class Book:
    """All written pages by path, with what the book knows beside them. `language` is that of its programs, as fences
    call it; empty where they are in any."""

    pages: dict[str, Page]
    topics: tuple[Topic, ...]
    terms: tuple[Term, ...]
    catalog: Catalog
    language: str = ""

    @cached_property
    def term(self) -> dict[str, Term]:
        """Terms by name."""
        return {t.name: t for t in self.terms}

    @cached_property
    def term_anchor(self) -> dict[str, str]:
        """The anchor of each term on the glossary page."""
        return markdown.anchors((t.name for t in self.terms), "term")

    def of_topic(self, topic: str) -> list[Page]:
        """The pages of a topic without its index, in path order."""
        return [p for p in self.pages.values() if p.topic == topic and p.path != f"{topic}/index.md"]

    def named(self, tag: str) -> str:
        """The glossary's name for a tag: a tag may be an alias."""
        return self._names.get(mentions.fold(tag), tag)

    @cached_property
    def _names(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for term in self.terms:
            for name in term.names:
                found.setdefault(mentions.fold(name), term.name)
        return found


def url(path: str) -> str:
    """The address of a page relative to the site's root: `runtime/gmp.md` is at `runtime/gmp.html`."""
    return re.sub(r"\.md$", ".html", path)


def read(pages: Mapping[str, str], catalog: Catalog) -> Book:
    """The book written in `pages`. Raises ContentError when front matter cannot be read."""
    terms = glossary.parse(pages.get(GLOSSARY, ""))
    indexes = [topics.read(posixpath.dirname(p), pages[p]) for p in sorted(pages) if p.count("/") == 1 and _index(p)]
    found = tuple(sorted((t for t in indexes if t), key=lambda t: (t.order, t.id)))
    ids = {t.id for t in found}
    written = {path: _page(path, pages[path], ids, terms) for path in sorted(pages)}
    return Book(written, found, terms, catalog, _language(pages.get(HOME, "")))


def _language(home: str) -> str:
    """What the home page names as `language:`."""
    return str(frontmatter.split(home, HOME)[0].get("language") or "")


def _index(path: str) -> bool:
    return posixpath.basename(path) == "index.md"


def _page(path: str, text: str, topic_ids: set[str], terms: tuple[Term, ...]) -> Page:
    data, body, _ = frontmatter.split(text, path)
    folder = path.partition("/")[0] if "/" in path else ""
    return Page(
        path=path,
        text=text,
        body_at=len(text) - len(body),
        title=_title(data, body, path),
        description=markdown.line(str(data.get("description") or "")) or _summary(body),
        tags=_tags(data, body, () if folder == "" or _index(path) else terms),
        topic=folder if folder in topic_ids else "",
        chapter=markdown.line(str(data.get("chapter") or "")),
        source=_source(Shelved(path, data, body, text)),
    )


def _title(data: dict[str, Any], body: str, path: str) -> str:
    heading = _TITLE.search(body)
    own = str(data.get("title") or "") or (plain(heading["text"]) if heading else "")
    return markdown.line(own) or posixpath.basename(path).removesuffix(".md")


def _summary(body: str) -> str:
    """The first sentences of the first paragraph, as many as fit a description."""
    first = next((body[a:b] for a, b in blocks.prose(body)), "")
    sentences = [s for s in summary.SENTENCE_END.split(markdown.line(plain(first))) if s and s.strip()]
    taken = ""
    for sentence in sentences:
        if taken and len(taken) + len(sentence) > summary.LONGEST:
            break
        taken += sentence
    return taken if len(taken) <= summary.LONGEST else taken[: summary.LONGEST - 2] + "……"


def _tags(data: dict[str, Any], body: str, terms: tuple[Term, ...]) -> tuple[str, ...]:
    """The tags a page names; for a page that names none, the terms that it is about."""
    given = data.get("tags")
    if given is None:
        heads = [plain(text) for level, text in blocks.headings(body) if level > 1]
        return subject.tags(terms, _title(data, body, ""), heads, [plain(body[a:b]) for a, b in blocks.prose(body)])
    values = given if isinstance(given, list) else [given]
    return tuple(dict.fromkeys(t for t in (markdown.line(str(v)) for v in values) if t))


def _source(page: Shelved) -> Source | None:
    if not page.source or not page.claim[0]:
        return None
    return Source(*page.claim, page.lines, page.edited)
