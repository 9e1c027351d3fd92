"""Headings that name a thing of code, taken for a sample or for the last line of one: `git rebase`, `ctx.get(key)`.

What tells is around them: the paragraph below says the name again, and other headings of the article begin alike, or
are calls as bare as it: `exists()` among `create()`, `yield()`. Or the sample below defines or calls it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: The number of a heading and the word that it begins with: `git` of `2.1 git rebase`
_WORD = re.compile(r"(?:\d[\d.]*[.、 ] ?)?(?P<word>[A-Za-z_$@]\w+)", re.ASCII)
#: A member of an object with what it takes: `string.rep(s, n)`, `bvar::Window`, `request.path=`, `io.type (obj)`; no
#: call, which has values: `$("#a")`
_MEMBER = re.compile(r"(?P<name>[A-Za-z_$]\w*(?:::|[.:])[\w$.:]+)(?: ?\([^'\"]*\))?=?", re.ASCII)
#: A call of nothing with nothing, as manuals head what they say of a method: `yield()`
_CALL = re.compile(r"[A-Za-z_]\w*\(\)", re.ASCII)
#: A name alone, of several parts or beside another: `deferproc`, `torch.optim.AdamW`, `SetDb / SetDbByTenant`
_NAME = re.compile(r"(?P<name>[A-Za-z_]\w{2,}(?:[.:]+\w+)*)(?: ?/ ?\w+)?", re.ASCII)
#: What stands before a name where it is defined, or called as a member: `func (s *S) `, `extern int `, `api.`
_BEFORE_NAME = re.compile(r"(?:[\w*]+(?: +|[.:]+)|\([^()]*\) +)+", re.ASCII)
#: What no heading ends with: `int i = 0;`, `如下:`
_ENDS = re.compile(r"[;{},:：]$")
#: No such heading is longer, or shorter; so many others name members of the same object
_LONGEST, _SHORTEST, _KIN = 60, 3, 3


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings, and what follows one in its sample as another sample.

    (Of 183 above a text in 2,988 articles, captured in two styles, 175 are headings, by 20 authors; of 12 above a
    sample in 3,588 11 are, and none is of the sample.)
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for line, tag in zip(lines, tags, strict=True):
        if tag == "heading":
            alike[_word(line.text)].append(line.text)
    found = list(tags)
    for n in range(len(tags) - 1):
        if tags[n + 1] == "paragraph" and tags[n].startswith("code") and _is_name(lines, tags, n, alike):
            found[n] = "heading"
        elif tags[n + 1] == "code+" and not _leads(lines, n) and _is_defined(lines[n], lines[n + 1]):
            found[n] = "heading"
            runs.opens(found, n + 1)
    return found


def _is_defined(line: Line, below: Line) -> bool:
    """Whether a line is a name that the line below defines or calls: `close` above `func close(c) {`."""
    named = _NAME.fullmatch(line.text)
    if not named or line.indent:
        return False
    before, found, behind = below.text.partition(named["name"])
    if not found or not behind.lstrip().startswith("("):
        return False
    return bool(_BEFORE_NAME.fullmatch(before)) if before else "." in found


def _is_name(lines: Sequence[Line], tags: Sequence[str], n: int, alike: Mapping[str, Sequence[str]]) -> bool:
    """Whether line `n`, the last of a sample, names what the paragraph below it is about."""
    text = lines[n].text
    if not _SHORTEST <= len(text) <= _LONGEST or _ENDS.search(text) or _leads(lines, n):
        return False
    kin = alike.get(_word(text), ())
    if _folded(text) in _folded(lines[n + 1].text) and (kin or runs.start(tags, n) == n):
        return True
    if len(kin) < _KIN:
        return False
    member = _MEMBER.fullmatch(text)
    return bool(_CALL.fullmatch(text) or (member and all(member["name"] not in heading for heading in kin)))


def _word(text: str) -> str:
    """The word that a heading in code begins with, behind its number; the whole of another, and one for bare calls."""
    if _CALL.fullmatch(text):
        return "()"
    found = _WORD.match(text)
    return found["word"] if found else text


def _leads(lines: Sequence[Line], n: int) -> bool:
    """Whether the line above `n` leads on to it."""
    return n > 0 and lines[n - 1].text.endswith((":", "："))


def _folded(text: str) -> str:
    """A text without spaces, and with the hyphens that a site made a dash of: `git commit –amend`."""
    return "".join(text.split()).replace("–", "--")
