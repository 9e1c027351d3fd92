"""Ranks of headings mended by what their numbers say.

A rank is the level of a heading among those of its article, 0 the highest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: A decimal number: `1` in `1. 概述`, `1.2.3` in `1.2.3 逃逸`
_DECIMAL = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)(?=[.、:\s\u3400-\u9fffA-Za-z])")


def extends(above: str, text: str) -> bool | None:
    """Whether the decimal number of `text` extends that of the heading `above`; None where one has no such number."""
    outer, inner = _DECIMAL.match(above), _DECIMAL.match(text)
    return inner[1].rpartition(".")[0] == outer[1] if outer and inner else None


def nested(texts: Sequence[str], ranks: Sequence[int]) -> list[int]:
    """The ranks with each decimal number one below the number it extends: 1.2.3 below 1.2, 1.2 below 1."""
    found = list(ranks)
    seen: dict[str, int] = {}
    for n, text in enumerate(texts):
        number = _DECIMAL.match(text)
        if not number:
            continue
        parent = number[1].rpartition(".")[0]
        if parent and parent in seen:
            found[n] = found[seen[parent]] + 1
        seen[number[1]] = n
    return found


def without_jumps(ranks: Sequence[int]) -> list[int]:
    """The ranks, what stands two or more below the heading before it raised to one, with all that is as deep behind."""
    found = list(ranks)
    for n in range(1, len(found)):
        above, jump = found[n - 1], found[n] - found[n - 1] - 1
        if jump > 0:
            end = next((m for m in range(n, len(found)) if found[m] <= above), len(found))
            found[n:end] = [max(above + 1, rank - jump) for rank in found[n:end]]
    return found
