"""Signs by which sites link to a heading, which captures keep with it: `背景¶`, `# 背景`. What has one is a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.han import HAN
from seedbook.segment.lines import Line
from seedbook.segment.style import spaced
from seedbook.segment.traits import pattern

#: The sign behind a heading: `背景¶`, `2.1 做法 #`, not the one of `C#`
_BEHIND = re.compile(r"(?P<text>.*[^\s#])\s?(?:¶|🔗|(?<=[^\x00-\x7f]|\s)#)$")
#: The sign in front of one, where all have the same: `# 背景`
_BEFORE = re.compile(r"#\s+(?P<text>[^\s#].*)$")
#: So many lines have a sign that is of the site, and no heading is longer, in characters
_OFTEN, _LONGEST = 3, 120
#: So many of those with a sign in front are numbered as headings are, or one of them opens the capture
_NUMBERED = 2
#: From what share of Chinese on is a line of prose
_PROSE = 0.3


def permalinks(raw: Sequence[str], lines: Sequence[Line]) -> dict[int, str]:
    """The headings without their signs, by line number. `raw` are all lines of the seed, `lines` those not blank."""
    behind = [line.number for line in lines if _short(line) and _BEHIND.match(line.text)]
    if len(behind) >= _OFTEN:
        return {number: _BEHIND.sub(r"\g<text>", raw[number - 1].strip()) for number in behind}
    before = [lines[n].number for n in _before(lines)]
    return {number: raw[number - 1].strip()[1:].strip() for number in before} if len(before) >= _OFTEN else {}


def _short(line: Line) -> bool:
    return len(line.text) <= _LONGEST


def _before(lines: Sequence[Line]) -> Iterator[int]:
    """The headings with a sign in front, by index, where they are no comments: the title has one too, or what is
    numbered as headings are."""
    signed = [n for n, line in enumerate(lines) if _short(line) and _BEFORE.match(line.text) and HAN.search(line.text)]
    numbered = {n for n in signed if pattern(lines[n].text[1:].strip()) in ("chapter", "n.n")}
    if len(numbered) < _NUMBERED and signed[:1] != [0]:
        return
    flush = any(not below.gap for n in numbered for below in lines[n + 1 : n + 2])  # as where a page was copied
    apart = _alone if spaced([line.gap for line in lines]) and not flush else _outside
    yield from (n for n in signed if n in numbered or n == 0 or n - 1 in numbered or apart(lines, n))


def _alone(lines: Sequence[Line], n: int) -> bool:
    """Whether blank lines stand around line `n`."""
    return lines[n].gap > 0 and (n + 1 == len(lines) or lines[n + 1].gap > 0)


def _outside(lines: Sequence[Line], n: int) -> bool:
    """Whether no sample stands on both sides of line `n`, nor does the text above lead to one."""
    above, below = lines[n - 1], lines[n + 1 : n + 2]
    ends = (_is_prose(above) and not above.text.endswith(":")) or above.text.startswith("|")
    return ends or any(map(_is_prose, below))


def _is_prose(line: Line) -> bool:
    return line.bare_han > _PROSE and not line.text.startswith("#")
