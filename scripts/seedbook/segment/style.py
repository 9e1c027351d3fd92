"""Which way a seed was captured: with blank lines between blocks (style B) or without (style A)."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.segment.lines import Line


def spaced(lines: Sequence[Line]) -> bool:
    """Whether blank lines separate blocks (style B). Style A has none, or a few that strayed in."""
    gaps = sum(1 for line in lines[1:] if line.gap)
    return gaps * 12 > len(lines)
