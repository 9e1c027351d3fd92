"""Why a text is no YAML, in the words of the check: what its reader says is English, and names no remedy."""

from __future__ import annotations

import re

from seedbook.model import Finding

#: What a reader's message holds, what that means, and how to mend it; the first that fits counts.
_FAULTS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), what, mend)
    for pattern, what, mend in (
        (r"is not closed", "没有收尾", "请在最后一个键之后单独写一行 `---`。"),
        (r"is not a mapping", "不是一组键和值", "请每行写 `键: 值`，冒号后空一格。"),
        (r"character '\\t'", "用制表符缩进", "请改用空格。"),
        (r"anchor or alias", "有以 `&` 或 `*` 开头的值，会当作锚点或别名", "请给这个值加引号。"),
        (r"character '(.)' that cannot start", "有以“{}”开头的值", "请给这个值加引号。"),
        (r"expected ',' or '(.)'", "有括号没有合上，缺 `{}`", "请补上；括号只是文字时，给这个值加引号。"),
        (r"end of stream", "有引号没有合上", "请补上收尾的引号。"),
        (r"constructor for the tag", "有带标签（`!`）的值", "请删去标签，或给这个值加引号。"),
        (r"mapping values are not", "有值含冒号加空格，或缩进不对", "请给这个值加引号；键从与上一个键相同的列写起。"),
        (r"expected ':'", "有一行不是 `键: 值`", "请补上冒号，冒号后空一格。"),
        (r"not what its form says", "有的值不是它看上去的那种，例如没有的日期", "请给这个值加引号。"),
    )
)


def told(finding: Finding, otherwise: str) -> tuple[str, str]:
    """What is wrong, as the end of a sentence, and how to mend it: `otherwise` when the cause is none of the usual."""
    for pattern, what, mend in _FAULTS:
        if found := pattern.search(finding.what):
            return what.format(*found.groups()), mend
    return "不是合法的 YAML", otherwise
