"""Text that ends in the air: the scrapers ate prose from a stray `<` to the next `>` or the end of the block."""

from __future__ import annotations

import re

from seedbook.inline.punctuation import CODE

#: What the reader sees where the original breaks off
MARK = "……〔原文此处残缺〕"
#: A sentence properly ended
_CLOSED = re.compile(r"[。！？；：，、.!?;:…）)”’」』》】\"]$")
#: The last word before a comparison that was eaten: `实测P99`, `调用延迟需`, `控制在`
_COMPARED = re.compile(r"(?:P\d{2,3}|(?<!必)需|小于|低于|不超过|控制在|降至)$")
#: A measure at the end of a sentence, whose comparison may have been eaten: `STW时间波动`
_MEASURED = re.compile(
    r"^[^，。；]*[，。；].*(?:延迟|耗时|时间|时长|波动|占用|开销|误差|抖动|比例|占比|吞吐量?|大小|数量|总数|间隔|周期|率)$"
)
#: A measure alone behind a comma in a cell, where its figure stood: `并发标记+重定位，STW`, `已验证，失败率`. Of 2,900
#: articles none has a whole cell that ends so.
_FIGURE_EATEN = re.compile(
    r"[，；](?:STW|GC|RT|P\d{2,3}|延迟|耗时|时长|停顿|暂停|波动|误差|抖动|[\u4e00-\u9fff]{2}率)$"
)
#: Text that ends with inline code: what follows was a sign of its own, not a lost passage
_CODE_LAST = re.compile(f"[{CODE}]$")
#: A code with nothing between it and the next, behind which the first bracket is a closing one: the first sign of
#: `SIGURGtgkill）`
_BEFORE_CLOSING = re.compile(f"[{CODE}](?=[{CODE}][^()（）]*[)）])")
#: The same where the capture drops lone signs, which stood beside a name: `（如 openat, execve`
_NAME_LAST = re.compile(f"[{CODE}]$|[a-z_]$")


def cut_off(text: str, *, ends: str, lone: bool = False) -> bool:
    """Whether `text` ends in the air. `ends`: see `inline.render`; `lone`: whether the capture drops lone signs."""
    if not text or text.endswith(MARK) or _CLOSED.search(text) or sign_lost(text, ends=ends, lone=lone):
        return False
    if _open_brackets(text) > 0 or text.count("“") > text.count("”"):
        return True
    if _CODE_LAST.search(text):
        return False
    if ends == "label":
        return bool(_FIGURE_EATEN.search(text))
    if ends == "sentence":
        return bool(_COMPARED.search(text) or _MEASURED.search(text))
    return bool(_COMPARED.search(text))


def sign_lost(text: str, *, ends: str, lone: bool = False) -> bool:
    """Whether a single sign at the end is lost, such as `）` or `。`: behind inline code, or behind a name in brackets
    where the capture drops `lone` signs."""
    code = bool(_CODE_LAST.search(text))
    return (code and (ends == "sentence" or _open_brackets(text) > 0)) or (lone and bracket_closed(text) != text)


def bracket_closed(text: str) -> str:
    """`text`, its one open bracket closed: of all signs that are lost alone only that one can have stood there."""
    return text + "）" if _NAME_LAST.search(text) and _open_brackets(text) == 1 else text


def bracket_opened(text: str) -> str:
    """`text` with the bracket between two codes that a later one closes, where that is the only one without a partner:
    the `（` of `SIGURG（tgkill）`, a sign that stood alone and was lost."""
    if _open_brackets(text) != -1:
        return text
    return _BEFORE_CLOSING.sub(r"\g<0>（", text, count=1)


def _open_brackets(text: str) -> int:
    return sum(text.count(sign) for sign in "（(") - sum(text.count(sign) for sign in "）)")


def marked(text: str) -> str:
    """`text` with the mark at its end."""
    return text + MARK
