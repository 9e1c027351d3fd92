"""A broken diagram is named by its line, with a hint."""

from __future__ import annotations

import re

import pytest

from seedbook.diagrams import check
from tests.diagrams.cases import Case, cases, kinds

#: A word of the parser's: `unexpected`
ENGLISH = re.compile("[A-Za-z]{2,}")


@pytest.mark.parametrize("case", cases("faults"), ids=lambda case: case.title)
def test_fault(case: Case) -> None:
    source, expected = case.parts
    line, hint = expected.split(" ", 1)
    [found] = check(source)
    assert found.line == int(line)
    assert hint in found.hint
    assert found.message
    assert not ENGLISH.search(found.what)


def test_what_no_rule_tells_is_told_in_the_parsers_words() -> None:
    [found] = check("gantt\ntitle x\nfoo")
    assert (found.line, found.what) == (3, "这一行不合语法，解析器说 `unrecognized statement: foo`")


@pytest.mark.parametrize("kind", kinds())
def test_a_sound_diagram_of_each_kind_has_no_fault(kind: str) -> None:
    assert check(kinds()[kind]) == []
