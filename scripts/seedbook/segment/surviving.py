"""Headings that kept their signs, `### 1.1 背景`, where a site showed Markdown as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Such a heading; a comment of a script (`# 安装`) has one sign
_SIGNED = re.compile(r"^#{2,6} ?(?![#!\s])")
#: Three signs or more with no space behind them, which no comment has: `###数据库` (all 44 such lines of 2,789 articles
#: that were taken into samples are headings, by 9 authors)
_GLUED = re.compile(r"^#{3,6}[^#\s!/*=-]")
#: Kinds that such a line may have been taken for
_TAKEN_FOR = {"code", "paragraph", "list", "list+"}


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings where they stand by themselves; before commands they are comments, but for those
    that have no space."""
    found = list(tags)
    for n, line in enumerate(lines):
        alone = runs.alone(tags, n) and tags[n] in _TAKEN_FOR and _SIGNED.match(line.text)
        if alone or (tags[n].removesuffix("+") == "code" and _GLUED.match(line.text)):
            found[n] = "heading"
            runs.opens(found, n + 1)
    return found
