"""Each way to indent gives a flattened sample the shape that its fixture shows."""

from __future__ import annotations

import re

import pytest

from seedbook.formatting.indent import indent
from seedbook.formatting.quotes import straightened
from tests.restore.fixtures import FIXTURES, Case, cases, parametrized

_CODES = {path.stem for path in (FIXTURES / "code").glob("*.md")}
_INDENTED = [case for case in cases("code") if case.code != "straight-quotes"]


def _lang(case: Case) -> str:
    """A title begins with the language: `go: a whole file`."""
    return case.title.partition(":")[0]


@pytest.mark.parametrize("case", _INDENTED, ids=[f"{case.code}: {case.title}" for case in _INDENTED])
def test_a_flattened_sample_gets_its_indentation_back(case: Case) -> None:
    found = indent(_lang(case), case.given.split("\n"))

    assert "\n".join(found.lines) == case.expected
    assert case.code in (*found.fixes, *found.doubts)


@parametrized("code")
def test_indenting_what_is_indented_changes_nothing(case: Case) -> None:
    lines = case.expected.split("\n")

    assert indent(_lang(case), lines).lines == tuple(lines)


@pytest.mark.parametrize("case", [case for case in cases("code") if case.code == "straight-quotes"], ids=str)
def test_curly_quotes_are_made_straight_only_where_the_parser_then_accepts(case: Case) -> None:
    lines, fixes = straightened(_lang(case), case.given.split("\n"))

    assert "\n".join(lines) == case.expected
    assert bool(fixes) == (case.given != case.expected)


def test_every_code_of_a_fix_or_doubt_has_a_fixture() -> None:
    sources = [
        path.read_text(encoding="utf-8") for path in (FIXTURES.parents[1] / "scripts").rglob("formatting/indent.py")
    ]
    stated = {word for source in sources for word in _quoted(source)}

    assert stated <= _CODES


def _quoted(source: str) -> set[str]:
    return set(re.findall(r'"((?:indent|yaml|python)-[a-z-]+)"', source))
