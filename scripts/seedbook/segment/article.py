"""Features that only the whole article tells: how its numbers run on, and how it is used to write headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from seedbook.segment.lines import Line

#: Features of lines that begin with a number.
NUMBERED = {"number-bullet", "section-number", "plain-number", "han-number", "chapter", "paren-number", "step"}
#: Ways to begin or end a heading that an article may have the habit of.
_HABITS = (*sorted(NUMBERED), "ends-question", "opens-emoji", "opens-hash", "term-colon")
_WAYS = frozenset(_HABITS)
#: How often a way must be seen to be a habit, and how long a line that may be a heading is at most.
_OFTEN, _SHORT = 3, 70
_HAN_DIGITS = {han: n for n, han in enumerate("一二三四五六七八九十", 1)}
#: The number that a line begins with, `2.1` in `2.1 基础`, `三` in `第三章`
_NUMBER = re.compile(r"(\d+\.)*\d+|[一二三四五六七八九十]+")


def numbers(lines: Sequence[Line], owned: Sequence[frozenset[str]]) -> list[list[str]]:
    """Whether the number that follows a line's own comes at once (an item of a list) or later (a heading)."""
    rows: list[list[str]] = [[] for _ in lines]
    seen: dict[tuple[int, ...], int] = {}
    for n, names in enumerate(owned):
        number = _number(lines[n].text) if NUMBERED & names else ()
        if not number:
            continue
        before = seen.get((*number[:-1], number[-1] - 1))
        if before is not None:
            at_once = n - before == 1
            rows[n].append("number-follows-at-once" if at_once else "number-follows-later")
            rows[before].append("number-goes-on-at-once" if at_once else "number-goes-on-later")
        elif number[-1] in (0, 1):
            rows[n].append("number-starts")
        seen[number] = n
    return rows


def habits(lines: Sequence[Line], owned: Sequence[frozenset[str]]) -> list[list[str]]:
    """`often:<feature>` on the short lines that share a way to begin or end with several others of the article."""
    short = [n for n, line in enumerate(lines) if len(line.text) <= _SHORT and "ends-stop" not in owned[n]]
    counts = Counter(habit for n in short for habit in _WAYS & owned[n])
    chaptered = counts["chapter"] >= 2
    numbered = chaptered or counts["section-number"] >= 4 or counts["han-number"] >= _OFTEN
    rows: list[list[str]] = [[] for _ in lines]
    for n in short:
        rows[n] = [f"often:{habit}" for habit in _HABITS if counts[habit] >= _OFTEN and habit in owned[n]]
        if numbered and not NUMBERED & owned[n]:
            rows[n].append("unnumbered-among-chapters" if chaptered else "unnumbered-among-numbered")
    return rows


def _number(text: str) -> tuple[int, ...]:
    found = _NUMBER.search(text[:12])
    if not found:
        return ()
    if found[0][0] in _HAN_DIGITS:
        return (-1, sum(_HAN_DIGITS[digit] for digit in found[0]))
    return tuple(int(part) for part in found[0].split(".")[:4])
