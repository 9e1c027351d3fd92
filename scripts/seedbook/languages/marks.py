"""A mark: one named sign in a line of code that speaks for a language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from seedbook.sieve import Sieve

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
    regex: re.Pattern[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(self.pattern))


@lru_cache(maxsize=20_000)
def scores(line: str) -> tuple[tuple[str, float], ...]:
    """What one stripped line says: (language, weight) for each language with a mark in it, by its heaviest mark."""
    marks, sieve = _table()
    line = line[:_LOOKED_AT]
    found: dict[str, float] = {}
    for mark in map(marks.__getitem__, sieve.candidates(line)):
        if mark.weight > found.get(mark.lang, 0) and mark.regex.search(line):
            found[mark.lang] = mark.weight
    return tuple(found.items())


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[Mark, ...], Sieve]:
    from seedbook.languages.table import MARKS

    return MARKS, Sieve([mark.regex for mark in MARKS], [mark.example for mark in MARKS])
