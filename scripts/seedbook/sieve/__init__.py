"""Which of many regular expressions are found in a text, without trying each: an index over what they must hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from seedbook.sieve.needles import needles, pairs

#: What no example holds is rare, but not free: of two sets of such pairs the smaller one is better.
_UNSEEN = 0.1
#: Texts from which on an index is worth what it costs to make, for 383 patterns 46 ms: so many lines of code, each
#: tried with all of them, take as long. A single article is read without.
PATIENCE = 500


class Sieve:
    """Holds `patterns`; `examples` are texts of the kind to be asked about, from which it learns which pairs are rare.

    Behind the first `patience` texts: trying 383 patterns on a line of code takes five times as long as finding its
    pairs and trying the 21 that may match.
    """

    def __init__(
        self, patterns: Sequence[re.Pattern[str]], examples: Sequence[str] = (), patience: int = PATIENCE
    ) -> None:
        self._patterns, self._examples, self._patience = patterns, examples, patience
        self._all = list(range(len(patterns)))
        self._searches = [pattern.search for pattern in patterns]

    def candidates(self, text: str) -> list[int]:
        """The numbers of the patterns that may be found in `text`, in order."""
        if self._patience > 0:
            self._patience -= 1
            return self._all
        return sorted(self._always.union(*map(self._index.__getitem__, pairs(text) & self._keys)))

    def found(self, text: str) -> list[int]:
        """The numbers of the patterns that are found in `text`, in order."""
        searches = self._searches
        return [number for number in self.candidates(text) if searches[number](text)]

    @cached_property
    def _index(self) -> Mapping[str, frozenset[int]]:
        """For each pair of characters the patterns that may match where it stands."""
        found: dict[str, set[int]] = {}
        for number, keys in enumerate(self._needed):
            for key in keys:
                found.setdefault(key, set()).add(number)
        return {key: frozenset(numbers) for key, numbers in found.items()}

    @cached_property
    def _keys(self) -> frozenset[str]:
        """The pairs of the index: two sets are met faster than a set and a dictionary."""
        return frozenset(self._index)

    @cached_property
    def _always(self) -> frozenset[int]:
        """The patterns that may match anywhere."""
        return frozenset(number for number, keys in enumerate(self._needed) if not keys)

    @cached_property
    def _needed(self) -> list[frozenset[str]]:
        seen = Counter(pair for text in self._examples for pair in pairs(text))
        return [needles(pattern, lambda pair: seen[pair] or _UNSEEN) for pattern in self._patterns]
