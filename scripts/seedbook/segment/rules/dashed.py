"""Lists of style A whose items look like code: each behind its dash, `- func Valid(p []byte) bool`, or all glued
together, names of one family: `jdk.VirtualThreadStartjdk.VirtualThreadEndjdk.VirtualThreadPinned`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.restore.listing import leading
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: An item; what a bracket follows is a method of Objective-C: `- (BOOL)isKindOfClass:(Class)aClass;`
_ITEM = re.compile(r"- (?!\()")
#: A list of one item is too little to tell
_FEWEST = 2


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, samples of nothing but such lines as lists. (All 14 with dashes in 1,007 articles are lists: samples of
    YAML have a key above their dashes, a diff has other lines. No line of code in 1,479 glues names of one family.)"""
    found = list(tags)
    for n, tag in enumerate(tags):
        end = runs.end(tags, n) if tag == "code" else n
        listed = end - n >= _FEWEST and all(_ITEM.match(line.text) for line in lines[n:end])
        if listed or (end - n == 1 and leading.of_family(lines[n].text)):
            found[n:end] = ["list"] * (end - n)
    return found
