"""The one heading that a count of headings lacks, `0x02` between `0x01` and `0x03`, whatever it was taken for.

A count in figures alone is left out: lists count so. (No line of 1,140 articles fits into another count by chance.)
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from seedbook.segment import runs, series
from seedbook.segment.lines import Line
from seedbook.segment.outlined import may_head
from seedbook.segment.series import Count

#: Kinds that such a heading may have been taken for where it stood in a row with their lines
_TAKEN_FOR = ("code", "list")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings; what follows in the block that one stood in is a block of its own."""
    found = list(tags)
    counts = [series.count(line.text) for line in lines]
    for n in _lacking(counts, tags):
        if runs.kind(tags[n]) in _TAKEN_FOR and may_head(lines[n].text):
            found[n] = "heading"
            runs.opens(found, n + 1)
    return found


def _lacking(counts: Sequence[Count | None], tags: Sequence[str]) -> Iterator[int]:
    """The lines, by index, that alone fit between two headings that count in one way, with one number left out."""
    headings: dict[str, list[int]] = defaultdict(list)
    places: dict[Count | None, list[int]] = defaultdict(list)
    for n, (count, tag) in enumerate(zip(counts, tags, strict=True)):
        places[count].append(n)
        if count and tag == "heading" and not count.way.startswith(("#", "(", "（")):
            headings[count.way].append(n)
    for way, members in headings.items():
        for above, below in pairwise(members):
            alike = places[Count(way, number := _last(counts[above]) + 1, number)]
            fitting = alike[bisect(alike, above) : bisect(alike, below)]
            if len(fitting) == 1 and _last(counts[below]) == number + 1:
                yield fitting[0]


def _last(count: Count | None) -> int:
    return count.last if count else 0
