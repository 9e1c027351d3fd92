"""A mark: one named sign in a line of code that speaks for a language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from seedbook.sieve import Sieve
from seedbook.sieve.branches import branches

#: So much of a line is looked at, in characters: a sample that was joined to one line shows its language sooner
_LOOKED_AT = 3_000


@dataclass(frozen=True)
class Mark:
    """`pattern` found in a stripped line speaks for `lang` with `weight`; `example` is a line it matches.

    Weights: 1 a hint that other languages share, 2 usual in this language, 3 hardly seen elsewhere,
    5 and more decides alone.
    """

    lang: str
    weight: float
    pattern: str
    example: str


@lru_cache(maxsize=20_000)
def scores(line: str) -> tuple[tuple[str, float], ...]:
    """What one stripped line says: (language, weight) for each language with a mark in it, by its heaviest mark."""
    signs, sieve = _table()
    line = line[:_LOOKED_AT]
    found: dict[str, float] = {}
    for lang, weight, search in map(signs.__getitem__, sieve.candidates(line)):
        if weight > found.get(lang, 0) and search(line):
            found[lang] = weight
    return tuple(found.items())


@lru_cache(maxsize=1)
def _table() -> tuple[list[tuple[str, float, Callable[[str], object]]], Sieve]:
    """Of each alternative of every mark the language, the weight, and what looks for it; and the sieve of all."""
    from seedbook.languages.table import MARKS

    parted = [(mark, re.compile(branch)) for mark in MARKS for branch in branches(mark.pattern)]
    sieve = Sieve([regex for _, regex in parted], [mark.example for mark in MARKS])
    return [(mark.lang, mark.weight, regex.search) for mark, regex in parted], sieve
