"""What sites show at their samples, for readers to press: the name of the language, and buttons such as `复制代码`.

Captures keep it as lines of text, above the sample, below it or between two. None of it is the author's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from seedbook.languages import labels
from seedbook.segment.lines import Line

#: A button that copies, whose words say of what; one whose words a heading may have too: a chapter about `复制`
_COPIES = r"复制代码|代码复制|一键复制|登录后复制|[Cc]opy code"
_MAY_COPY = r"复制|已复制|复制成功|Copy|Copied!?"
#: What stands beside it and is of no article, `展开代码`, `代码语言：go`; and what may be, `代码解读`, `运行`
_OWN = r"AI ?写代码|AI ?代码解释|体验 ?AI ?代码助手|(?:展开|收起)代码|代码语言[:：] ?[A-Za-z][\w+#-]*"
_BESIDE = rf"{_OWN}|语言[:：] ?[A-Za-z][\w+#-]*|代码解读|自动换行|运行|折叠|展开|收起|编辑|Edit|全屏"
_COPY, _OF_BARS = re.compile(_COPIES), re.compile(_OWN)
_BUTTON = re.compile(rf"(?:{_COPIES}|{_MAY_COPY}|{_BESIDE})")
#: The language and buttons on one line, `go复制代码`, `goCopy`, `YAML 复制`, `go 代码解读 复制代码`; or the language by
#: itself: `代码语言:go`, `bash`
_BOTH = re.compile(
    rf"(?:(?:代码)?语言[:：] ?)?([A-Za-z][\w+#-]*?|Plain Text)? ?(?:(?:{_BESIDE}) ?)*(?:{_COPIES}|{_MAY_COPY})?"
)
#: Both in front of the sample's first line, `go复制代码package main`, `bash 代码解读复制代码npm i`; prose goes on in
#: Chinese, `Docker复制代码到容器`
_GLUED = re.compile(rf"\s*(?P<name>[A-Za-z][\w+#-]*?) ?(?:(?:{_BESIDE}) ?)*(?:{_COPIES})\s*(?=[^\s\u3400-\u9fff])")
#: The name of a language as a sample's head: `bash`, `C++`
_NAME = re.compile(r"[A-Za-z][\w+#-]*")
#: The numbers of a sample's lines in a row behind it, as imooc shows them: `代码块12345`
_COUNT = re.compile(r"代码块 ?(1\d*)")
#: No such line is longer, in characters
_LONGEST = 32
#: So often a button whose words may be a heading's stands in an article, no heading of which recurs; and a head that
#: has no button
_OFTEN = 3


def toolbars(lines: Sequence[Line]) -> set[int]:
    """The lines, by index, that are such. A language, or a button whose words a heading may have, stands next to one
    that copies or that is of bars alone."""
    texts = Counter(line.text for line in lines)
    found: set[int] = set()
    for run in _runs(lines):
        words = [lines[n].text for n in run]
        sure = any(_COPY.search(text) for text in words) or any(map(language, words))
        copied = any(map(_copies, words)) and (sure or any(texts[text] >= _OFTEN for text in words))
        if copied or any(map(_OF_BARS.fullmatch, words)):
            found |= set(run)
    return found | _labels(lines) | _counts(lines)


def _counts(lines: Sequence[Line]) -> set[int]:
    """The lines, by index, that count a sample's below it, where several do."""
    found = {n for n, line in enumerate(lines) if (count := _COUNT.fullmatch(line.text)) and _is_counted(count[1])}
    return found if len(found) >= _OFTEN else set()


def _is_counted(digits: str) -> bool:
    """Whether digits are those of 1, 2, 3 and so on in a row: `12345678910`."""
    row, last = "", 0
    while len(row) < len(digits):
        last += 1
        row += str(last)
    return row == digits


def _labels(lines: Sequence[Line]) -> set[int]:
    """The names of languages, by index, that head samples: each stands behind a blank line or a table and right above a
    line that is none. (Of 3,600 captures of style B whose samples have no heads none has so many such lines.)"""
    names = [_NAME.fullmatch(line.text) is not None for line in lines]
    opens = [bool(line.gap) or not n or "\t" in lines[n - 1].text for n, line in enumerate(lines)]
    heads = [n for n in range(len(lines) - 1) if names[n] and opens[n] and not lines[n + 1].gap]
    found = {n for n in heads if not names[n + 1] and labels.fenced(lines[n].text)}
    return found if len(found) >= _OFTEN else set()


def _runs(lines: Sequence[Line]) -> Iterator[range]:
    """The runs of lines, by index, that may be such."""
    start = 0
    for n in range(len(lines) + 1):
        if n == len(lines) or not _may_be(lines[n].text):
            if start < n:
                yield range(start, n)
            start = n + 1


def _may_be(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_BUTTON.fullmatch(text) or language(text))


def _copies(text: str) -> bool:
    return bool(re.search(rf"(?:{_COPIES}|{_MAY_COPY})$", text))


def language(text: str) -> str:
    """The language that such a line names, as import calls it; an empty string where it names none."""
    found = _BOTH.fullmatch(text)
    if not found or not found[1]:
        return ""
    return labels.fenced(found[1]) if _copies(text) or labels.known(found[1]) else ""


def glued(text: str) -> tuple[str, str]:
    """The language that is glued in front of a line, with the button, and the line without either; an empty string and
    the line as it is where none is."""
    if "复制" not in text[: 2 * _LONGEST] and "opy code" not in text[: 2 * _LONGEST]:
        return "", text
    found = _GLUED.match(text, 0, 2 * _LONGEST)
    name = labels.fenced(found["name"]) if found else ""
    return (name, text[found.end() :]) if found and name else ("", text)


def taken_out(lines: Sequence[Line], numbers: Set[int]) -> list[Line]:
    """The lines without those of these indices, each behind them as far from what stands above as they were."""
    kept, gap = [], 0
    for n, line in enumerate(lines):
        if n in numbers:
            gap = max(gap, line.gap)
            continue
        kept.append(replace(line, gap=gap) if gap > line.gap else line)
        gap = 0
    return kept
