"""A broken diagram is named by its line, with a hint."""

from __future__ import annotations

import pytest

from seedbook.diagrams import check
from tests.diagrams.cases import Case, cases, kinds


@pytest.mark.parametrize("case", cases("faults"), ids=lambda case: case.title)
def test_fault(case: Case) -> None:
    source, expected = case.parts
    line, hint = expected.split(" ", 1)
    [found] = check(source)
    assert found.line == int(line)
    assert hint in found.hint
    assert found.message


@pytest.mark.parametrize("kind", kinds())
def test_a_sound_diagram_of_each_kind_has_no_fault(kind: str) -> None:
    assert check(kinds()[kind]) == []
