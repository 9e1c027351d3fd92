"""Rows of style B that a line break in one of their cells broke: what stood behind it is a line of its own."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from seedbook.han import HAN
from seedbook.restore.table import gaps

#: A row that leads a list of dashes, or has but one cell above it: `opt 支持以下选项:`, `单区域`
_LEADS = re.compile(r"[:：]$|^\S+$")
#: A word that numbers a member of a list: the `2.` of `2. 一对一通信`, the `2、按需` of `2、按需加载`; not `2.4`
_NUMBERED = re.compile(r"(?P<number>\d{1,2})(?P<stop>[.)、])(?!\d)")
#: A gap that may part two cells, one behind no comma: not that of `key列表, 多个之间使用|连接`
_GAP = re.compile(r"[^,;:、，；：] ")
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
    """The rows of `lines`, the header first, each with the lines that go on with it, parted by line feeds."""
    several = [line for line in lines[1:] if _GAP.search(line)]
    latin = bool(several) and not any(map(HAN.match, several))
    dashed = _has_dashes(lines[1:])
    found = list(lines[:1])
    for line in lines[1:]:
        if len(found) > 1 and not (dashed and _mark(line) == _DASH) and _goes_on(found[-1], line, latin=latin):
            found[-1] = f"{found[-1]}\n{line}"
        else:
            found.append(line)
    return found


def inside(row: str) -> set[int]:
    """The gaps of a joined `row`, by the number of the word before, that are inside a cell: its line breaks. Behind the
    break before a list another cell may begin."""
    lines = row.split("\n")
    begun = any(_inner(lines[0]))
    ends = accumulate(len(line.split()) for line in lines[:-1])
    return {end - 1 for end, line in zip(ends, lines[1:], strict=True) if not _begins_list(line, begun=begun)}


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


def _begins_list(line: str, *, begun: bool) -> bool:
    """Whether a list may begin with `line`: with the first number, or with any mark if none has `begun` above."""
    mark = _mark(line)
    return mark is not None and (not begun or mark.number == 1)


def _has_dashes(rows: Sequence[str]) -> bool:
    """Whether dashes are cells of nothing rather than marks: most rows that hold one have no member below."""
    members = [_mark(below) == _DASH for row, below in pairwise((*rows, "")) if _DASH in _inner(row)]
    return sum(members) * 2 < len(members)


def _goes_on(row: str, line: str, *, latin: bool) -> bool:
    """Whether `line` goes on with the `row` above it. `latin`: the rows of several cells begin with no Chinese.

    It does as a member of a list; or as one cell alone that says something, that is in Chinese where rows are not, or
    that begins like the last cell of the row. (Of 97 such lines in 3,300 articles 96 go on with a row, in 16 articles.)
    """
    if not row or not line:
        return False
    mark = _mark(line)
    if mark and _is_listed(row, mark):
        return True
    if mark == _DASH or _GAP.search(line):
        return False
    chinese = latin and bool(HAN.match(line)) and len(line) >= _LONG
    return chinese or bool(_SAID.match(line)) or _is_alike(row.split(), line)


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
