"""The fixtures of restoring: a title, the input and the output.

The input may begin with `names: …`, the identifiers that the article's samples use (with `+` before the first:
those that names run together may fall apart into).
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.pipeline import Stage
from tests import fixture_parts

FIXTURES = Path(__file__).parents[1] / "fixtures"


class Case(NamedTuple):
    """One case of a fixture."""

    code: str
    title: str
    names: str
    given: str
    expected: str

    @property
    def words(self) -> Words:
        """What the article is said to know."""
        names = frozenset(self.names.removeprefix("+").split())
        return Words(parts=names) if self.names.startswith("+") else Words(names, names, names, above=names)


def cases(folder: str) -> list[Case]:
    """All cases under `tests/fixtures/<folder>`; the name of a file is the code of the rule it shows."""
    return [case for path in sorted((FIXTURES / folder).glob("*.md")) for case in _read(path)]


def _read(path: Path) -> list[Case]:
    found = []
    for title, given, expected in fixture_parts.cases(path):
        head, _, rest = given.partition("\n")
        named = head.startswith("names: ")
        names, source = (head.removeprefix("names: "), rest) if named else ("", given)
        found.append(Case(path.stem, title, names, source, expected))
    return found


def parametrized(folder: str) -> pytest.MarkDecorator:
    """Runs a test once for each case of a folder."""
    found = cases(folder)
    return pytest.mark.parametrize("case", found, ids=[f"{case.code}: {case.title}" for case in found])


def restored(case: Case, kind: str, stage: Stage) -> Block:
    """The block of `kind` that a case's input makes, after `stage`. A title `Style B, …` names the way of capture."""
    raw = tuple(case.given.split("\n"))
    around = ("", "说明。") * len(raw) if case.title.startswith("Style B") else ()
    seed = Seed("900", Path("900.txt"), (*raw, *around))
    return stage(seed, (Block(kind, (1, len(raw)), raw, level=3 if kind == "heading" else None),))[0]
