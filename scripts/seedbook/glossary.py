"""The glossary page is the glossary data: `docs/glossary.md`, a definition list.

    ## 调度与并发

    GMP 调度器
    :   Go 运行时把 goroutine 经处理器 P 分派到系统线程 M 上执行的模型。

        英文：GMP scheduler · 别名：GMP、GMP 模型、G-M-P · 详见：[GMP 调度器](runtime/gmp.md)

The last paragraph holds the fields, separated by ` · `; each may be missing. Aliases are separated by `、`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from seedbook import textfile

PATH = "glossary.md"
#: A definition's first line: `:   Go 运行时…`
_DEFINITION = re.compile(r"^:\s+(?P<text>\S.*)$")
#: One field of the last paragraph, with a full-width or a plain colon: `英文：GMP scheduler`
_FIELD = re.compile(r"^(?P<name>英文|别名|详见)[:：]\s*(?P<value>.+)$")
#: The target of the 详见 link: `[GMP 调度器](runtime/gmp.md)`
_LINK = re.compile(r"\[[^\]]*\]\((?P<href>[^)\s]+)\)")


@dataclass(frozen=True)
class Term:
    """One glossary entry. `page` is its best page, relative to `docs/`, or empty; `line` is 1-based."""

    name: str
    definition: str
    english: str = ""
    aliases: tuple[str, ...] = ()
    page: str = ""
    group: str = ""
    line: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """Everything the term is called: its name, English name and aliases, without repeats."""
        return tuple(dict.fromkeys(n for n in (self.name, self.english, *self.aliases) if n))


def load(docs: Path) -> tuple[Term, ...]:
    """The terms of `docs/glossary.md` in page order; none without that page. Raises ContentError when not UTF-8."""
    path = docs / PATH
    return parse(textfile.read(path)) if path.is_file() else ()


def parse(text: str) -> tuple[Term, ...]:
    """The terms of a glossary page's text."""
    terms, group, lines = [], "", text.split("\n")
    for number, line in enumerate(lines, 1):
        if line.startswith("## "):
            group = line[3:].strip()
        found = _DEFINITION.match(line)
        if found and number > 1 and lines[number - 2].strip():
            terms.append(_term(lines[number - 2].strip(), found["text"], lines[number:], group, number - 1))
    return tuple(terms)


def _term(name: str, definition: str, rest: list[str], group: str, line: int) -> Term:
    fields: dict[str, str] = {}
    for text in rest:
        if text.strip() and not text.startswith("    "):
            break
        for part in text.strip().split(" · "):
            if found := _FIELD.match(part.strip()):
                fields[found["name"]] = found["value"].strip()
    link = _LINK.search(fields.get("详见", ""))
    aliases = tuple(a.strip() for a in fields.get("别名", "").split("、") if a.strip())
    return Term(name, definition, fields.get("英文", ""), aliases, link["href"] if link else "", group, line)
