"""What `kubectl describe` prints: tables stand below their name, and the labels of an object in one column."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: What is below the heads of a table's columns: "----    ------   ---", "--------- --------"
_RULE = re.compile(r"^-{2,}(?:\s+-{2,})+$")
#: The name of a field, with or without its value: "Events:", "Node-Selectors:  <none>", "QoS Class:  Burstable"
_FIELD = re.compile(r"^[A-Z][\w -]*:(?:\s|$)")
#: The first label of several: "Labels:       app=web"
_LABELS = re.compile(r"^(?P<margin>[A-Z][\w -]*:\s+)[\w./-]+=\S*$")
#: Another one: "app.kubernetes.io/managed-by=Helm"
_LABEL = re.compile(r"^[\w./-]+=\S*$")
#: A command behind its prompt
_PROMPT = re.compile(r"^[$#>➜] ")


def indent(lines: Sequence[str]) -> tuple[str, ...]:
    """The rows of named tables two spaces in, labels below the first."""
    out: list[str] = []
    margin, rows = "", False
    for at, line in enumerate(lines):
        ends = not line or bool(_FIELD.match(line) or _PROMPT.match(line))
        rows = (rows and not ends) or _begins_table(lines, at)
        labels = _LABELS.match(line)
        if labels:
            margin = " " * labels.end("margin")
        elif not _LABEL.match(line):
            margin = ""
        out.append(("  " if rows else "" if labels else margin) + line)
    return tuple(out)


def _begins_table(lines: Sequence[str], at: int) -> bool:
    """Whether line `at` holds the heads of a table's columns below its name."""
    return at > 0 and lines[at - 1].endswith(":") and bool(at + 1 < len(lines) and _RULE.match(lines[at + 1]))
