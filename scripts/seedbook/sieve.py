"""Which of many regular expressions are found in a text, without trying each: an index over what they must hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from seedbook.needles import needles, pairs

#: What no example holds is rare, but not free: of two sets of such pairs the smaller one is better.
_UNSEEN = 0.1


class Sieve:
    """Holds `patterns`; `examples` are texts of the kind to be asked about, from which it learns which pairs are rare.

    Trying 250 patterns on a line took 2.5 times as long as finding its pairs and trying the 40 that may match.
    """

    def __init__(self, patterns: Sequence[re.Pattern[str]], examples: Sequence[str] = ()) -> None:
        seen = Counter(pair for text in examples for pair in pairs(text))
        self._always: frozenset[int] = frozenset()
        self._index: dict[str, frozenset[int]] = {}
        for number, pattern in enumerate(patterns):
            keys = needles(pattern, lambda pair: seen[pair] or _UNSEEN)
            if not keys:
                self._always |= {number}
            for key in keys:
                self._index[key] = self._index.get(key, frozenset()) | {number}
        self._keys = frozenset(self._index)
        self._searches = [pattern.search for pattern in patterns]

    def candidates(self, text: str) -> list[int]:
        """The numbers of the patterns that may be found in `text`, in order."""
        return sorted(self._always.union(*map(self._index.__getitem__, pairs(text) & self._keys)))

    def found(self, text: str) -> list[int]:
        """The numbers of the patterns that are found in `text`, in order."""
        searches = self._searches
        return [number for number in self.candidates(text) if searches[number](text)]
