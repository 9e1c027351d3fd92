"""Features of the words that a line begins and ends with: headings, lead-ins and commands have their own."""

from __future__ import annotations

import re

from seedbook.han import HAN
from seedbook.segment.lines import Line

#: What a line may be numbered or marked with, before its first word: `2.1 `, `三、`, `- `, `(1)`
_MARK = re.compile(
    r"^(?:[-•*#]+ |第 ?\w{1,3} ?[章节部分篇讲步][:、. ]?|0x[01][0-9A-Fa-f][:、. ]"
    r"|[((]?[\d一二三四五六七八九十]{1,3}(?:\.\d+)*[)).、:]? ?)+"
)
#: The Latin word that a line begins with: the `func` of `func main() {`
_WORD = re.compile(r"[A-Za-z_@$<#/]{1,12}")
#: Sentences longer than this begin and end with anything.
_SHORT = 40


def wording(line: Line) -> list[str]:
    """`opens-with:` and `closes-with:` the first and last two Han characters of a short line, or its first word."""
    mark = _MARK.match(line.text)
    text = (line.text[mark.end() :] if mark else "") or line.text
    first = _WORD.match(text)
    found = [f"word:{first[0].lower()}"] if first else []
    if len(text) > _SHORT:
        return found
    if HAN.match(text):
        found.append(f"opens-with:{text[:2]}")
    tail = text.rstrip(":;,.。?!")
    if tail and HAN.match(tail[-1]):
        found += [f"closes-with:{tail[-2:]}", f"closes-with:{tail[-1]}"]
    return found
