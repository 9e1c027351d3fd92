"""The fixtures of segmenting: a title, the input and the output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from seedbook.model import Block, Seed
from seedbook.segment import segment
from seedbook.segment.lines import read_lines
from seedbook.segment.rules import Rule
from tests import fixture_parts

FIXTURES = Path(__file__).parents[1] / "fixtures" / "segment"


class Case(NamedTuple):
    """One case of a fixture; `rule` is the name of its file."""

    rule: str
    title: str
    given: str
    expected: str


def parametrized(folder: str) -> pytest.MarkDecorator:
    """Runs a test once for each case under `tests/fixtures/segment/<folder>`."""
    found = [case for path in sorted((FIXTURES / folder).glob("*.md")) for case in _read(path)]
    return pytest.mark.parametrize("case", found, ids=[f"{case.rule}: {case.title}" for case in found])


def seed(text: str) -> Seed:
    """A seed of this text."""
    return Seed("900", Path("900_test.txt"), tuple(text.split("\n")))


def retagged(rule: Rule, lines: Sequence[str], tags: str) -> str:
    """What a rule makes of the tags of these lines, each list of tags as one text."""
    return " ".join(rule(read_lines(lines), tags.split()))


def outline(text: str) -> str:
    """The blocks of a seed's text, one a row: lines, kind, and level or language where there is one."""
    return "\n".join(_row(block) for block in segment(seed(text)))


def _row(block: Block) -> str:
    first, last = block.lines
    span = str(first) if first == last else f"{first}-{last}"
    detail = block.level or block.lang
    return f"{span} {block.kind}" + (f" {detail}" if detail else "")


def _read(path: Path) -> list[Case]:
    return [Case(path.stem, *parts) for parts in fixture_parts.cases(path)]
