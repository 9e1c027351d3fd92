"""What can be known of an article that the catalog does not list."""

from __future__ import annotations

import re

from seedbook import numbering, outline, paginate
from seedbook.catalog import Article
from seedbook.model import Block, Seed
from seedbook.plaintext import plain

#: A title up to this many characters completes a page's title as it is; a clause says something from four on.
LONGEST, LEAST = 30, 4
#: Where a clause of a title ends: `选型对比：Kong`, `怎么选？`, `（附追问）`
_CLAUSE = re.compile("[：:，,；;？?！!。（(|—]")
#: A Latin word that the end cut short, with what led to it: ` Operat`
_BROKEN_WORD = re.compile(r"\s*[A-Za-z0-9.-]+$")


def unlisted(seed: Seed, blocks: tuple[Block, ...]) -> Article:
    """The article of a seed by its own words: its title is its first heading that says something."""
    heads = [b for b in blocks if b.kind == "title"] or [b for b in blocks if b.kind == "heading"]
    texts = [numbering.parse(plain(outline.heading_text(head))).text for head in heads] or [f"Seed {seed.id}"]
    title = next((text for text in texts if not paginate.is_generic(text)), texts[0])
    return Article(seed.id, seed.path.name, title, short(title), "", "", "")


def short(title: str) -> str:
    """A title's first clauses, or else its first words, as far as they complete another title."""
    if len(title) <= LONGEST:
        return title
    ends = [found.start() for found in _CLAUSE.finditer(title) if LEAST <= found.start() <= LONGEST]
    return (title[: ends[-1]] if ends else _BROKEN_WORD.sub("", title[:LONGEST]) or title[:LONGEST]).strip(" 、/+")
