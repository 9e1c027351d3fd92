"""Rows of style B that a line break in one of their cells broke: what stood behind it is a line of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from seedbook.han import HAN
from seedbook.restore.table import gaps

#: A row that leads a list of dashes, or has but one cell above it: `opt 支持以下选项:`, `单区域`
_LEADS = re.compile(r"[:：]$|^\S+$")
#: A word that numbers a member of a list: the `2.` of `2. 一对一通信`, the `2、按需` of `2、按需加载`; not `2.4`
_NUMBERED = re.compile(r"(?P<number>\d{1,2})(?P<stop>[.)、])(?!\d)")
#: What a cell goes on behind: the end of `版本: 2.7,`, `opt 支持以下选项:`, but not of a pictogram, `:warning:`
_OPEN = re.compile(r"[,、]$|(?<!\S)(?!:\w+:$)\S*:$")
#: A gap that may part two cells, one behind no comma: that of `版本: 2.7`, not that of `key列表, 多个之间使用|连接`
_GAP = re.compile(r"[^,;、，；] ")
#: What is said in Chinese, and not named: `默认为空,表示不限制`, `示例:`
_SAID = re.compile(r"(?=.*[\u3400-\u9fff]).*[,;:!，。；：！]")
#: Signs from which on a line in Chinese under names in Latin is no name itself, and those of a common beginning:
#: the 6 of `返回连接的数量`, the 5 of `example.com/a` below `example.com/b`
_LONG, _ALIKE = 6, 5


class _Mark(NamedTuple):
    """What marks a member of a list: its sign, or what stands behind its `number`, which others have not."""

    sign: str
    number: int = 0


_DASH = _Mark("-")


def joined(lines: Sequence[str]) -> list[str]:
    """The rows of `lines`, the header first, each with the lines that go on with it, parted by line feeds.

    Who breaks the lines of one cell breaks those of others: where a line surely goes on, what is unlike a row does too.
    (Of 98 tables with broken rows in 3,400 articles 51 get theirs, of 2,076 others five lose some.)
    """
    sure = _flags(lines, _surely(lines))
    flags = _flags(lines, _likely(lines, sure)) if any(sure) else sure
    return list(_rows(lines, flags))


def inside(row: str) -> set[int]:
    """The gaps of a joined `row`, by the number of the word before, that are inside a cell: its first line break and
    all of the line behind that. At later ones another cell may begin, as the capture ends a line behind a cell that
    breaks. (All of 183 rows in 3,300 articles are so.)"""
    above, line, *_ = map(str.split, [*row.split("\n"), ""])
    return set(range(len(above) - 1, len(above) + len(line) - 1)) if line else set()


def signs(rows: Sequence[str]) -> set[str]:
    """The signs of marks with which lines go on with the `rows` that were joined with them."""
    marks = [_mark(line) for row in rows for line in row.split("\n")[1:]]
    return {mark.sign for mark in marks if mark}


def marks(row: str, signs: Container[str]) -> set[int]:
    """The words of `row`, by number, that mark the members of its lists by one of these `signs` and stand alone: the
    `2.` of `2. 内容`."""
    words = row.split() if signs else []
    return {n for n, word in enumerate(words) if _is_bare(word) and (mark := _mark(word)) and mark.sign in signs}


def _is_bare(word: str) -> bool:
    """Whether a word that begins with a mark is no more than that."""
    return len(word.lstrip("0123456789").rstrip("\ufe0f")) == 1


def _has_dashes(rows: Sequence[str]) -> bool:
    """Whether dashes are cells of nothing rather than marks: most rows that hold one have no member below."""
    members = [_mark(below) == _DASH for row, below in pairwise((*rows, "")) if _DASH in _inner(row)]
    return sum(members) * 2 < len(members)


def _flags(lines: Sequence[str], goes_on: Callable[[str, int], bool]) -> list[bool]:
    """Whether each of `lines` goes on with the row above it; the first below the header is one. `goes_on` is asked for
    a row and the number of the line below."""
    found, row = [False] * len(lines), ""
    for n, line in enumerate(lines):
        found[n] = n > 1 and bool(row and line) and goes_on(row, n)
        row = f"{row}\n{line}" if found[n] else line
    return found


def _rows(lines: Sequence[str], flags: Sequence[bool]) -> Iterator[str]:
    starts = [n for n, goes_on in enumerate(flags) if not goes_on]
    return ("\n".join(lines[n:end]) for n, end in pairwise((*starts, len(lines))))


def _surely(lines: Sequence[str]) -> Callable[[str, int], bool]:
    """Whether a line goes on, as nearly all such lines do: a member of a list; what stands behind a comma or a colon
    (24 of 26 lines); a word that stands alone more than once (40 of 41); or one cell alone that says something, that is
    in Chinese where rows are not, or that begins like the last cell of the row. (Of 97 such lines 96.)"""
    several = [line for line in lines[1:] if _GAP.search(line)]
    latin = bool(several) and not any(map(HAN.match, several))
    dashed, counts = _has_dashes(lines[1:]), Counter(lines[1:])

    def goes_on(row: str, n: int) -> bool:
        line = lines[n]
        mark = _mark(line)
        if mark and not (dashed and mark == _DASH) and _is_listed(row, mark):
            return True
        if mark == _DASH:
            return False
        if _OPEN.search(row) or (" " not in line and counts[line] > 1):
            return True
        chinese = latin and bool(HAN.match(line)) and len(line) >= _LONG
        return not _GAP.search(line) and (chinese or bool(_SAID.match(line)) or _is_alike(row.split(), line))

    return goes_on


def _likely(lines: Sequence[str], sure: Sequence[bool]) -> Callable[[str, int], bool]:
    """Whether a line goes on in a table of broken rows: surely, or as what begins with a sign where the first row does
    not, or as the rest of a row of which there is but one cell; or, unless a line surely goes on with it, as a word
    alone or as what begins in Chinese where the first row does not. (Signs: 49 lines of 49; words: 37 of 38.)"""
    first, followed = lines[1], (*sure[1:], False)

    def goes_on(row: str, n: int) -> bool:
        line = lines[n]
        if sure[n] or ("\n" in row and " " not in row) or _sign(line) not in ("", _sign(first)):
            return True
        chinese = HAN.match(line) and not HAN.match(first)
        return bool(chinese or " " not in line) and not followed[n]

    return goes_on


def _sign(line: str) -> str:
    """The sign that `line` begins with, if that is no letter and no figure."""
    return "" if line[:1].isalnum() else line[:1]


def _is_listed(row: str, mark: _Mark) -> bool:
    """Whether `row` holds the list of which a member with this `mark` begins the next line. One that itself begins so
    is a row, `- 加权损失 87.6`. (75 such lines have a star, a pictogram or a number in 19 of 1,870 tables.)"""
    sign, number = mark
    own = _mark(row)
    if own and own.sign == sign:
        return False
    before = _Mark(sign, max(number - 1, min(number, 1)))
    return before in _inner(row) or (mark == _DASH and bool(_LEADS.search(row)))


def _inner(row: str) -> list[_Mark | None]:
    """The marks that words of `row` behind the first are or begin with."""
    return [_mark(word) for word in row.split()[1:]]


def _mark(line: str) -> _Mark | None:
    """What marks the first word of `line` as a member of a list: a dash, a star, a pictogram, a number."""
    word = line.partition(" ")[0]
    if word in ("-", "*"):
        return _Mark(word)
    if gaps.EMOJI.match(word):
        return _Mark("emoji")
    match = _NUMBERED.match(word)
    return _Mark(match["stop"], int(match["number"])) if match else None


def _is_alike(words: Sequence[str], line: str) -> bool:
    """Whether `line` begins like the last of the `words` of a row, which the first does not."""
    beginning = line[:_ALIKE]
    return len(beginning) == _ALIKE and words[-1].startswith(beginning) and not words[0].startswith(beginning)
