"""Everyday words of the trade and their English, beside the glossary (`bilingual.yml`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from seedbook import textfile


@cache
def bilingual() -> Mapping[str, list[str]]:
    """Each word with the other names of the same thing, in either language."""
    text = resources.files("seedbook.search").joinpath("bilingual.yml").read_text(encoding="utf-8")
    return dict(textfile.parse_yaml(text, "bilingual.yml", "The list of everyday words", "Mend it."))
