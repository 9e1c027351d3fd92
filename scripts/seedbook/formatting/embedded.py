"""Data that stands among commands and their output: Kubernetes objects and JSON values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.formatting.yaml_lines import parse
from seedbook.languages.marks import scores

#: The beginning of a Kubernetes object: "apiVersion: v1", "kind: Pod"
_OBJECT = re.compile(r"^(?:apiVersion|kind):\s*\S+$")
#: A command that shows YAML: `kubectl edit deploy web`, `kubectl get po -o yaml`, `cat a.yml`, `vi /etc/a.yaml`
_SHOWS = re.compile(r"\bkubectl (?:edit\b|.* (?:-o ?|--output[ =])yaml\b)|\b(?:cat|vim?|nano) \S+\.ya?ml$")
#: The beginning of a JSON value on a line of its own: "{", "[{", '{"a":'
_VALUE = re.compile(r"^[\[{]+(?:\s*\"|$)")
#: A string of JSON, in which no bracket counts: `"a {b}"`, `"\"{"`
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"")
#: A line of one, and of one that is cut short: `"Labels": {`, `},`, `...`
_MEMBER = re.compile(r"^(?:\"|[\[{\]}]|\.{3,6}$|…+$)")
#: Fewer lines than these are no object
_LEAST = 3


def spans(lines: Sequence[str]) -> Iterator[tuple[range, str]]:
    """Where a piece of data stands, and its language, in order."""
    at = 0
    while at < len(lines):
        end, lang = at, ""
        if _OBJECT.match(lines[at]) or (at and _SHOWS.search(lines[at - 1])):
            end, lang = _object_end(lines, at), "yaml"
        elif _VALUE.match(lines[at]):
            end, lang = _value_end(lines, at), "json"
        if end - at >= _LEAST:
            yield range(at, end), lang
            at = end
        else:
            at += 1


def _object_end(lines: Sequence[str], start: int) -> int:
    """After the last line that may belong to the object; a comment that nothing of it follows belongs to the next."""
    end = start
    for at in range(start, len(lines)):
        line = parse(lines[at])
        if line.key is not None or line.dashes or line.elided or lines[at] == "---":
            end = at + 1
        elif not line.comment or _typed(lines[at]):
            break
    return end


def _value_end(lines: Sequence[str], start: int) -> int:
    """After the line that closes the value; where nothing does, after the last that may belong to it."""
    depth = 0
    for at in range(start, len(lines)):
        bare = _QUOTED.sub("", lines[at])
        depth += sum(map(bare.count, "{[")) - sum(map(bare.count, "}]"))
        if depth <= 0:
            return at + 1
    return next((at for at in range(start, len(lines)) if not _MEMBER.match(lines[at])), len(lines))


def _typed(line: str) -> bool:
    """Whether a line that may be a comment is a command behind root's prompt: `# kubectl get po`."""
    return not line or "console" in dict(scores(line))
