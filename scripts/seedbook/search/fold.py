"""Folding: texts that a reader takes for the same become the same, character by character.

The length never changes, so that a position in the folded text is one in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from seedbook.han import HALVED

#: Full-width forms, spaces, dashes, the micro sign, the dotted capital I (whose small form is two characters).
_WIDTH = {
    **HALVED,
    **dict.fromkeys((0x3000, 0xA0), 0x20),
    **dict.fromkeys((*range(0x2010, 0x2016), 0x2212), 0x2D),
    0xB5: 0x3BC,
    0x130: 0x69,
}


@cache
def traditional() -> Mapping[str, str]:
    """Traditional characters and their simplified forms (OpenCC's TSCharacters, first choice, basic plane)."""
    source = resources.files("opencc").joinpath("dictionary/TSCharacters.txt")
    pairs = (line.split() for line in source.read_text(encoding="utf-8").splitlines())
    found = {pair[0]: pair[1] for pair in pairs if len(pair) > 1}
    return {old: new for old, new in found.items() if old != new and max(old + new) <= "\uffff"}


def table(simplified: Iterable[str]) -> Mapping[str, str]:
    """The part of `traditional` that leads to one of the `simplified` characters."""
    wanted = set(simplified)
    return {old: new for old, new in traditional().items() if new in wanted}


#: Marks of nearly every Chinese sentence.
_COMMON = {mark: chr(_WIDTH[ord(mark)]) for mark in "，：；（）"}


class Folder:
    """Folds with one table of traditional characters."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = {**{chr(old): chr(new) for old, new in _WIDTH.items()}, **table}
        # Its characters, of which a text has few beside the common marks: `str.translate` takes eight times as long.
        self._foldable = re.compile(f"[{''.join(map(re.escape, self._table))}]")

    @property
    def pairs(self) -> Mapping[str, str]:
        """The characters that are folded, and what each becomes."""
        return self._table

    def fold(self, text: str) -> str:
        """`text` in half width and simplified characters; case is kept."""
        for mark, half in _COMMON.items():
            text = text.replace(mark, half)
        return self._foldable.sub(self._folded, text)

    def flat(self, text: str) -> str:
        """`text` folded, in small letters."""
        return self.fold(text).lower()

    def _folded(self, found: re.Match[str]) -> str:
        return self._table[found[0]]
