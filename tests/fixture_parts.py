"""Reads fixtures that people can read: cases of a title, an input and an output, each closed by a line of one dot."""

from __future__ import annotations

from pathlib import Path


def cases(path: Path) -> list[tuple[str, str, str]]:
    """The title, the input and the output of each case of a fixture, without their last line end."""
    *parts, _ = path.read_text(encoding="utf-8").split("\n.\n")
    triples = zip(parts[0::3], parts[1::3], parts[2::3], strict=True)
    return [(title.strip(), given, expected) for title, given, expected in triples]
