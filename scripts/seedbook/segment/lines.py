"""The lines of a seed as the features see them: stripped, stripped of strings and comments, with what stands around."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.han import HALVED, RUN

#: String literals and comments: what a person may write Chinese into without leaving code.
#: Matches `"字符串"`, `'a'`, `// 注释`, ` # 注释`, ` -- 注释`, `/* 注释 */`, `<!-- 注释 -->`.
_QUIET = re.compile(
    r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|`[^`]*`|/\*.*?(?:\*/|$)|(?<!:)//.*$|<!--.*?(?:-->|$)|(?:^|(?<=\s))(?:#|--|;|%%)\s.*$|^[#*;].*$"
)
#: What begins a string or a comment
_MARK = re.compile(r"[\"'`/<#;%*-]")
#: How the first line of a paragraph in Chinese is indented, with `&emsp;` or a full-width space, and code never is (all
#: 137 such lines in captures of 3 authors are prose)
_WIDE = re.compile(r"[ \t]*[\u2002\u2003\u3000]")


#: How many spaces a tab counts
TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line. `number` is 1-based; `gap` counts the blank lines before it.

    `text` is stripped, full-width forms of ASCII folded; `bare` is `text` without strings and comments; `indent` the
    width of the leading white space (a tab counts TAB), `typeset` whether that is of wide spaces; `han` and `bare_han`
    the share of Han characters in either, 0 to 1.
    """

    number: int
    text: str
    bare: str
    indent: int
    gap: int
    han: float
    bare_han: float
    typeset: bool = False


def read_lines(raw: Sequence[str]) -> list[Line]:
    """The non-blank lines among `raw`, in order."""
    found: list[Line] = []
    gap = 0
    for number, line in enumerate(raw, 1):
        text = folded(line.strip())
        if not text:
            gap += 1
            continue
        found.append(_line(number, line, text, gap))
        gap = 0
    return found


def folded(text: str) -> str:
    """The text with full-width forms of ASCII as ASCII, `(1)编译` for `（1）编译`, as most captures fold them: so the
    features see one kind of text."""
    return text.translate(HALVED)


def _line(number: int, raw: str, text: str, gap: int) -> Line:
    han = _share(text)
    bare = _QUIET.sub(" ", text).strip() if han < 0.9 and len(text) < 400 and _MARK.search(text) else text
    indent = len(raw[: len(raw) - len(raw.lstrip())].replace("\t", " " * TAB))
    return Line(number, text, bare, indent, gap, han, han if bare == text else _share(bare), bool(_WIDE.match(raw)))


def _share(text: str) -> float:
    solid = len(text) - text.count(" ")
    return sum(map(len, RUN.findall(text))) / solid if solid else 0.0
