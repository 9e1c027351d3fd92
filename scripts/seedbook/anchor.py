"""Anchors, by which links lead to headings."""

from __future__ import annotations

from pymdownx.slugs import slugify

#: As mkdocs.yml sets it
_SLUG = slugify(case="lower")


def anchor(text: str) -> str:
    """The anchor that the site gives a heading of this plain text: Python-Markdown joins its words by single spaces,
    pymdownx leaves out all but letters, digits, `-` and `_`: `GMP 调度器（Go）` gives `gmp-调度器go`."""
    return str(_SLUG(" ".join(text.split()), "-"))
