"""Sentences in English that were taken for samples: quotes from documentation, lists of literature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A word of a language that people speak: `don't`, `well-known`
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
#: What every sentence is held together by: `the`, `of`, `is`
_SMALL = re.compile(
    r"\b(?:the|of|to|is|are|and|that|in|for|with|it|this|be|as|on|by|an?|or|not|you|we|can|if)\b", re.IGNORECASE
)
#: What only code and outputs have: `{`, `a = b`, `--flag`, `# note`, `main.go:12`, `ERROR 8147` (no acronym in a name,
#: `JSON Web Token`), `Error from server`, `select a.id from a`
_CODE = re.compile(
    r"[{}<>=;|\\$]|--\w|^(?:#|//|/?\*)|^\S+:\d|^[A-Z]{3,}\b(?! [A-Z][a-z])"
    r"|^(?:[Ee]rror|[Ww]arning|fatal|panic|Unable|Failed|Skipping|Uncaught)\b|^select\b.* from "
)
#: An entry of a list of literature: `[1]: Browne C B, Powley E`, `[2] RFC 8446`, `[3] https://example.org/paper`
_REFERENCE = re.compile(r"^\[\d{1,2}\][:：]? ?(?:[A-Z]\w|https?://)")
#: What announces such a list: `参考资料`, `八、延伸阅读`, `References:`; and how lines of a program end, and those that
#: BibTeX reads (all 59 samples below such a line or with it on top in 4,040 articles, captured in two styles, are lists
#: of literature, by some 20 authors)
_ANNOUNCES = re.compile(
    r"(?:\d[\d.]*[、. ]*|[一二三四五六七八九十]+[、. ]*)?"
    r"(?:(?:主要)?参考(?:资料|文献|链接|文章|阅读|文档|来源)?|(?:相关|推荐|往期|更多)(?:资料|链接|阅读|文章|推荐)"
    r"|(?:延伸|扩展|拓展)阅读|References?|Reference [Ll]inks?|Further [Rr]eading|See [Aa]lso)(?:如下)?[:：]?"
)
_STATEMENT = re.compile(r"[;{}]$")
#: The fewest words of a sentence, and small words among them, in all and by share; what share of it is letters
_WORDS, _SMALLS, _PART, _LETTERS = 8, 3, 0.2, 0.7
#: No quote has more lines; a longer text is a document that someone shows
_LONGEST = 6


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, samples of nothing but such sentences or entries as paragraphs, a line each. Of 332 such texts in 1,405
    articles 315 are prose, and most of the others quotes that their author set in a fence."""
    found = list(tags)
    for n, tag in enumerate(tags):
        end = runs.end(tags, n) if tag == "code" else n
        texts = [line.text for line in lines[n:end]]
        listed = bool(texts) and (all(map(_REFERENCE.match, texts)) or _are_announced(lines, tags, n))
        if listed or (0 < len(texts) <= _LONGEST and all(_says(text) or _REFERENCE.match(text) for text in texts)):
            found[n:end] = ["paragraph"] * len(texts)
    return found


def _are_announced(lines: Sequence[Line], tags: Sequence[str], n: int) -> bool:
    """Whether the sample that begins with line `n` is a list of literature, with what announces it or below that."""
    above = n > 0 and runs.kind(tags[n - 1]) != "code" and _ANNOUNCES.fullmatch(lines[n - 1].text)
    if not (above or _ANNOUNCES.fullmatch(lines[n].text)):
        return False
    return not any(_STATEMENT.search(line.text) for line in lines[n : runs.end(tags, n)])


def _says(text: str) -> bool:
    words, small = _WORD.findall(text), len(_SMALL.findall(text))
    if len(words) < _WORDS or small < max(_SMALLS, _PART * len(words)) or _CODE.search(text):
        return False
    return sum(map(len, words)) > _LETTERS * len(text.replace(" ", ""))
