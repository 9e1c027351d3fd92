"""Fixtures a person can read: a title, the input, what is expected; a line with a single dot closes each part."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "weave"


class Case(NamedTuple):
    title: str
    given: str
    expected: str


def cases(name: str) -> list[Case]:
    text = (FIXTURES / f"{name}.md").read_text(encoding="utf-8")
    return [_case(block) for block in re.split(r"(?<=^\.\n)\n(?=\S)", text, flags=re.M)]


def _case(block: str) -> Case:
    title, given, expected, _ = re.split(r"^\.\n", block, flags=re.M)
    return Case(title.strip(), given, expected)
