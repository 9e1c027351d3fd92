"""Comments that read like prose: what stands between `/*` and `*/`, and remarks in Chinese, `--建表`, beside code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Lines after which a comment that does not end was never one
LONGEST = 40
#: A remark in Chinese, `--关闭游标。`, `// 输出:`; behind a sign of one character it may be a heading or an item
_REMARK = re.compile(r"(?:--|//)\s?[\u3400-\u9fff]")
#: What a remark may have been taken for
_PROSE = ("heading", "paragraph")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The `tags`, with a comment that a sample opens taken into it up to its end, and remarks that code stands above or
    below as parts of it.

    Only a line that begins with `/*` opens one, so that paths and globs (`rm -rf /tmp/*`) do not.
    """
    found = list(tags)
    for n, line in enumerate(lines):
        if runs.kind(found[n]) == "code" and line.text.startswith("/*") and "*/" not in line.text:
            end = _end(lines, n)
            found[n + 1 : end + 1] = ["code+"] * (end - n)
        elif found[n] in _PROSE and _REMARK.match(line.text):
            _beside(found, n)
    return found


def _beside(found: list[str], n: int) -> None:
    """Tags the remark in line `n` as code where code stands beside it, and as one sample with that."""
    above = n > 0 and runs.kind(found[n - 1]) == "code"
    below = found[n + 1 : n + 2] == ["code"]
    if above or below:
        found[n : n + 1 + below] = ["code+" if above else "code", *(["code+"] if below else [])]


def _end(lines: Sequence[Line], start: int) -> int:
    """The line that ends the comment opened at `start`; `start` itself where none does."""
    for n in range(start + 1, min(start + LONGEST, len(lines))):
        text = lines[n].text
        if "/*" in text:
            return start
        if text.startswith("*/") or text.endswith("*/"):
            return n
    return start
