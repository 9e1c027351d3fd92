"""Flags whose two dashes the site's typography made one: `–no-cache` is `--no-cache`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

#: Such a flag, alone or right behind Chinese, by its first two letters: the `–re` of `与–remote一起`. (In the prose of
#: 2,655 articles 2,034 words begin with two dashes and 18 with such a dash, most of these flags too.)
_FLAG = re.compile(r"(?<![A-Za-z\d_–-])–(?=[a-z][a-z\d-])")


def dashed(text: str, starts: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """`text` with both dashes of each flag, and the offsets `starts` moved to where they stand in it."""
    if "–" not in text:
        return text, tuple(starts)
    places = [found.start() for found in _FLAG.finditer(text)]
    moved = (start + bisect_left(places, start) for start in starts)
    return _FLAG.sub("--", text), tuple(moved)
