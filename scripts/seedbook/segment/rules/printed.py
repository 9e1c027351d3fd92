"""What programs print, and commands, taken for prose right below a line that leads on to them, `输出结果为:`; and
figures right below the program that prints them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A clause that leads on to what is printed: `运行这段代码会打印出如下:`, `通过查看状态,发现以下报错:`
_SAYS = re.compile(r"(?:输出|輸出|打印|报错|错误|结果)[^,，。;；:：]{0,12}[:：]$")
#: A clause that leads on to a command, whatever mark ends it: `运行以下命令初始化配置。`, `通过如下命令对其进行设置;`
_BIDS = re.compile(r"(?:以下|如下|下面的?|下列)[^,，。:：]{0,12}(?:命令|指令)[^。]{0,20}[。:：;；]?$")
#: A line of nothing else, its colon gone too: `输出`, `程序输出:`, `运行结果为:`
_BARE = re.compile(
    r"(?:\S{0,6}(?:输出|輸出|打印|结果)(?:结果|内容|信息)?(?:为|如下|是|如下所示)?[:：]"
    r"|(?:输出|輸出|打印|(?:输出|打印|运行|执行)结果)(?:为|如下|是|如下所示)?)"
)
#: What leads on itself, an address, a file, a numbered heading: `Length:`, `https://a.org`, `pkg/a.go`, `2. flannel0`,
#: `13、代码块`
_NONE = re.compile(r"[:：]$|^https?://|^[\w./-]+\.[a-z]\w*$|^\d+[.、][ \u3400-\u9fff]")
#: What programs print of figures: `2 2 3 4`, `[1 2 3]`, `true false`
_FIGURES = re.compile(r"\[?(?:-?\d[\d.]*|true|false|<nil>)(?:,? (?:-?\d[\d.]*|true|false|<nil>))*\]?")
#: What no heading is: more than Chinese alone
_MORE = re.compile(r"[^\u3400-\u9fff]")
_TAKEN_FOR = ("heading", "paragraph")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as samples.

    In 2,958 articles 62 of 65 lines without Chinese below such a line are code, and all 9 paragraphs without Chinese
    behind those; 25 of 29 with Chinese that end no sentence are, below a line of nothing else: the others are Chinese
    alone, or stand below a heading. So are all 8 lines without Chinese below one that leads on to a command.
    """
    found = list(tags)
    for n in range(1, len(lines)):
        if tags[n] not in _TAKEN_FOR or not runs.alone(tags, n):
            continue
        if tags[n - 1].startswith("code") and not lines[n].gap and _FIGURES.fullmatch(lines[n].text):
            found[n] = "code"
        if tags[n - 1].startswith(("paragraph", "heading", "list")) and _is_led(lines[n - 1].text, lines[n].text):
            end = _end(lines, tags, n)
            found[n:end] = ["code", *["code+"] * (end - n - 1)]
            if end < len(found) and found[end] == "code" and not lines[end].gap:
                found[end] = "code+"
    return found


def _is_led(above: str, text: str) -> bool:
    """Whether `above` leads on to `text` as to what is printed or to a command."""
    if _NONE.search(text):
        return False
    if HAN.search(text):
        return "。" not in text and bool(_MORE.search(text)) and bool(_BARE.fullmatch(above))
    return any(lead.search(above) for lead in (_SAYS, _BIDS)) or bool(_BARE.fullmatch(above))


def _end(lines: Sequence[Line], tags: Sequence[str], n: int) -> int:
    """Behind which line what is printed ends: no heading and no Chinese goes on with it."""
    end = n + 1
    while end < len(lines) and tags[end] == "paragraph" and runs.alone(tags, end):
        if HAN.search(lines[end].text) or _NONE.search(lines[end].text):
            break
        end += 1
    return end
