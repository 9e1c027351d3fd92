"""A blank line between declarations, where a capture lost all of them.

Nearly all authors set these. In 1,476 samples of 106 repositories that had lost their blank lines, these rules put
2,624, and 2,274 of them stood there before: of Java 932 of 1,019, of Python 393 of 436.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from seedbook.formatting.layout import Layout
from seedbook.formatting.scan import Line, scan

_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
#: What a declaration stands apart from: "}", "};", "int size;", "import java.util.List;", "#include <stdio.h>"
_END = re.compile(r".*[};]$|#\s*include\b")
#: What stands above a declaration and belongs to it: "@Override", "#[derive(Debug)]", "[Fact]"
_ATTRIBUTE = re.compile(r"@\w|#?\[.*\]$")

#: A section of settings, `[server]`, `[[inputs.cpu]]`; and a remark, which belongs to the section below it
_SECTION, _REMARK = re.compile(r"\[\[?[\w.\" :/*-]+\]\]?(?:\s*[#;].*)?$"), re.compile(r"[#;]")
#: The last line of a section: `port = 80`, `hosts = [ "a" ]`, no list that goes on; the end of one, `]`
_SETTING = re.compile(r"[^\[=:]*[=:].*[^\[,{]$|[\]}]$")


def blank_before(lines: Sequence[str], starts: Collection[int]) -> tuple[str, ...]:
    """The lines with a blank line before each that stands at one of `starts` (0-based), unless one is there."""
    out: list[str] = []
    for at, line in enumerate(lines):
        if at in starts and out and out[-1]:
            out.append("")
        out.append(line)
    return tuple(out)


def braced(lines: Sequence[str], layout: Layout) -> tuple[str, ...]:
    """The indented `lines` with a blank line before each declaration with a body, but where it begins another body."""
    seen = scan(lines, layout.lexis)
    head = re.compile(layout.declares)
    return blank_before(
        lines,
        {
            at
            for at in range(1, len(lines))
            if _END.match(seen[at - 1].code)
            and _depth(lines[at - 1]) == _depth(lines[at])
            and head.match(_declaration(seen[at:]))
        },
    )


def sections(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines of settings with a blank line before each section that a setting stands above, or before its remarks.

    Of 141 sections in other people's TOML and INI 114 have one.
    """
    starts: set[int] = set()
    for at, line in enumerate(lines):
        if _SECTION.match(line.strip()):
            first = at
            while first and _REMARK.match(lines[first - 1].strip()):
                first -= 1
            if first and _SETTING.match(lines[first - 1].strip()):
                starts.add(first)
    return blank_before(lines, starts)


def _declaration(seen: Sequence[Line]) -> str:
    """The first code of `seen` behind comments and attributes."""
    return next((line.code for line in seen if not line.comment and not _ATTRIBUTE.match(line.code)), "")


def python(lines: Sequence[str], tree: ast.Module) -> tuple[str, ...]:
    """`lines`, whose syntax `tree` is, with a blank line around each definition, but where it begins or ends a body."""
    return blank_before(
        lines,
        {
            _first_line(after, lines)
            for body in _bodies(tree)
            for before, after in pairwise(body)
            if isinstance(before, _DEFINITIONS) or isinstance(after, _DEFINITIONS)
        },
    )


def _bodies(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    """Each list of statements in `tree`."""
    for node in ast.walk(tree):
        for _, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                yield value


def _first_line(statement: ast.stmt, lines: Sequence[str]) -> int:
    """Where a statement begins (0-based), with its decorators and the comment above it."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    at = min([statement.lineno, *(node.lineno for node in decorators)]) - 1
    while at and lines[at - 1].lstrip().startswith("#") and _depth(lines[at - 1]) == _depth(lines[at]):
        at -= 1
    return at


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
