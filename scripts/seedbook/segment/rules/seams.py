"""What meets at the breaks before and after a line: style A breaks before inline code, where no sentence ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from seedbook.han import HAN
from seedbook.numbering import PICTOGRAM
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: What a line may go on with after a break: ASCII that shows
GOES_ON = re.compile("[!-~]")
#: What no text ends with: a comma, a preposition that ends no word (`行为`, `方向`), what joins or says what is:
#: `直接向`, `详见` break before `mheap`, `由接收方以` before `WINDOW_UPDATE`. (Of 296 lines of 1,479 articles that end
#: in 以, 由, 是 and the words with them here and stand above ASCII none has a heading below.)
_OPEN = re.compile(
    "(?:[、，,将把被从让是即及给若]|通过|需要|(?<![可所])以|(?<![理自缘])由|(?<![总验饱])和|(?<![常罕少])见|(?<![存所现内实])在|(?<!行)为|(?<!参)与|(?<![方导反双单横纵趋面转偏])向)$"
)
#: The next item of a list, glued to what its item before broke at: the `- ❌` of `error - ❌ 下游超时——返回`
_ITEM = re.compile(rf"\S ?- {PICTOGRAM}")
#: One in Chinese behind a command, no string and no comment: `buf breaking --against x - 试点新的传输方式`
_HAN_ITEM = re.compile(r"\S ?- [\u3400-\u9fff]")
#: What opens a remark, before the inline code that it broke at: `⚠️` and `Nak()不带延迟会立即重投。`
_LONE = re.compile(rf"{PICTOGRAM}\ufe0f?")
#: Code with the stop behind it, all that a line holds: `GOCACHE。`, `kubectl logs -l run=nginx。`
_LAST = re.compile(r"(?![-•*] )[!-~][!-~ ]{0,200}[。；]$")
#: Chinese that touches code, whose spaces are lost with its marks, or goes on behind a stop or the dash of an item:
#: `docker run -d启动容器`, `-d选项即可,不必再加`, `parser/Lexer.java- 词法分析`; no prompt, no date of a log, nothing
#: left to the reader, `docker attach <ID/容器名称>`
_TOLD = re.compile(
    r"(?![\d$\[])[!-~](?:.*(?:[\u3400-\u9fff)][,。;] ?|[\w)]- )[\u3400-\u9fff]"
    r"|[^<\[]*[A-Za-z0-9/;)}.'\"][\u3400-\u9fff]{4})"
)
#: Code that leads on to more, or has the stop behind its Chinese: `~/.kube/config在主节点执行以下步骤:`, `lib目录下;`
_TOLD_ON = re.compile(r"(?![\d$\[])[!-~].*[\u3400-\u9fff](?:[。;]|\w{0,12}:)$")
#: What only samples have: a remark whose sign touches it, `1, #上限`, arrows, statements and lines that go on, `a; b`
_SAMPLE = re.compile(r" #\S|--[->+]|[{;] [a-z}]| \\ ")
#: The least share of Chinese in a text that begins with code; with less, it is a sample to which a text was glued
_LEAST_HAN = 0.1
#: What closes the quotation marks that stand open above: `EAGAIN？”`
_CLOSES = re.compile("(?![-•*] )[!-~][^“]{0,80}?”")
#: What ends a sentence, and what may open a paragraph as well
_CLOSED, _LEFT = re.compile("[。！？!?]$"), re.compile("[。！？!?:：]$")
#: What opens a note to the reader: `注意:`, `⚠️ 警告:`, `💡 `
_NOTE = re.compile(r"(?:[⚠💡📌❗ℹ🚨]\ufe0f? ?|(?:注意|警告|说明|提示|注|陷阱|教训|建议|重要|备注)\s?[:：])")
#: An item that no mark ends, at the head of its line or glued: `- 推送并发`, `才触发 - 最大等待`
_OPEN_ITEM = re.compile(r"[-•*] .*[\u3400-\u9fff]$")
_OPEN_GLUED = re.compile(r"(?![-•*] ).*\S ?- (?:\[[ x]\] )?[\u3400-\u9fff][^-]*[\u3400-\u9fff]$")
#: What goes on with the first: `GOGC,每次只改一个参数`, `PUSH_THROTTLE:限制代理数`; with the other `sudog挂入` too
_LISTS_ON = re.compile(r"[!-~][^,]*,[\u3400-\u9fff]|[A-Za-z]+_\w+:")
_NAME_GLUED = re.compile(r"[!-~]+[\u3400-\u9fff]")
#: What code does not say outside of strings and comments: a clause behind a clause
_SAYS = re.compile(r"[\u3400-\u9fff].{0,200}?[\u3400-\u9fff)][,。].{0,40}[\u3400-\u9fff]")
#: A heading that counts, which stands wherever it is written: `3.1 本质`, `Q4:如何观察?`
_COUNTS = re.compile(r"\d|[A-Z][a-z]{0,3} ?\d")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags; what begins with ASCII behind a text left open goes on with that text, though it was taken for a
    heading or a paragraph, and behind a list with the list when it holds the next item; code with a stop ends what is
    open above, and is no sample where nothing is, nor is code behind which a text goes on in Chinese. A lone pictogram
    opens what it broke at."""
    found = list(tags)
    for n in range(1, len(lines)):
        if _LONE.fullmatch(lines[n - 1].text) and tags[n] in ("heading", "paragraph") and GOES_ON.match(lines[n].text):
            found[n - 1 : n + 1] = ["paragraph", "paragraph+"]
        kind = runs.kind(found[n - 1])
        torn = tags[n] in ("heading", "paragraph") and kind in ("paragraph", "list", "quote")
        if torn and _left_open(lines[n - 1], lines[n]):
            found[n] = f"{kind}+"
        if kind in ("paragraph", "list", "quote") and _ends(lines[n - 1].text, lines[n].text, kind):
            found[n] = f"{kind}+"
        if found[n] == "code" and runs.alone(tags, n) and (_LAST.match(lines[n].text) or _is_told(lines[n])):
            found[n] = "list+" if kind == "list" else "paragraph"
        if kind == "list" and (_glued(lines, tags, n) or _item_goes_on(lines, tags, n)):
            found[n] = "list+"
    return _with_notes(lines, found)


