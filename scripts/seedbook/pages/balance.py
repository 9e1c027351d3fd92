"""Whether the pairs of marks in a piece of text are whole: a piece cut out of a text may have lost one of a pair."""

from __future__ import annotations

#: Marks that open, each with the one that closes it
_PAIRS = (("“", "”"), ("（", "）"), ("(", ")"), ("《", "》"), ("【", "】"), ("「", "」"))


def whole(text: str) -> bool:
    """Whether every pair of marks opens and closes: `他说“快”`, not `“线上版本是多少` nor `优先）`."""
    return all(_closes(text, opens, closes) for opens, closes in _PAIRS)


def _closes(text: str, opens: str, closes: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == opens) - (char == closes)
        if depth < 0:
            return False
    return depth == 0
