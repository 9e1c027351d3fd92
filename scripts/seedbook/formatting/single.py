"""Indentation that shows in a single line: Makefile recipes, Dockerfile continuations, assembly, output of commands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.formatting import command_help, described

#: A rule's head: "build: deps", "%.o: %.c", "$(BIN):"; not "CC := gcc", no command with a flag "run -v $(PWD)/a:/b"
_TARGET = re.compile(r"^(?![^:]*\s-)[\w.%$(){}/ -]+:(?!=)")
#: What is no recipe: an assignment (not the variable of a command, "CGO_ENABLED=0 go build"), a directive, a comment
_NO_RECIPE = re.compile(
    r"^(?!(?:[A-Z_][A-Z0-9_]*=\S+ )+[a-z./$])"
    r"(?:[\w.-]+\s*[:?+]?=|(?:export|unexport|include|-include|define|endef|if\w*|else|endif)\b|#)"
)
#: What stands at the margin in assembly: "TEXT main.f(SB)", "loop:", "; note", "#include", ".text"
_ASSEMBLY_MARGIN = re.compile(r"^(?:TEXT|GLOBL|DATA)\b|^[\w.$\"·<>-]+:|^[;#/.]|^\w+\s+(?:PROC|ENDP)\b")
#: A line of a stack trace: "at com.example.Main.main(Main.java:5)", "... 12 more", "/app/main.go:12 +0x1f"
_TRACE = re.compile(
    r"^(?:at [\w.$/<>]+\(.*\)|\.\.\. \d+ (?:more|common frames omitted)|/\S+\.(?:go|s):\d+(?: \+0x[0-9a-f]+)?)$"
)
#: A branch in the output of `tree`, and the last of its parent: "├── a", "│   └── b", "|-- a"; "└── b", "`-- b"
_BRANCH = re.compile(r"^(?:[├└│]|[|`+\\]--|\|\s+[|`+\\])")
_LAST_BRANCH = re.compile(r"^(?:└|[`\\]--)")


def makefile(lines: Sequence[str]) -> tuple[str, ...]:
    """Recipe lines behind a tab; make accepts nothing else."""
    out: list[str] = []
    recipe = goes_on = False
    for line in lines:
        margin = bool(_NO_RECIPE.match(line) or _TARGET.match(line)) and not (goes_on and recipe)
        if margin and not line.startswith("#"):
            recipe = bool(_TARGET.match(line)) and not _NO_RECIPE.match(line)
        out.append(line if margin or not (recipe or goes_on) else f"\t{line}")
        goes_on = line.endswith("\\")
    return tuple(out)


def dockerfile(lines: Sequence[str]) -> tuple[str, ...]:
    """Lines after a backslash one step in."""
    return tuple(
        "    " + line if at and lines[at - 1].rstrip().endswith("\\") else line for at, line in enumerate(lines)
    )


def assembly(lines: Sequence[str]) -> tuple[str, ...]:
    """Instructions behind a tab, where the sample has labels at all."""
    if not any(_ASSEMBLY_MARGIN.match(line) for line in lines):
        return tuple(lines)
    return tuple(line if _ASSEMBLY_MARGIN.match(line) or not line else f"\t{line}" for line in lines)


def output(lines: Sequence[str]) -> tuple[str, ...]:
    """Frames of a stack trace behind a tab; branches of a `tree` under the last branch of their parent; what stands
    below the heads of a command's help, and of the tables in a description, one step in."""
    return command_help.indent(lines) if command_help.is_help(lines) else described.indent(_printed(lines))


def _printed(lines: Sequence[str]) -> tuple[str, ...]:
    out: list[str] = []
    step = 0
    for line in lines:
        branch = bool(_BRANCH.match(line))
        if branch:
            out.append("    " * step + line)
        else:
            out.append(f"\t{line}" if out and _TRACE.match(line) else line)
        # after its last branch (└──) a folder has no more, so what follows stands inside of that
        step = step + bool(_LAST_BRANCH.match(line)) if branch else 0
    return tuple(out)
