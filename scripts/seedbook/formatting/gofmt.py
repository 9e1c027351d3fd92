"""Go as gofmt lays it out; by brackets when gofmt does not understand it or would move lines.

From gofmt comes the white space at the head of a line and between columns, not the spacing inside an expression:
that was the author's own, and where it was wrong (`runtime/debug.SetGCPercent(25)`) gofmt takes the slip for sums.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.formatting import brackets, tools
from seedbook.formatting.apart import blank_before
from seedbook.formatting.guard import same_lines
from seedbook.formatting.layouts import GO

#: What ends a top-level declaration: "}", ")", "package main", `import "fmt"`
_ENDS = re.compile(r"^(?:[})]|package\s|import\s+(?:\w+\s+)?\")")
#: What begins one, doc comments aside: "func main() {", "type T struct {"
_BEGINS = re.compile(r"^(?:func|type|var|const|import)\b")

#: What opens a group of imports: "import ("
_IMPORTS = re.compile(r"^import\s*\($")
#: Code and the comment at its end: "x := 1 // one"; no quote stays open before it
_COMMENT = re.compile(r"^(?P<code>(?:[^\"`]|\"[^\"]*\"|`[^`]*`)*?\S)(?P<gap>\s+)(?P<comment>//.*)$")


def indent(lines: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The lines as gofmt would indent and align them, and whether gofmt did it."""
    result = _formatted(lines) or _closed_up(_formatted(_imports_apart(lines)))
    if result:
        return spaced(brackets.hung(_own_spacing(lines, result), GO.lexis)), True
    return spaced(brackets.indent(lines, GO)), False


def normalised(lines: Sequence[str]) -> tuple[str, ...]:
    """Go that kept its indentation, in gofmt's, which has tabs; as it is where gofmt refuses it or would move lines."""
    return _own_spacing(lines, _formatted(lines)) or tuple(lines)


def _formatted(lines: Sequence[str]) -> tuple[str, ...]:
    """What gofmt makes of `lines`; nothing where it refuses them or changes more than white space."""
    formatted = tools.run(tools.gofmt(), (), "\n".join(lines) + "\n")
    result = tuple(formatted.rstrip("\n").split("\n")) if formatted is not None else ()
    return result if same_lines(lines, result) else ()


def _imports_apart(lines: Sequence[str]) -> tuple[str, ...]:
    """A blank line after each import, for gofmt sorts those that stand together."""
    out: list[str] = []
    for line, inside in _imports(lines):
        out += [line, ""] if inside else [line]
    return tuple(out)


def _closed_up(lines: Sequence[str]) -> tuple[str, ...]:
    """`lines` without the blank ones among the imports."""
    return tuple(line for line, inside in _imports(lines) if line or not inside)


def _imports(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it stands between `import (` and its `)`."""
    inside = False
    for line in lines:
        inside = inside and line.strip() != ")"
        yield line, inside
        inside = inside or bool(_IMPORTS.match(line.strip()))


def _own_spacing(lines: Sequence[str], formatted: Sequence[str]) -> tuple[str, ...]:
    """`formatted` with the text of `lines` where gofmt spaced an expression anew, comments still in their column."""
    own = iter([line.strip() for line in lines if line.strip()])
    return tuple(_own(next(own), line) if line.strip() else line for line in formatted)


def _own(own: str, formatted: str) -> str:
    body = formatted.lstrip()
    if own.split() == body.split():
        return formatted
    code, mine = _COMMENT.match(own), _COMMENT.match(body)
    if code and mine:
        own = f"{code['code'].ljust(len(mine['code'] + mine['gap']) - 1)} {code['comment']}"
    return formatted[: len(formatted) - len(body)] + own


def spaced(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines with a blank line between top-level declarations."""
    return blank_before(
        lines, {at for at in range(1, len(lines)) if _ENDS.match(lines[at - 1]) and _declares(lines, at)}
    )


def _declares(lines: Sequence[str], at: int) -> bool:
    """Whether a declaration begins here, or the comment that belongs to one."""
    while at < len(lines) - 1 and lines[at].startswith("//"):
        at += 1
    return bool(_BEGINS.match(lines[at]))
