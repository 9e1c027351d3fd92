"""Decides, without touching the disk, what import does with each page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from seedbook import frontmatter, slug
from seedbook.glossary import Term
from seedbook.library import Shelved
from seedbook.paginate import Page

#: Keys of the front matter that import owns; others are a person's and are kept.
OWNED = ("title", "description", "tags", "chapter", "source")


@dataclass(frozen=True)
class Action:
    """What to do with one page. `kind`: create, rewrite, same, kept (a person's), conflict (a person's, and the
    import has changed too). `text` is what import would write."""

    kind: str
    path: str
    text: str
    page: Page


def match(pages: Iterable[Page], claims: Mapping[tuple[str, str], Shelved]) -> dict[int, Shelved]:
    """Which shelved page belongs to each page, by index: the same section, else the largest overlap of lines."""
    planned = list(pages)
    wanted = {(p.seed, p.section) for p in planned}
    found = {n: claims[p.seed, p.section] for n, p in enumerate(planned) if (p.seed, p.section) in claims}
    spare = [s for key, s in claims.items() if key not in wanted]
    for index, page in enumerate(planned):
        near = [s for s in spare if s.claim[0] == page.seed and _overlap(s.lines, page.lines) > 0]
        if index not in found and near:
            found[index] = max(near, key=lambda s: _overlap(s.lines, page.lines))
            spare.remove(found[index])
    return found


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    return min(a[1], b[1]) - max(a[0], b[0]) + 1


def decide(page: Page, shelved: Shelved) -> Action:
    """What to do with a page that is on the shelf already, wherever a person has moved it."""
    own = {key: value for key, value in shelved.data.items() if key not in OWNED}
    text = frontmatter.join({**page.front_matter(), **own}, page.body)
    if shelved.edited:
        changed = page.digest != str(shelved.source.get("digest", ""))
        same = page.digest == shelved.digest
        kind = "rewrite" if same else "conflict" if changed else "kept"
        return Action(kind, shelved.path, text, page)
    return Action("same" if text == shelved.text else "rewrite", shelved.path, text, page)


def create(page: Page, topic: str, terms: tuple[Term, ...], taken: set[str], qualifier: str) -> Action:
    """A new page in `topic`, at an address that is free."""
    told = [slug.slugify(text, terms, "") for text in (*page.tags, page.chapter, qualifier)]
    fallback = slug.slugify(" ".join(page.tags), terms, "") or next(filter(None, told), "section")
    name = slug.qualified(slug.slugify(page.title, terms, fallback), topic, told)
    free = slug.unique(f"{topic}/{name}", {t.removesuffix(".md") for t in taken} | {f"{topic}/index"}, told)
    return Action("create", f"{free}.md", frontmatter.join(page.front_matter(), page.body), page)
