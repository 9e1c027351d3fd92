"""Lists of style A whose items look like code, each behind its dash: `- func Valid(p []byte) bool`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: An item; what a bracket follows is a method of Objective-C: `- (BOOL)isKindOfClass:(Class)aClass;`
_ITEM = re.compile(r"- (?!\()")
#: A list of one item is too little to tell
_FEWEST = 2


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, samples of nothing but such lines as lists. (All 14 of them in 1,007 articles are lists: samples of
    YAML have a key above their dashes, a diff has other lines.)"""
    found = list(tags)
    for n, tag in enumerate(tags):
        end = runs.end(tags, n) if tag == "code" else n
        if end - n >= _FEWEST and all(_ITEM.match(line.text) for line in lines[n:end]):
            found[n:end] = ["list"] * (end - n)
    return found
