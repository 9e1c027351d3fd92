"""Headings that name a flag, `–dry-run, -n`: the site's typography made one dash of its two, as it does in no code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A flag with its value and its other names: `–link-dest=DIR`, `–filter=RULE, -f`. (65 headings of 2,655 articles name
#: a flag, and no sample has such a dash before one.)
_FLAG = re.compile(r"–[a-z][\w-]+(?:[= ][\w<>-]+)?(?:, [–-]{1,2}[\w-]+)*", re.ASCII)


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings where none stands right beside another, as they do in lists; what follows in the
    sample that one stood in is a sample of its own."""
    found = list(tags)
    named = [bool(_FLAG.fullmatch(line.text)) for line in lines]
    for n, (before, here, after) in enumerate(zip([False, *named], named, [*named[1:], False], strict=False)):
        if here and not (before or after) and n + 1 < len(tags):
            found[n] = "heading"
            runs.opens(found, n + 1)
    return found
