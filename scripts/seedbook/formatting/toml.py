"""Indentation of TOML: tables at the margin, or set in below each other as containerd writes its settings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.formatting import brackets
from seedbook.formatting.layouts import HASHED

#: A table: `[grpc]`, `[[runners]]`, `[plugins."io.containerd.grpc.v1.cri".registry]`
_TABLE = re.compile(r"^\[\[?([^\[\]=]+)\]\]?$")
#: One of containerd, which sets in what `containerd config default` prints: `[plugins]`, `[plugins.cri.registry]`. (All
#: five such samples of 3,500 articles are set in; of 30 others with tables below each other none.)
_NESTED = re.compile(r"^\[plugins(?:\.|\]$)")
#: What parts a name into its keys: the dots that no quotes hold
_DOT = re.compile(r"\.(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")


def indent(lines: Sequence[str]) -> tuple[str, ...]:
    """Stripped lines with arrays set in, and the tables and keys of containerd by the depth of their tables."""
    inner = brackets.indent(lines, HASHED)
    depths = [len(_DOT.split(name[1])) if (name := _TABLE.match(line)) else 0 for line in lines]
    if not any(map(_NESTED.match, lines)):
        return inner
    outermost = min(depth for depth in depths if depth)
    out: list[str] = []
    level = 0
    for line, depth in zip(inner, depths, strict=True):
        level = depth - outermost + 1 if depth else level
        step = level - 1 if depth else level
        out.append(HASHED.unit * step + line if line else line)
    return tuple(out)
