"""Rules on Chinese copy: those of `seedbook.checks.copy`, which `fix` mends, and the ones a person must mend."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.checks import copy
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Check, Fault, Rule

#: Names that are often misspelt, with their right form. Only whole words in prose count.
NAMES = {
    name.lower(): name
    for name in ("GitHub", "GitLab", "MySQL", "PostgreSQL", "Kubernetes", "JavaScript", "TypeScript", "OpenTelemetry")
}
#: A Latin word, not part of an identifier or address: `Github`
_WORD = re.compile(r"(?<![\w.@/#-])[A-Za-z]+(?![\w./-]|\()")
#: A pair of straight quotes: `"GMP 调度"`, not the inches of `5" 与 7" 屏`
_QUOTES = re.compile(r"\"(?! )[^\"\n]*(?<! )\"")


def _checker(rule: copy.Copy) -> Check:
    def check(page: Document, guide: Guide) -> Iterator[Fault]:
        for number, masked in enumerate(() if page.imported and rule.taste else page.prose, 1):
            if edit := next(iter(rule.edits(masked)), None):
                shown = page.lines[number - 1][max(0, edit.start - 4) : edit.end + 4].strip()
                yield Fault(number, f"{rule.what}：“{shown}”。", f"{rule.mend}，或运行 `make fix`。")

    return check


def names(page: Document, guide: Guide) -> Iterator[Fault]:
    """Proper names are written as their owners write them; the author of an imported page may have erred."""
    for number, masked in enumerate(() if page.imported else page.prose, 1):
        for match in _WORD.finditer(masked):
            right = NAMES.get(match[0].lower())
            if right and match[0] != right:
                yield Fault(number, f"专名写成了 `{match[0]}`。", f"请写 `{right}`。")


def quotes(page: Document, guide: Guide) -> Iterator[Fault]:
    """Chinese words stand in Chinese quotes."""
    for number, masked in enumerate(page.prose, 1):
        match = next((pair for pair in _QUOTES.finditer(masked) if re.search(copy.HAN, pair[0])), None)
        if match and not masked.lstrip().startswith(("!!!", "???", "===")):
            yield Fault(
                number, f"中文用了直引号：{page.lines[number - 1][match.start() : match.end()]}。", "请用 `“` 和 `”`。"
            )


RULES = (
    *(Rule(rule.code, _checker(rule), optional=True) for rule in copy.RULES),
    Rule("copy-name", names, optional=True),
    Rule("copy-quotes", quotes, optional=True),
)
