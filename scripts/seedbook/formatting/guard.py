"""Refuses a restoration that changed anything but white space."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain


def same_lines(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether both hold the same non-blank lines in the same order, white space aside.

    Nothing may be merged, split, reordered, added or lost; blank lines may come and go.
    """
    return _bare(before) == _bare(after)


def _bare(lines: Sequence[str]) -> list[str]:
    parts = chain.from_iterable(line.split("\n") for line in lines)
    return [bare for line in parts if (bare := "".join(line.split()))]
