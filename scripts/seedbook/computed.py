"""Where the pages stand that publishing adds, relative to docs/: they may be linked to though no file is there."""

from __future__ import annotations

from collections.abc import Iterable

from seedbook.anchor import anchor

#: The list of tags; the folder of the articles, and its index.
TAGS = "tags.md"
ARTICLES = "articles"
ARTICLES_INDEX = f"{ARTICLES}/index.md"


def article(seed: str) -> str:
    """The page of the article with this id: `A1` has `articles/a1.md`."""
    return f"{ARTICLES}/{anchor(seed) or 'article'}.md"


def pages(seeds: Iterable[str]) -> frozenset[str]:
    """All of them, for the articles with these ids."""
    return frozenset({TAGS, ARTICLES_INDEX, *map(article, seeds)})
