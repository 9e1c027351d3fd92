"""What can be known of an article that the catalog does not list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from seedbook import mentions, numbering
from seedbook.catalog import Article, shortened
from seedbook.glossary import Term
from seedbook.model import Block, Seed
from seedbook.pages import outline, paginate, subject
from seedbook.plaintext import plain

#: An article is about a term that so large a part of its sections speak of, and so often together.
WIDELY, OFTEN = 0.25, 5


def unlisted(seed: Seed, blocks: tuple[Block, ...], terms: tuple[Term, ...]) -> Article:
    """The article of a seed by its own words: its title is its first heading that says something.

    What completes the titles of its pages is the title; of an article without one, what it speaks of most, as the
    heading of its first chapter names no other.
    """
    titles = [b for b in blocks if b.kind == "title"]
    heads = titles or [b for b in blocks if b.kind == "heading"]
    texts = [numbering.parse(plain(outline.heading_text(head))).text for head in heads] or [f"Seed {seed.id}"]
    title = next((text for text in texts if not paginate.is_generic(text)), texts[0])
    leading = "" if titles else _leading(terms, title, blocks)
    return Article(seed.id, seed.path.name, title, leading or shortened(title), "", "", "")


def _leading(terms: tuple[Term, ...], title: str, blocks: tuple[Block, ...]) -> str:
    """The term that an article speaks of most, if its first heading names it or enough of its sections speak of it."""
    said = [[*paginate.headings(part), *paginate.prose(part)] for part in _parts(blocks)]
    matter = subject.matter(terms, paginate.headings(blocks), paginate.prose(blocks))[:1]
    named = set(subject.named(terms, title))
    return next((term for term in matter if term in named or _widely(terms, term, said)), "")


def _parts(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The article from heading to heading."""
    borders = [0, *(n for n, block in enumerate(blocks) if n and block.kind == "heading"), len(blocks)]
    return (blocks[start:end] for start, end in pairwise(borders))


def _widely(terms: tuple[Term, ...], term: str, said: Sequence[Sequence[str]]) -> bool:
    lexer = mentions.of_terms(terms)
    times = [sum(lexer.count(text)[term] for text in texts) for texts in said]
    return sum(times) >= OFTEN and sum(map(bool, times)) >= WIDELY * len(times)
