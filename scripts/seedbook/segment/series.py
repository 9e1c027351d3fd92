"""Headings that count on, `1. 环境` … `2. 编写`, `第 1 周` … `第 2 周`: each is of the level of the one it follows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from seedbook.numbering import han_number

#: What a heading counts with: a number behind what names its kind, `Step 2`, `第 3 个月`, `(1)`, `四、`, `B.`,
#: `0x02`
_COUNT = re.compile(
    r"^(?P<head>\W{0,3}(?:第|0x|[A-Za-z\u3400-\u9fff]{0,4})) ?"
    r"(?P<first>\d{1,2}|[零一二三四五六七八九十]{1,3}|[A-Z](?=[.、]))"
    r"(?: ?[~–-] ?(?P<last>\d{1,2}))? ?(?P<tail>个[月年]|[周天日年月季步章节篇讲层轮关]|阶段|部分|[.、:：)） ]|$)(?!\d)"
)
#: A number in Roman figures, which the letters of few lists come to: `IV. 结果`
_ROMAN = re.compile(r"(?P<first>[IVX]{1,4})[.、] ?\S")
_VALUES = {"I": 1, "V": 5, "X": 10}
#: Series that may stand within one another; of more, the outermost is given up
_DEPTH = 12
#: A count that names its kind, `步骤#`, `第#步`, `step#`: not `#.`, `(#)`
_NAMED = re.compile(r"^[a-z\u3400-\u9fff]+#")
#: A series is what its article is made of when so many headings hold this share of the lines; one that stands right
#: below a heading with so many lines of its own is not below that one. In 2,561 articles 12 of 14 such series are of
#: the level of the highest headings before them, of 132 others 6.
_FEWEST, _SHARE, _OWN_LINES = 3, 0.4, 5


@dataclass(frozen=True)
class Count:
    """How a heading counts: in what way (`第#周`), from which number to which."""

    way: str
    first: int
    last: int


def count(text: str) -> Count | None:
    """The count that a heading begins with, if any."""
    if roman := _ROMAN.match(text):
        value = _roman(roman["first"])
        return Count("roman#.", value, value)
    found = _COUNT.match(text)
    if not found:
        return None
    first = _number(found["first"])
    return Count(f"{found['head'].strip().lower()}#{found['tail'].strip()}", first, int(found["last"] or first))


def way(text: str) -> str:
    """In what way a heading counts: `(#)` for `(2) 步骤`; nothing for one that does not."""
    found = count(text)
    return found.way if found else ""


def _roman(text: str) -> int:
    """`IV` as 4: a figure before a greater one is taken off it."""
    values = [_VALUES[figure] for figure in text]
    return sum(-value if value < after else value for value, after in pairwise([*values, 0]))


def _number(text: str) -> int:
    """`12`, `十二`, `二十` as a number; `B` as 2."""
    return ord(text) - ord("A") + 1 if text.isalpha() and text.isascii() else han_number(text)


def _resumed(going: Sequence[Count], here: Count) -> int:
    """Which of the series that are `going`, by index of their last counts, `here` goes on with: the innermost that it
    is next in, or one behind the next, where a heading was taken for a line of text; behind them all: none."""
    steps = [here.first - last.last if last.way == here.way else 0 for last in going]
    return next((n for step in (1, 2) for n in reversed(range(len(going))) if steps[n] == step), len(going))


def series(texts: Sequence[str]) -> list[list[int]]:
    """The headings, by index, that count on from one another; a count that begins anew opens a series of its own."""
    found: list[list[int]] = []
    going: list[tuple[Count, list[int]]] = []  # the last count of each series that may go on, innermost last
    for n, text in enumerate(texts):
        here = count(text)
        if here is None:
            continue
        at = _resumed([last for last, _ in going], here)
        row = going[at][1] if at < len(going) else []
        found += [] if row else [row]
        row.append(n)
        going[at:] = [(here, row)]
        del going[:-_DEPTH]
    return [row for row in found if len(row) > 1]


def levelled(texts: Sequence[str], ranks: Sequence[int]) -> list[int]:
    """The `ranks` with one for each series: that of its highest heading, and below those it stands between."""
    found = list(ranks)
    rows = series(texts)
    for row in rows:
        around = [found[outer[0]] for outer in rows if outer[0] < row[0] < outer[-1] and outer is not row]
        rank = max([min(found[n] for n in row), *(rank + 1 for rank in around)])
        for n in row:
            found[n] = rank
    return found


def raised(texts: Sequence[str], below: Sequence[int], ranks: Sequence[int]) -> list[int]:
    """The `ranks`, a series that its article is made of raised to the highest heading before it, with all that stands
    in it; one that a higher heading parts stays. `below`: how many lines stand below each heading before the next.
    """
    found, highest = list(ranks), list(accumulate(ranks, min))
    for row in series(texts):
        first, last = row[0], row[-1]
        rise = found[first] - highest[first]
        end = next((n for n in range(first, len(found)) if found[n] < found[first]), len(found))
        if rise > 0 and last < end and _makes_article(texts, below, row):
            found[first:end] = [rank - rise for rank in found[first:end]]
    return found


def _makes_article(texts: Sequence[str], below: Sequence[int], row: Sequence[int]) -> bool:
    first, last = row[0], row[-1]
    if len(row) < _FEWEST or not _NAMED.match(way(texts[first])) or way(texts[first - 1]):
        return False
    own = 1 if first == 1 else _OWN_LINES
    return below[first - 1] >= own and sum(below[first : last + 1]) > _SHARE * sum(below)
