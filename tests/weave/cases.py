"""The fixtures of weaving: a title, a page, and the page woven."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tests import fixture_parts

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "weave"


class Case(NamedTuple):
    title: str
    given: str
    expected: str


def cases(name: str) -> list[Case]:
    found = fixture_parts.cases(FIXTURES / f"{name}.md")
    return [Case(title, f"{given}\n", f"{expected}\n") for title, given, expected in found]
