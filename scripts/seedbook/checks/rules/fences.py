"""Rules on fences: closed, with a known language and known options."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, suggestion
from seedbook.checks.rule import Fault, Rule
from seedbook.model import UNCOLOURED, VERDICTS

#: Options a fence may carry, and what they may say. A number that superfences cannot read turns the fence into text.
OPTIONS = {
    "verdict": r"[^\"']*",
    "title": r"[^\"']*",
    "hl_lines": r"\d{1,4}(?:-\d{1,4})?(?: \d{1,4}(?:-\d{1,4})?)*",  # `1 3-5`
    "linenums": r"\d{1,4}",  # `12`
}
#: One of them: `title="main.go"`, `linenums='12'`
_OPTION = "|".join(f"{key}=(?:\"{value}\"|'{value}')" for key, value in OPTIONS.items())
#: The beginning of an info string that superfences reads as the rules do: `go`, `go title="main.go" hl_lines="1"`
_INFO = re.compile(rf"^(?:[\w#.+-]+(?=[ \t]|$))?(?:[ \t]*(?:{_OPTION})(?=[ \t]|$))*")

#: Languages that a slip of the pen is taken for before any other of the five hundred.
COMMON = (
    *("go", "text", "bash", "console", "yaml", "json", "toml", "ini", "sql", "mermaid", "diff", "docker", "make"),
    *("python", "java", "javascript", "typescript", "rust", "c", "cpp", "lua", "html", "css", "protobuf", "promql"),
)


def closed(page: Document, guide: Guide) -> Iterator[Fault]:
    """A fence is closed by marks of the same kind, number and indentation."""
    for fence in page.fences:
        if not fence.closed:
            yield Fault(fence.line, "代码块没有收尾。", "请在代码之后单独写一行同样的 ```。")


def marks(page: Document, guide: Guide) -> Iterator[Fault]:
    """A fence is made of backticks, as everywhere in the guide."""
    for fence in page.fences:
        if page.lines[fence.line - 1][len(fence.lead) :].startswith("~"):
            yield Fault(fence.line, "代码块用 `~~~` 围住。", "请把首尾两行的 `~~~` 换成 ```。")


def language(page: Document, guide: Guide) -> Iterator[Fault]:
    """A fence names its language."""
    for fence in page.fences:
        if not fence.info:
            yield Fault(fence.line, "代码块没有写明语言。", "请在 ``` 后写上语言，例如 ```go；都不是就写 ```text。")


def known(page: Document, guide: Guide) -> Iterator[Fault]:
    """The language is one that can be highlighted, or that import knows."""
    for fence in page.fences:
        if fence.language and fence.language not in _languages() and not fence.language.startswith("{"):
            wanted = fence.language.lower()
            guess = suggestion(wanted, COMMON) or suggestion(wanted, _languages())
            mend = guess or "请换成高亮器认识的名字，或写 ```text。"
            yield Fault(fence.line, f"不认识的代码语言 `{fence.language}`。", mend)


@cache
def _languages() -> frozenset[str]:
    from pygments.lexers import get_all_lexers

    return frozenset({"mermaid", *UNCOLOURED, *(alias for _, aliases, _, _ in get_all_lexers() for alias in aliases)})


def options(page: Document, guide: Guide) -> Iterator[Fault]:
    """Only known options, written `key="value"`: others would become attributes, or make the fence plain text."""
    for fence in page.fences:
        strange = [key for key in fence.options if key not in OPTIONS]
        rest = _INFO.sub("", fence.info).strip()
        if strange or rest:
            what = f"代码块的选项 `{(strange or [rest])[0]}` 不能用。"
            yield Fault(fence.line, what, f'只能写 `键="值"`，键可用：{"、".join(OPTIONS)}；后两个的值是行号。')


def verdict(page: Document, guide: Guide) -> Iterator[Fault]:
    """The verdict on a sample is one of four words."""
    for fence in page.fences:
        value = fence.options.get("verdict")
        if value is not None and value not in VERDICTS:
            mend = suggestion(value, VERDICTS) or f"请写其中之一：{'、'.join(VERDICTS)}。"
            yield Fault(fence.line, f"不认识的 verdict `{value}`。", mend)


def empty(page: Document, guide: Guide) -> Iterator[Fault]:
    """A fence holds something."""
    for fence in page.fences:
        if fence.closed and not any(line.strip() for line in fence.body):
            yield Fault(fence.line, "代码块是空的。", "请写上代码，或删去它。")


def indented(page: Document, guide: Guide) -> Iterator[Fault]:
    """Code stands in a fence, not just indented."""
    for number in sorted(page.indented_code):
        if number - 1 not in page.indented_code:
            yield Fault(number, "缩进四格的文字会显示成没有语言的代码。", "是代码就放进 ```，不是就删去缩进。")


RULES = (
    Rule("fence-closed", closed),
    Rule("fence-marks", marks),
    Rule("fence-language", language),
    Rule("fence-unknown", known),
    Rule("fence-option", options),
    Rule("fence-verdict", verdict),
    Rule("fence-empty", empty),
    Rule("fence-indented", indented),
)
