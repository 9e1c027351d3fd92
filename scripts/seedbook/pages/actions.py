"""Decides, without touching the disk, what import does with each page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from seedbook import frontmatter
from seedbook.glossary import Term
from seedbook.library import Shelved, digest
from seedbook.pages import slug
from seedbook.pages.amend import amend
from seedbook.pages.paginate import Page


@dataclass(frozen=True)
class Action:
    """What to do with one page. `kind`: create, rewrite, same, kept (a person's), renumbered (a person's, and its
    section has another number now), conflict (a person's, and the import has changed too). `text` is what import
    would write."""

    kind: str
    path: str
    text: str
    page: Page


def decide(page: Page, shelved: Shelved) -> Action:
    """What to do with a page that is on the shelf already, wherever a person has moved it.

    What it says is compared, not how it is written: the order and style of keys, comments and white space are a
    person's. So is its `chapter`, until the page comes to stand for another section.
    """
    owned = {"chapter": None, **page.front_matter()}
    owned["source"] = {**shelved.source, **owned["source"]}
    kind = _kind(page, shelved, owned)
    if kind == "same":
        return Action(kind, shelved.path, shelved.text, page)
    if kind == "renumbered":
        moved = {**owned["source"], "digest": shelved.source.get("digest")}
        return Action(kind, shelved.path, amend(shelved.text, {"source": moved}), page)
    if kind == "rewrite" and page.section == shelved.claim[1]:
        owned.pop("chapter")
    body = None if page.digest == shelved.digest else page.body
    return Action(kind, shelved.path, amend(shelved.text, owned, body), page)


def _kind(page: Page, shelved: Shelved, owned: Mapping[str, Any]) -> str:
    """The kind of action for a page of the shelf; `owned` is what import would write in its front matter."""
    if page.digest == shelved.digest:
        recorded, named = owned["source"] == shelved.source, owned["chapter"] == shelved.data.get("chapter")
        return ("same" if named else "kept") if recorded else "rewrite"
    if not shelved.edited:
        return "rewrite"
    if page.section != shelved.claim[1]:
        return "renumbered"
    # other tags of the same text follow from the glossary, which is nothing that a person could compare
    same = digest(page.title, page.description, shelved.tags, page.body)
    return "kept" if str(shelved.source.get("digest", "")) in (page.digest, same) else "conflict"


def create(page: Page, topic: str, terms: tuple[Term, ...], taken: set[str], qualifier: str) -> Action:
    """A new page in `topic`, at an address that is free."""
    told = [slug.slugify(text, terms, "") for text in (*page.tags, page.chapter, qualifier)]
    fallback = slug.slugify(" ".join(page.tags), terms, "") or next(filter(None, told), "section")
    name = slug.qualified(slug.slugify(page.title, terms, fallback), topic, told)
    free = slug.unique(f"{topic}/{name}", {t.removesuffix(".md") for t in taken} | {f"{topic}/index"}, told)
    return Action("create", f"{free}.md", frontmatter.join(page.front_matter(), page.body), page)
