"""The bar that sites draw above a sample: the name of its language, and a button that copies it.

What a browser shows as text keeps both as lines of their own, `go` and `复制`, or as one, `go复制代码`. They are no
part of the article, but the name says what the sample is written in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from seedbook.languages.neighbours import labelled
from seedbook.segment.lines import Line

#: A language as a bar names it: `go`, `C++`, `shell-session`
_LABEL = r"[A-Za-z][\w+#.-]{0,15}"
#: A bar's last line: the button alone, `复制`, or behind the language, `go复制代码`, `Bash Copy`
_BUTTON = re.compile(
    rf"(?P<label>(?:{_LABEL})?)(?:\s*(?P<button>(?:一键|点击)?复制(?:代码)?)|\s*(?<!\w)(?P<english>[Cc]opy(?: code)?))",
    re.ASCII,
)
_ALONE = re.compile(_LABEL, re.ASCII)
#: A word that may be of a title too, `复制`, `Redis 复制`, is a button below a line of one Latin word, or where lines
#: end in it so often
_WORDS, _OFTEN = ("复制", "copy"), 3


def bars(lines: Sequence[Line]) -> dict[int, str]:
    """The tags of the lines of such bars, by line number: each bar is a block of furniture."""
    found: dict[int, str] = {}
    often = sum(bool(_BUTTON.fullmatch(line.text)) for line in lines) >= _OFTEN
    for n, line in enumerate(lines[:-1]):
        button = _BUTTON.fullmatch(line.text)
        if not button:
            continue
        above = lines[n - 1] if n and not button["label"] and _ALONE.fullmatch(lines[n - 1].text) else None
        sure = (button["button"] or button["english"]).lower() not in _WORDS
        if above or often or sure:
            found |= {above.number: "furniture", line.number: "furniture+"} if above else {line.number: "furniture"}
    return found


def apart(lines: Sequence[Line], found: dict[int, str]) -> list[Line]:
    """The lines, what a bar of `found` stood above with the blank lines that stood before the bar."""
    placed: list[Line] = []
    gap = 0
    for line in lines:
        placed.append(replace(line, gap=max(line.gap, gap)))
        gap = placed[-1].gap if line.number in found else 0
    return placed


def language(raw: Sequence[str]) -> str:
    """The language that the bar of these lines names, or an empty string where they are none or name none known."""
    button = _BUTTON.fullmatch(raw[-1].strip())
    if not button:
        return ""
    return labelled(button["label"] or (raw[-2].strip() if len(raw) > 1 else ""))