def _is_told(line: Line) -> bool:
    """Whether a sample of one line is a text that begins with code, as style A breaks it. (Of 50 such lines in 2,771
    articles 48 are, by 33 authors.)"""
    if line.bare_han < _LEAST_HAN or _SAMPLE.search(line.bare):
        return False
    return bool(_TOLD.match(line.bare) or _TOLD_ON.match(line.text))


def _ends(above: str, below: str, kind: str) -> bool:
    """Whether `below` ends what no mark ended `above`: it closes its quotation marks, or is code but for its stop,
    `之后命中` and `GOCACHE。`

    In 2,561 articles 100 such lines end an item, a quote or a paragraph, and two do not. (Of 61 more, behind a text
    that a mark ended, two are samples.)
    """
    if _CLOSES.match(below) and above.count("“") > above.count("”"):
        return True
    return bool(_LAST.match(below)) and not (_CLOSED if kind != "paragraph" else _LEFT).search(above.rstrip())


def _with_notes(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, notes that broke before inline code as quotes: paragraphs do not break there, items and quotes do. (Of
    14 such notes in 198 articles all were quotes.)"""
    found = list(tags)
    for n in range(len(lines) - 1):
        broken = tags[n] == "paragraph" and tags[n + 1] == "paragraph+" and GOES_ON.match(lines[n + 1].text)
        if broken and _NOTE.match(lines[n].text):
            end = runs.end(tags, n)
            found[n:end] = ["quote", *["quote+"] * (end - n - 1)]
    return found


def _item_goes_on(lines: Sequence[Line], tags: Sequence[str], n: int) -> bool:
    """Whether line `n`, taken for a heading or code, goes on with the item of the line above, which no mark ends.

    Of 1,659 lines in 2,561 articles that stand below such an item, begin with ASCII and hold a comma, two are headings;
    of 1,126 below a glued one that begin with a name glued to Chinese or hold a comma, two.
    """
    text, above = lines[n].text, lines[n - 1].text
    glued = _OPEN_GLUED.match(above)
    if not (glued or _OPEN_ITEM.match(above)) or tags[n] not in ("heading", "code") or _COUNTS.match(text):
        return False
    if tags[n] == "code" and not (runs.alone(tags, n) and _SAYS.search(lines[n].bare)):
        return False
    return bool(_LISTS_ON.match(text) or (glued and _NAME_GLUED.match(text)))


def _glued(lines: Sequence[Line], tags: Sequence[str], n: int) -> bool:
    """Whether line `n` begins with what the item above broke before, and the next item follows in it."""
    if not GOES_ON.match(lines[n].text):
        return False
    if tags[n] in ("heading", "paragraph"):
        return bool(_ITEM.search(lines[n].text))
    return tags[n] == "code" and runs.alone(tags, n) and bool(_HAN_ITEM.search(lines[n].bare))


def _left_open(above: Line, below: Line) -> bool:
    goes_on = GOES_ON.match(below.text) and not _COUNTS.match(below.text)
    return bool(goes_on and _OPEN.search(above.text.rstrip()))


def seams(lines: Sequence[Line]) -> list[list[str]]:
    """For each line features of the breaks around it, where the line below begins with ASCII.

    `seam-before:` and `seam-after:` with the last one and two characters above the break when they are Chinese
    (`seam-before:为`, `seam-before:作为`: the line goes on), with the sign when it is one, else with `latin`.
    """
    breaks = [[], *(_seam(above.text, below.text) for above, below in pairwise(lines)), []]
    return [
        [*(f"seam-before:{name}" for name in before), *(f"seam-after:{name}" for name in after)]
        for _, (before, after) in zip(lines, pairwise(breaks), strict=False)
    ]


def _seam(above: str, below: str) -> list[str]:
    if not GOES_ON.match(below):
        return []
    last = above[-1]
    if HAN.match(last):
        return [last, above[-2:]]
    return ["latin" if last.isalnum() else last]
