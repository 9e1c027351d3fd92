"""Everyday words of the trade and their English, beside the glossary (`bilingual.yml`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from seedbook import han, textfile


@cache
def bilingual() -> Mapping[str, list[str]]:
    """Each word with the other names of the same thing, in either language."""
    return dict(textfile.bundled(resources.files("seedbook").joinpath("bilingual.yml")))


@cache
def han_words() -> frozenset[str]:
    """The Chinese words of the list, each run of characters on its own: `延迟` and `慢` of `延迟 慢`."""
    names = (name for word, others in bilingual().items() for name in (word, *others))
    return frozenset(run for name in names for run in han.RUN.findall(name))
