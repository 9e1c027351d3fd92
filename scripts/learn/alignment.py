"""Which block of the true article each line of its damaged text came from."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from seedbook.han import HALVED

#: Full-width forms, quotes and dashes as the damage folds them, both sides alike.
_FOLD: dict[int, str | int] = {**HALVED, 0x2026: "..."}
_FOLD |= {ord(sign): plain for plain, signs in (('"', "“”„«»"), ("'", "‘’‚"), ("-", "–—―‒−")) for sign in signs}
#: Signs that damage adds or takes away, left out on both sides.
_SIGNS = frozenset(" \t\r\n|•-`#>*_\\\u3000\ufe0f\u200b\u200d\ufeff")
#: How many equal characters in a row end a stretch that differs, and how long such a stretch may be.
_RUN, _REACH = 6, 1500


@dataclass(frozen=True)
class Origin:
    """Where a line came from: the number of its block, and whether it holds the block's first character."""

    block: int
    first: bool


def fold(text: str) -> str:
    """`text` with full-width forms, quotes and dashes as damage folds them."""
    return text.translate(_FOLD)


def key(text: str) -> str:
    """`text` without what damage changes."""
    return "".join(c for c in fold(text) if c not in _SIGNS)


def texts(block: dict[str, Any]) -> str:
    """All text of a true block."""
    if block["kind"] == "table":
        return "\n".join(cell for row in [block["header"], *block["rows"]] for cell in row)
    return str(block["text"])


def aligned(lines: Sequence[str], blocks: Sequence[dict[str, Any]]) -> list[Origin | None]:
    """For each line its origin; None where the text is of no block, such as furniture.

    Lines without any character to compare, such as a table's ruler, belong to the block of the line before.
    """
    flat = [key(line) for line in lines]
    known = block_of("".join(flat), blocks)
    found: list[Origin | None] = []
    at, before = 0, -1
    for part in flat:
        hits = [known[n] for n in range(at, at + len(part)) if n in known]
        at += len(part)
        if len(hits) * 2 < len(part) or (not hits and before < 0):
            found.append(None)
            continue
        votes = Counter(hits)
        block = max(votes, key=lambda n: votes[n]) if votes else before
        found.append(Origin(block, block != before))
        before = block
    return found


def block_of(flat: str, blocks: Sequence[dict[str, Any]]) -> dict[int, int]:
    """For each character of `flat`, a text as `key` leaves it, the number of the block it is from, where one is."""
    keys = [key(texts(block)) for block in blocks]
    edges = list(accumulate(map(len, keys), initial=0))
    return {one: bisect_right(edges, other) - 1 for one, other in _pairs(flat, "".join(keys))}


def _pairs(flat: str, true: str) -> Iterator[tuple[int, int]]:
    """Positions of equal characters, in order: what differs is stepped over by the smallest stretch that ends in a
    run of equal ones."""
    a = b = 0
    while a < len(flat) and b < len(true):
        if flat[a] == true[b]:
            yield a, b
            a, b = a + 1, b + 1
            continue
        step = _resume(flat, true, a, b)
        if step is None:
            return
        a, b = a + step[0], b + step[1]


def _resume(flat: str, true: str, a: int, b: int) -> tuple[int, int] | None:
    for reach in (24, 200, _REACH):
        later = {true[b + n : b + n + _RUN]: n for n in range(min(reach, len(true) - b), -1, -1)}
        best: tuple[int, int] | None = None
        for n in range(min(reach, len(flat) - a) + 1):
            if best and n >= sum(best):
                break
            found = later.get(flat[a + n : a + n + _RUN])
            if found is not None and len(flat) - a - n >= _RUN and (best is None or n + found < sum(best)):
                best = (n, found)
        if best:
            return best
    return None
