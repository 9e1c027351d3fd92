"""Items of style A that break before inline code: what goes on with them, and what begins anew right behind the last.

The code has lost its spaces: Chinese touches it, `修改` and `load函数,将原来的…`. A word that a space parts from
Chinese was typed so, and opens a sentence of the article: `LangGraph 很好理解。` Where items name each its code, all
are in the list, whatever they were taken for, and so is the code of the last: `- 查看:`, `git stash list - 恢复:`,
`git stash pop`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN
from seedbook.restore.lines import begins_anew, leads_on
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Code of one word, no number of a heading, and Chinese that touches it: `load函数`; of more: `docker save a.tar和`,
#: not Chinese that opens a string: `c = [{"name": "张三"`
_TOUCHED = re.compile(r"(?!\d+[.、)])[!-~]+[\u3400-\u9fff]")
_COMMAND_TOUCHED = re.compile(r"[!-~]+(?: [!-~]+)*(?<![ (\[{:,=][\"'])[\u3400-\u9fff]")
#: A word, a space, Chinese, up to the end of a sentence: `cpufreq 是一个动态调整频率的模块。`
_SENTENCE = re.compile(r"[A-Za-z][\w-]* [\u3400-\u9fff].*[。!?]$", re.ASCII)
#: A marker, at the head or glued on: `- 更新`, `校验。 - 更新`
_MARKED = re.compile(r"(?:^|\S ?)- \S")
#: What leads on to code, and the code of an item with the next item that leads on: `git stash list - 恢复现场:`,
#: `yum install samba - Ubuntu:`
_LEADS = re.compile(r"[:：]$")
_NEXT_LEADS = re.compile(r"[!-~].*(?<![。;；]) - [A-Z\u3400-\u9fff][^:：]*[:：]$")
#: Kinds that the rest of an item may have been taken for
_TAKEN_FOR = ("paragraph", "heading", "code")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such rests of items as theirs and such sentences as paragraphs."""
    found = list(tags)
    for n in range(1, len(lines)):
        if _lists_on(lines[n - 1].text, lines[n].text):
            first = "list" if _MARKED.match(lines[n - 1].text) else found[n - 1]
            found[n - 1 : n + 1] = [first, "list+"]
            runs.opens(found, n + 1)
        if runs.kind(found[n - 1]) != "list":
            continue
        above, text = lines[n - 1].text, lines[n].text
        if _goes_on(above, text, found[n]) or _is_last_code(lines, found, n):
            found[n] = "list+"
            runs.opens(found, n + 1)
        elif tags[n] in ("list", "list+") and _begins(above, text) and tags[n + 1 : n + 2] != ["list+"]:
            found[n] = "paragraph"
    return found


def _lists_on(above: str, text: str) -> bool:
    """Whether items name each its code: the one `above` leads on to it, and in `text`, behind that code, so does the
    next. (All 468 such lines of 3,672 articles, by 69 authors, are in lists.)"""
    return bool(_LEADS.search(above) and _MARKED.search(above) and _NEXT_LEADS.match(text))


def _goes_on(above: str, text: str, tag: str) -> bool:
    """Whether `text`, taken for something else, goes on with an item that was left open. (Of 25 such lines in 1,479
    articles none begins anew.)"""
    if tag not in _TAKEN_FOR or not leads_on(above):
        return False
    return bool((_COMMAND_TOUCHED if tag == "code" else _TOUCHED).match(text))


def _is_last_code(lines: Sequence[Line], tags: Sequence[str], n: int) -> bool:
    """Whether line `n`, a sample by itself, is the code of an item that leads on to it as the one before led on to its
    own. (Of 35 such lines in 2,982 articles 34 are, by 14 authors.)"""
    if tags[n] != "code" or not runs.alone(tags, n) or n < 2 or not tags[n - 2].startswith("list"):
        return False
    return bool(_LEADS.search(lines[n - 2].text) and _NEXT_LEADS.match(lines[n - 1].text))


def _begins(above: str, text: str) -> bool:
    """Whether `text` is no rest of the item `above`, which no mark ends: it tells so itself and leads on to nothing
    more, or is a sentence and nothing leaves the item open. (None of 13 such sentences in 1,479 articles is.)"""
    if not _MARKED.search(above) or _MARKED.search(text):
        return False
    if begins_anew(above, text) and not leads_on(text):
        return True
    return bool(HAN.match(above[-1]) and not leads_on(above) and _SENTENCE.match(text))
