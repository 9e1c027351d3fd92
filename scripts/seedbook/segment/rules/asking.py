"""Headings that ask, `GC 什么时候启动?`: where many headings of an article do, its other questions are headings too.

(Of such questions in 2,847 articles that were taken for prose, 115 are headings and 28 are not; in 34 articles more of
them are than are not, in 6 it is the other way round.)

Questions that bear a label, `问:要不要刷题?` above `答:要`, are of one kind in an article: what most of them were taken
for. (In 3,726 articles 74 such lines are headings, in 8 articles, and 59 are prose, in 18 others.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

_MARKS = ("?", "？")
#: A line of one question, short enough for a heading
_QUESTION = re.compile(r"[^。]{3,39}[?？]$")
#: What goes on with a text, or leads to another question: `那我们如何…`, `Q:…`, `详细介绍:为什么…`
_TOLD = re.compile(
    r"^(?:那|既然|所以|下面|接下来|我们|虽然|换言之|类似|详细|思考|很多|再|这|引申|又|但|也|比如|例如|[QA问答][:：])"
    r"|[:：].*?(?:[哪啥吗呢]|什么|怎|如何|为何)"
)
#: A question with its label: `问:要不要刷题?`, `Q: …`, not the `Q1:` of one that is counted
_LABELLED = re.compile(r"(?:问|Q)\s?[:：]")
#: So many headings ask, and such a share of all, where an article is one of questions
_LEAST, _SHARE = 4, 0.4


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, lines of one question as headings in an article whose headings ask, those with a label alike."""
    return _alike(lines, _asked(lines, tags))


def _asked(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    headings = [line.text for line, tag in zip(lines, tags, strict=True) if tag == "heading"]
    asking = sum(text.endswith(_MARKS) for text in headings)
    if asking < max(_LEAST, _SHARE * len(headings)):
        return list(tags)
    return [
        "heading" if tag == "paragraph" and _asks(line.text) and runs.alone(tags, n) else tag
        for n, (line, tag) in enumerate(zip(lines, tags, strict=True))
    ]


def _asks(text: str) -> bool:
    return bool(_QUESTION.match(text)) and not _TOLD.search(text)


def _alike(lines: Sequence[Line], tags: list[str]) -> list[str]:
    """The tags, labelled questions as headings where most of them are; else those that are headings as paragraphs."""
    kinds = ("heading", "paragraph")
    places = [n for n, line in enumerate(lines) if tags[n] in kinds and _LABELLED.match(line.text)]
    heads = sum(tags[n] == "heading" for n in places)
    for n in places if heads else ():
        kind = kinds[heads * 2 <= len(places)]
        tags[n] = kind if runs.alone(tags, n) else tags[n]
    return tags
