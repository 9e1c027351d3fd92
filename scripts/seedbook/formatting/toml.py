"""TOML by its brackets; the settings of containerd by their tables too.

Authors mostly leave tables at the margin, in 20 of 27 samples of other people's articles that have a table in another;
containerd writes its settings with each table one step deeper than the one it is part of, and 5 of 6 samples are so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.formatting import brackets
from seedbook.formatting.layouts import HASHED

#: The head of a table: `[plugins."io.containerd.grpc.v1.cri".registry]`; not the row of an array: `["a", "b"]`
_TABLE = re.compile(r"^\[{1,2}(?P<name>[A-Za-z_][^=,]*?)\]{1,2}\s*(?:#.*)?$")
#: One that only containerd's settings have: `[plugins]`, `[plugins.cri]`
_CONTAINERD = re.compile(r"^\[plugins[.\]]")
#: A part of a table's name: `"io.containerd.grpc.v1.cri"`, `registry`
_PART = re.compile(r"\"[^\"]*\"|'[^']*'|[^.\s]+")


def indent(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines by their brackets, and below the tables they stand in where containerd writes them."""
    by_brackets = brackets.indent(lines, HASHED)
    return tuple(_nested(by_brackets)) if any(map(_CONTAINERD.match, lines)) else by_brackets


def _nested(lines: Sequence[str]) -> Iterator[str]:
    tables: list[list[str]] = []
    for line in lines:
        head = _TABLE.match(line)
        name = _PART.findall(head["name"]) if head else []
        while head and tables and name[: len(tables[-1])] != tables[-1]:
            tables.pop()
        yield HASHED.unit * len(tables) + line if line else line
        if head:
            tables.append(name)
