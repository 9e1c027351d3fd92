"""Data that stands among commands and their output: Kubernetes objects and JSON values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.formatting.yaml_lines import parse

#: The beginning of a Kubernetes object: "apiVersion: v1", "kind: Pod"
_OBJECT = re.compile(r"^(?:apiVersion|kind):\s*\S+$")
#: The beginning of a JSON value on a line of its own: "{", "[{", '{"a":'
_VALUE = re.compile(r"^[\[{]+(?:\s*\"|$)")
#: A string of JSON, in which no bracket counts: `"a {b}"`, `"\"{"`
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"")
#: Fewer lines than these are no object
_LEAST = 3


def spans(lines: Sequence[str]) -> Iterator[tuple[range, str]]:
    """Where a piece of data stands, and its language, in order."""
    at = 0
    while at < len(lines):
        end, lang = at, ""
        if _OBJECT.match(lines[at]):
            end, lang = _object_end(lines, at), "yaml"
        elif _VALUE.match(lines[at]):
            end, lang = _value_end(lines, at), "json"
        if end - at >= _LEAST:
            yield range(at, end), lang
            at = end
        else:
            at += 1


def _object_end(lines: Sequence[str], start: int) -> int:
    """After the last line that may belong to the object."""
    at = start
    while at < len(lines):
        line = parse(lines[at])
        if line.key is None and not line.dashes and lines[at] != "---":
            break
        at += 1
    return at


def _value_end(lines: Sequence[str], start: int) -> int:
    """After the line that closes the value; `start` when nothing does."""
    depth = 0
    for at in range(start, len(lines)):
        bare = _QUOTED.sub("", lines[at])
        depth += sum(map(bare.count, "{[")) - sum(map(bare.count, "}]"))
        if depth <= 0:
            return at + 1
    return start
