"""Rows of style B that a line break in one of their cells broke: what stood behind it is a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN

#: A line that begins with a member of a list, `- 部署简单`, and a row that has one, leads one, or has but one cell
#: above it: `单区域 - 延迟低`, `opt 支持以下选项:`, `单区域`; one that itself begins so is a row, `- 加权损失 87.6`
_MEMBER, _LISTS = re.compile(r"- \S"), re.compile(r"\s- \S|[:：]$|^\S+$")
#: A gap that may part two cells, one behind no comma: not that of `key列表, 多个之间使用|连接`
_GAP = re.compile(r"[^,;:、，；：] ")
#: What is said in Chinese, and not named: `默认为空,表示不限制`, `示例:`
_SAID = re.compile(r"(?=.*[\u3400-\u9fff]).*[,;:!，。；：！]")
#: Signs from which on a line in Chinese under names in Latin is no name itself, and those of a common beginning:
#: the 6 of `返回连接的数量`, the 5 of `example.com/a` below `example.com/b`
_LONG, _ALIKE = 6, 5


def joined(lines: Sequence[str]) -> list[str]:
    """The rows of `lines`, the header first, each with the lines that go on with it."""
    several = [line for line in lines[1:] if _GAP.search(line)]
    latin = bool(several) and not any(map(HAN.match, several))
    found = list(lines[:1])
    for line in lines[1:]:
        if len(found) > 1 and _goes_on(found[-1], line, latin=latin):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _goes_on(row: str, line: str, *, latin: bool) -> bool:
    """Whether `line` goes on with the `row` above it. `latin`: the rows of several cells begin with no Chinese.

    It does as a member of a list; or as one cell alone that says something, that is in Chinese where rows are not, or
    that begins like the last cell of the row. (Of 97 such lines in 3,300 articles 96 go on with a row, in 16 articles.)
    """
    if not row or not line or _MEMBER.match(line):
        return bool(_MEMBER.match(line) and _LISTS.search(row))
    if _GAP.search(line):
        return False
    chinese = latin and bool(HAN.match(line)) and len(line) >= _LONG
    return chinese or bool(_SAID.match(line)) or _is_alike(row.split(), line)


def _is_alike(words: Sequence[str], line: str) -> bool:
    """Whether `line` begins like the last of the `words` of a row, which the first does not."""
    beginning = line[:_ALIKE]
    return len(beginning) == _ALIKE and words[-1].startswith(beginning) and not words[0].startswith(beginning)
