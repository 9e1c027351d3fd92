"""Everyday words of the trade and their English, beside the glossary (`bilingual.yml`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from seedbook import textfile


@cache
def bilingual() -> Mapping[str, list[str]]:
    """Each word with the other names of the same thing, in either language."""
    return dict(textfile.bundled(resources.files("seedbook").joinpath("bilingual.yml")))
