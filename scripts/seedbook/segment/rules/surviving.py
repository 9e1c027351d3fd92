"""Headings that kept their signs, `### 1.1 背景`, where a site showed Markdown as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Such a heading; a comment of a script (`# 安装`) has one sign
_SIGNED = re.compile(r"^#{2,6} ?(?![#!\s])")
#: One within a sample, whose author forgot the space: `###面向对象`, `##2.7 交换守护进程`, `##安装`. (Of 230 such lines
#: in 3,672 articles 229 are in no sample, by 16 authors; with a space behind three signs all 37 of 2,982 are.)
_UNSPACED = re.compile(r"^(?:#{3,6}|##(?=[\d\u3400-\u9fff]))(?![#!\s]).*[^#]$")
#: What no heading has, but text that ran into one: `##关闭连接有两种方式,最优雅的是调用end(),例如:`
_SENTENCE = re.compile(r"[,。].*[,。:]")
#: Kinds that such a line may have been taken for
_TAKEN_FOR = {"code", "paragraph", "list", "list+"}


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings where they stand by themselves; before commands they are comments, unless no
    space follows their signs, and those that a text ran into are paragraphs."""
    found = list(tags)
    for n, line in enumerate(lines):
        alone = runs.alone(tags, n) and tags[n] in _TAKEN_FOR and _SIGNED.match(line.text)
        if alone or (runs.kind(tags[n]) == "code" and _UNSPACED.match(line.text)):
            found[n] = "paragraph" if _UNSPACED.match(line.text) and _SENTENCE.search(line.text) else "heading"
            runs.opens(found, n + 1)
    return found
