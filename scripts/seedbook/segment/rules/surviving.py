"""Headings that kept their signs, `### 1.1 背景`, where a site showed Markdown as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Such a heading; a comment of a script (`# 安装`) has one sign
_SIGNED = re.compile(r"^#{2,6} ?(?![#!\s])")
#: One within a sample, whose author forgot the space: `###面向对象`, `##2.7 交换守护进程`. (All 79 such lines in 2,982
#: articles are headings, by 6 authors; with a space behind three signs all 37 are lines of their sample.)
_UNSPACED = re.compile(r"^(?:#{3,6}|##(?=\d))(?![#!\s]).*[^#]$")
#: Kinds that such a line may have been taken for
_TAKEN_FOR = {"code", "paragraph", "list", "list+"}


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings where they stand by themselves; before commands they are comments, unless no
    space follows their signs."""
    found = list(tags)
    for n, line in enumerate(lines):
        alone = runs.alone(tags, n) and tags[n] in _TAKEN_FOR and _SIGNED.match(line.text)
        if alone or (runs.kind(tags[n]) == "code" and _UNSPACED.match(line.text)):
            found[n] = "heading"
            runs.opens(found, n + 1)
    return found
