"""Go as gofmt writes it; by brackets when gofmt does not understand it or would move lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.formatting import brackets, tools
from seedbook.formatting.guard import same_lines
from seedbook.formatting.layouts import GO

#: What ends a top-level declaration: "}", ")", "package main", `import "fmt"`
_ENDS = re.compile(r"^(?:[})]|package\s|import\s+(?:\w+\s+)?\")")
#: What begins one, doc comments aside: "func main() {", "type T struct {"
_BEGINS = re.compile(r"^(?:func|type|var|const|import)\b")


def indent(lines: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The lines as gofmt would indent and align them, and whether gofmt did it."""
    formatted = tools.run(tools.gofmt(), (), "\n".join(lines) + "\n")
    if formatted is not None:
        result = tuple(formatted.rstrip("\n").split("\n"))
        if same_lines(lines, result):
            return spaced(brackets.hung(result, GO.lexis)), True
    return spaced(brackets.indent(lines, GO)), False


def spaced(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines with a blank line between top-level declarations."""
    out: list[str] = []
    for at, line in enumerate(lines):
        if out and out[-1] and _ENDS.match(out[-1]) and _declares(lines, at):
            out.append("")
        out.append(line)
    return tuple(out)


def _declares(lines: Sequence[str], at: int) -> bool:
    """Whether a declaration begins here, or the comment that belongs to one."""
    while at < len(lines) - 1 and lines[at].startswith("//"):
        at += 1
    return bool(_BEGINS.match(lines[at]))
