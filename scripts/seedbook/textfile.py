"""Reads the project's own text files: pages, the glossary, catalogs. Seeds have stricter rules (`read`)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from seedbook.errors import ContentError
from seedbook.model import Finding

#: What PyYAML raises for text that is no YAML, and for a value that is not what its form or tag says:
#: `2024-99-99`, `!!bool x`, a thousand open brackets.
_YAML_FAULTS = (yaml.YAMLError, ValueError, KeyError, AttributeError, RecursionError)
#: libyaml's parser is ten times as fast, where it is there; it crashes on some 20,000 open brackets in a row.
_FAST, _FAST_CHARS = getattr(yaml, "CSafeLoader", yaml.SafeLoader), 5000


def read(path: Path) -> str:
    """The text of a file: UTF-8, without a byte-order mark, line ends as LF.

    Raises ContentError naming the line that is not UTF-8.
    """
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ContentError([Finding(str(path), line, "Not UTF-8.", "Save the file as UTF-8.")]) from error
    return text.replace("\r\n", "\n")


def parse_yaml(
    text: str, path: str, name: str, mend: str, first_line: int = 1, loader: type[yaml.SafeLoader] = yaml.SafeLoader
) -> Any:
    """The value of YAML that stands in `path` from `first_line` on; None when there is none.

    Raises ContentError, in which `name` says what was read and `mend` how to mend it.
    """
    try:
        return _load(text, loader)
    except _YAML_FAULTS as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + mark.line if mark else first_line
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise ContentError([Finding(path, line, f"{name} is not YAML: {problem}.", mend)]) from error


def _load(text: str, loader: type[yaml.SafeLoader]) -> Any:
    """The value of YAML, read by the fast parser where it serves; what it refuses, the other one explains better."""
    if loader is yaml.SafeLoader and len(text) <= _FAST_CHARS:
        with suppress(*_YAML_FAULTS):
            return yaml.load(text, _FAST)
    return yaml.load(text, loader)
