"""The lists in YAML beside the seeds, as rules see them: each entry with its number, and the line of each value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from seedbook import textfile
from seedbook.checks import yaml_faults
from seedbook.checks.document import Document
from seedbook.checks.rule import Fault
from seedbook.errors import ContentError


@dataclass(frozen=True)
class Entry:
    """One entry: its value, the line where it begins, and the lines of its own values by key."""

    value: Any
    line: int
    lines: Mapping[str, int]

    def line_of(self, key: str) -> int:
        """The line of a key, or of the entry when it has none of that name."""
        return self.lines.get(key, self.line)


def value(file: Document) -> Any:
    """The value of a YAML file. Raises ContentError when it is none."""
    return textfile.parse_yaml(file.text, file.path, "This", "")


def broken(file: Document, name: str) -> Iterator[Fault]:
    """The fault of a file that is no YAML; `name` is what people call it."""
    try:
        value(file)
    except ContentError as error:
        what, mend = yaml_faults.told(error.findings[0], "请检查这一行的缩进和引号。")
        yield Fault(error.findings[0].line, f"{name}{what}。", mend)


def entries(file: Document, *path: str) -> list[Entry]:
    """The entries of the list at `path` (none: the whole file); empty when there is no such list."""
    try:
        found = value(file)
    except ContentError:
        return []
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, list):
        return []
    lines = textfile.places(file.text)
    return [_entry(item, (*path, number), lines) for number, item in enumerate(found)]


def _entry(item: Any, place: tuple[str | int, ...], lines: Mapping[tuple[str | int, ...], int]) -> Entry:
    keys = map(str, item) if isinstance(item, dict) else ()
    return Entry(item, lines[place], {key: lines[*place, key] for key in keys if (*place, key) in lines})
