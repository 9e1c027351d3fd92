"""Separates a command from the code that it was glued to because the sign between them was lost.

`go vet ./...go test ./...` is two commands, and `pprofgo tool trace` a name and a command: a known first word of a
command begins a new code where the code before it is a command itself, or a name that the article knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.inline import commands
from seedbook.inline.rule import pattern
from seedbook.inline.words import Words, listed

#: A command right behind other code, without a space: the `go test -race ./...` of `go vet ./...go test -race ./...`
_SECOND = pattern(rf"(?<=[a-z0-9.)/])(?:{commands.FIRST})(?![\w-]){commands.REST}")
#: A command before it: `go vet ./...`, `go mod why`
_FIRST = pattern(rf"(?<![\w./-])(?:{commands.FIRST})(?:(?![\w-]){commands.REST})?$")
#: A name before it: `pprof`, `go.mod`
_NAME = re.compile(r"(?<![\w./-])[A-Za-z][\w.-]*$", re.ASCII)


def cuts(text: str, words: Words) -> Iterator[tuple[int, int, int]]:
    """For each command glued to other code the bounds: start of that code, where the command begins, its end."""
    if not words.parts:
        return
    for second in _SECOND.finditer(text):
        start = _start(text[: second.start()], words)
        if start is not None:
            yield start, second.start(), second.end()


def _start(before: str, words: Words) -> int | None:
    """Where the code begins that ends `before`, or None where what stands there is no known code."""
    first = _FIRST.search(before)
    if first:
        return first.start()
    name = _NAME.search(before)
    known = name and (name[0] in words.parts or name[0] in listed("products"))
    return name.start() if name and known else None
