"""What a heading has beside its text: a number at its head (`第二章:…`, `2.1 …`, `0x01 …`), and marks at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
#: `第二章:能力图谱`, `第 12 篇 总结`, `第一部分 原理`
_CHAPTER = re.compile(
    r"^第\s*(?P<n>[零〇一二两三四五六七八九十百\d]+)\s*(?:[章节篇讲回课]|部分?)\s*[:：、.]?\s*(?P<text>.*)$"
)
#: `2.1 基础层`, `1.2.3、安装`, `3. 总结`, `4) 结语`
_DOTTED = re.compile(r"^(?P<n>\d{1,3}(?:\.\d{1,3})*)(?P<end>[.、)）:：]?)(?P<gap>\s*)(?P<text>\D.*)$")
#: `一、背景`, `(二)方案`
_HAN = re.compile(r"^[(（]?(?P<n>[一二三四五六七八九十]{1,3})[、.)）]\s*(?P<text>.+)$")

#: `0x00 前言`, `0x1a: 附录`, as some blogs number what others call chapters; `0xff 是一个字节` is no number
_HEX = re.compile(r"^0x(?P<n>[01][0-9A-Fa-f])[\s:：、.]+(?P<text>\S.*)$")
#: The place in a course of steps, with a mark or a space behind it: `Step 3:`, `步骤一、`, `第三步 `, `步骤 2.1 - `
_STEP = re.compile(
    r"^(?:(?:step|步骤)\s*(?:[一二三四五六七八九十]+|\d+(?:\.\d+)*)|第\s*(?:[一二三四五六七八九十]+|\d+)\s*步)(?:\s*[:：、.,，\-—]+\s*|\s+)"
    r"(?=\S)",
    re.IGNORECASE,
)
#: A place below another heading, where counting begins anew: `(1) 基本用法`, `（2）对比`, `① 建表`
_ENCLOSED = re.compile(r"^(?:[(（]\d{1,2}[)）]|[①-⑳])\s*(?=\S)")
#: A picture that heads a line, as a class: `📖`, `✅`, `⚠`; and several with the signs that join or colour them: `⚠️`
PICTOGRAM = r"[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]"
PICTOGRAMS = rf"(?:{PICTOGRAM}|[\ufe0f\u200d\u20e3])+"
#: Those before a heading: the `📖` of `📖 1. 先分清概念`
_ORNAMENT = re.compile(rf"^{PICTOGRAMS}\s*(?=\S)")
#: What no heading ends in, for it is neither a sentence nor an announcement: `调度器：`
_ENDING = "。，、；：.,;:"


@dataclass(frozen=True)
class Numbered:
    """A heading's number as a tuple of integers (empty: none) and the text behind it."""

    number: tuple[int, ...]
    text: str


def parse(heading: str) -> Numbered:
    """The number and the text of a heading, ornaments left out. `2.1 基础层` gives `((2, 1), "基础层")`."""
    text = _ORNAMENT.sub("", heading.strip())
    for pattern in (_CHAPTER, _HAN):
        if (found := pattern.match(text)) and (value := han_number(found["n"])):
            return Numbered((value,), found["text"] or text)
    if found := _HEX.match(text):
        return Numbered((int(found["n"], 16),), found["text"])
    found = _DOTTED.match(text)
    if found and _is_number(found):
        return Numbered(tuple(int(n) for n in found["n"].split(".")), found["text"].strip())
    return Numbered((), text)


def named(heading: str) -> str:
    """What a heading says apart from its place in order: `配置重试` of `Step 3：配置重试`, `基础层` of `2.1 基础层`."""
    return _ENCLOSED.sub("", _STEP.sub("", parse(heading).text))


def _is_number(found: re.Match[str]) -> bool:
    """`3 种方案` and `10k QPS` begin with a quantity; a number has a mark or more than one part behind it."""
    return bool(found["end"] or ("." in found["n"] and (found["gap"] or not found["text"][0].isascii())))


def han_number(text: str) -> int:
    """The value of `十二`, `三` or `12`; 0 when it is no number."""
    if text.isdigit():
        return int(text)
    total, digit = 0, 0
    for char in text:
        if char in ("十", "百"):
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char in _DIGITS:
            digit = _DIGITS[char]
        else:
            return 0
    return total + digit


def unended(heading: str) -> str:
    """The text of a heading without the marks that no heading ends in; three stops say that something is left out."""
    return heading if heading.endswith("...") else heading.rstrip(_ENDING).rstrip()
