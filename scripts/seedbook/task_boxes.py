"""Where tasks begin in a line: by the boxes that the capture kept, `[ ]` and `[x]`."""

from __future__ import annotations

import re

#: A box at the head of a line, behind a dash, or glued to the item before, where no index can stand:
#: `- [x] 压测过`, `等待处理完 - [ ]`, `}[ ] 🔴 枚举`, but not `a[x] = 1`
_BOX = re.compile(r"(?:^|(?<=\s)- |^- |(?<=[\u3400-\u9fff\W])(?<![\s\[(])|(?<=\w)(?=\[ ))(?=\[[ xX]\](?:\s|$))")


def places(line: str) -> list[int]:
    """The places of the boxes that open a task."""
    return [match.end() for match in _BOX.finditer(line)] if "[" in line else []


def boxed(text: str) -> bool:
    """Whether `text` begins with a box; one that broke before inline code has no space behind it."""
    return text[:3] in ("[ ]", "[x]", "[X]")
