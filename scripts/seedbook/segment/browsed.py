"""Captures that a browser wrote: the text of a rendered page, as `innerText` has it or as it is copied.

There blank lines stand around paragraphs alone, or where it is copied only behind them. A heading, the items of a list,
the rows of a table and the lines of a sample follow each other without any, and items have neither bullet nor number.
So what stands between two blank lines is headings, lists, tables and samples in turn (see `turns`), or a paragraph.
Of 120 articles copied so their items, headings and tables score 82 of 100; read like other captures they scored 58.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from seedbook.restore.table.tabbed import PAIR
from seedbook.segment import marked, tabs
from seedbook.segment.lines import Line
from seedbook.segment.style import spaced
from seedbook.segment.toolbars import taken_out
from seedbook.segment.turns import blocks, ends, is_text, may_head, turns

#: From how many samples on that end in two blank lines so many times more paragraphs may follow what is no text with
#: one; and how many lines of text must follow others at once where there are fewer
_CLOSED, _OTHERS, _FLUSH = 2, 4, 4

#: A fence, and a heading that kept its signs: `## 背景`
_MARKED = re.compile(r"```|#{2,6}\s+.*[\u3400-\u9fff]")


def apart(
    raw: Sequence[str], lines: Sequence[Line], bars: Set[int] = frozenset(), linked: Set[int] = frozenset()
) -> tuple[tuple[str, ...], list[Line]]:
    """The lines of such a capture as others have them: blank lines around headings, lists and tables, a bullet before
    each item. `raw` are all lines, `lines` those that are not blank, `bars` the indices of those that are the site's,
    `linked` the numbers of headings that had a link; all stay as they are where no browser wrote them.
    """
    kept = taken_out(lines, bars)
    roles = _roles(kept, linked) if _are_unmarked(kept) else {}
    if not roles:
        return tuple(raw), list(lines)
    texts = list(raw)
    for n in (n for n, role in roles.items() if role == "item"):
        texts[kept[n].number - 1] = bulleted(raw[kept[n].number - 1])
    set_apart = {kept[n].number: _set(kept, n, roles) for n in range(len(kept))}
    return tuple(texts), [set_apart.get(line.number, line) for line in lines]


def _roles(lines: Sequence[Line], linked: Set[int]) -> dict[int, str]:
    """What `turns` says of the lines where a browser wrote them; nothing where none did."""
    copied = are_copied(lines, linked)
    return turns(lines, linked, copied=copied) if copied or are_browsed(lines) else {}


def bulleted(text: str) -> str:
    """A line with a bullet before it."""
    return f"• {text.strip()}"


def _set(lines: Sequence[Line], n: int, roles: dict[int, str]) -> Line:
    """Line `n` with its bullet, and a blank line before it where another role begins, or another heading."""
    line, role = lines[n], roles.get(n, "")
    if role == "item":
        line = replace(line, text=bulleted(line.text), bare=bulleted(line.bare))
    begins = n and (role == "heading" or role != roles.get(n - 1, ""))
    return replace(line, gap=max(line.gap, 1)) if begins else line


def are_browsed(lines: Sequence[Line]) -> bool:
    """Whether, where nothing is marked, single tabs part the cells of a table, or samples end in a blank line of their
    own, which most do not elsewhere, and lines of text follow others.

    Of some 4,300 captures by other means 4 are taken for such, three of them with tables that tabs part.
    """
    if any(PAIR not in line.text and tabs.end(lines, n) for n, line in enumerate(lines)):
        return True
    pairs = [(above, line) for above, line in pairwise(lines) if is_text(line)]
    closed = sum(line.gap == 2 for _, line in pairs)
    others = sum(line.gap == 1 and not may_head(line) and _is_code(above) for above, line in pairs)
    flush = sum(not line.gap and is_text(above) for above, line in pairs)
    if closed < _CLOSED:
        return closed > others and flush >= _FLUSH
    return closed * _OTHERS >= others and flush > 0


def are_copied(lines: Sequence[Line], linked: Set[int] = frozenset()) -> bool:
    """Whether, where nothing is marked, paragraphs follow headings and samples at once: most of the headings that are
    `linked`, others as often as these stand alone or nearly so. (Two other of some 4,300 captures are taken for such,
    with some gain.)"""
    below = [line.gap for above, line in pairwise(lines) if above.number in linked and is_text(line) and ends(line)]
    if below:
        return below.count(0) > len(below) / 2
    found = [lines[start:end] for start, end in blocks(lines)]
    headed = [block for block in found if is_text(block[0]) and may_head(block[0])]
    alone = sum(len(block) == 1 for block in headed)
    closed = [block for block in found if len(block) > 1 and is_text(block[-1]) and ends(block[-1])]
    ended = sum(block in headed for block in closed)
    at_once = sum(block in headed and len(block) == 2 for block in closed)
    behind = sum(_is_code(block[-2]) for block in closed)
    return bool(
        (at_once and at_once >= alone)
        or (at_once > 1 and at_once * 2 >= alone)
        or (ended and ended >= alone * 2)
        or (behind > 1 and behind >= alone)
    )


def _are_unmarked(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between blocks, and neither lists, headings nor samples kept marks, which no browser
    writes."""
    if not spaced([line.gap for line in lines]) or any(map(_MARKED.match, (line.text for line in lines))):
        return False
    return not (marked.are_bulleted(lines) or marked.are_dashed(lines))


def _is_code(line: Line) -> bool:
    return not line.han and "\t" not in line.text
