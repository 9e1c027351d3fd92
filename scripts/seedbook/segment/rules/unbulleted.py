"""Lists of captures that copy a page as a browser shows it: lines right below one another, the bullets lost in all.

Such a capture has no bullet anywhere, and more than one such list. (Of 3,788 captures that keep bullets where authors
set them two would pass for such: one has lists there, the other tables, which known names of columns tell.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.han import HAN
from seedbook.restore.table import headers
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A bullet that a capture kept: `• 部署`, `- 部署`
_BULLET = re.compile(r"[•◦▪·*-] ")
#: What no item of prose holds: signs of code, of drawings and of what is typed, a number that was kept, cells of a
#: table, white space that aligns
_NO_PROSE = re.compile(
    r"[{}<>|\\;\t│├└→]|->|\s{2}|^[$#@>\"'(/+\[&]|^\d+(?:[.、)]|\d)|^-|^\S+ ?=|[\u3400-\u9fff] [\u3400-\u9fff]|[(,]$"
)
#: What announces a list, `步骤如下:`; and what announces the output of a program, whatever its lines are
_ANNOUNCES = re.compile(r":$")
_OUTPUT = re.compile(r"(?:输出|打印|结果|日志|显示|返回).{0,8}:$")
#: Kinds that such a list may have been taken for, and the fewest lines of one, and the fewest lists
_TAKEN_FOR = {"code", "table", "quote", "paragraph"}
_LINES, _LISTS = 2, 2
#: The share of items with Chinese words
_HAN_LINES = 0.6


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lists as lists, each line an item."""
    found = list(tags)
    if any(tag == "list" and _BULLET.match(line.text) for line, tag in zip(lines, tags, strict=True)):
        return found
    lists = [(start, end) for start, end in _blocks(lines) if _is_list(lines, tags, start, end)]
    for start, end in lists if len(lists) >= _LISTS else []:
        found[start:end] = ["list"] * (end - start)
        runs.opens(found, end)
    return found


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where each run of lines without a blank one between begins and ends."""
    starts = [n for n, line in enumerate(lines) if n == 0 or line.gap]
    yield from zip(starts, [*starts[1:], len(lines)], strict=True)


def _is_list(lines: Sequence[Line], tags: Sequence[str], start: int, end: int) -> bool:
    """Whether such a run is prose below a heading or a line that announces it."""
    block, kinds = lines[start:end], {runs.kind(tag) for tag in tags[start:end]}
    if len(block) < _LINES or not kinds <= _TAKEN_FOR or not _announced(lines, tags, start):
        return False
    if "table" in kinds and any(map(headers.known, block[0].text.split())):
        return False
    han = sum(bool(HAN.search(line.bare)) for line in block)
    return han >= _HAN_LINES * len(block) and not any(_NO_PROSE.search(line.text) or line.indent for line in block)


def _announced(lines: Sequence[Line], tags: Sequence[str], start: int) -> bool:
    if not start or _OUTPUT.search(lines[start - 1].text):
        return False
    above = runs.kind(tags[start - 1])
    return above == "heading" or (above == "paragraph" and bool(_ANNOUNCES.search(lines[start - 1].text)))
