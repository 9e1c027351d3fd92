"""Fixtures a person can read: a title, then parts, each closed by a line with a single dot."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "diagrams"


class Case(NamedTuple):
    """One case: its title and its parts, without their last line end."""

    title: str
    parts: tuple[str, ...]


def cases(name: str) -> list[Case]:
    """The cases of `tests/fixtures/diagrams/<name>.md`; a blank line and a title begin each."""
    text = (FIXTURES / f"{name}.md").read_text(encoding="utf-8")
    return [_case(block) for block in re.split(r"(?<=^\.\n)\n(?=\S)", text, flags=re.M)]


def _case(block: str) -> Case:
    title, *parts = re.split(r"^\.\n", block, flags=re.M)
    return Case(title.strip(), tuple(part.rstrip("\n") for part in parts[:-1]))


def kinds() -> dict[str, str]:
    """A diagram of each kind, by title."""
    return {case.title: case.parts[0] for case in cases("kinds")}
