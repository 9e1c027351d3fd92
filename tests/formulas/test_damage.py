"""Formulas as captures leave them, and as they were."""

from __future__ import annotations

import pytest

from seedbook.inline import formulas
from tests.restore.fixtures import Case, parametrized


@parametrized("formulas")
def test_a_formula_is_repaired(case: Case) -> None:
    assert formulas.repaired(case.given) == case.expected


@parametrized("formulas")
def test_repairing_twice_changes_nothing_more(case: Case) -> None:
    assert formulas.repaired(case.expected) == case.expected


def test_a_repair_is_told() -> None:
    assert formulas.inline(r"$T{\text{a}}$") == formulas.Restored(r"$T_{\text{a}}$", ("formula-repaired",))
    assert formulas.inline("$T_{a}$") == formulas.Restored("$T_{a}$")


def test_what_cannot_be_drawn_stays_code_in_doubt() -> None:
    assert formulas.inline(r"$\foo{a}$") == formulas.Restored(r"`$\foo{a}$`", (), ("formula-rejected",))
    assert formulas.display(["$$", r"\foo{a}", "$$"]) == formulas.Restored(r"`$$\foo{a}$$`", (), ("formula-rejected",))


def test_a_bar_would_end_a_cell() -> None:
    assert formulas.inline("$|x_1|$", pipes=False).markdown == r"$\vert x_1\vert$"
    assert formulas.inline(r"$\|x_1\|$", pipes=False).markdown == r"$\Vert x_1\Vert$"


@pytest.mark.parametrize(
    ("lines", "markdown"),
    [
        (["$$x = y$$"], "$$\nx = y\n$$"),
        (["$$", "x", "= y", "$$"], "$$\nx\n= y\n$$"),
        (["$$[a, b]$$"], "$$[a, b]$$"),
        (["$$x$$ $$ y$$"], "$$\nx\n$$\n\n$$\ny\n$$"),
    ],
    ids=["one line", "several lines", "what would begin another block", "two on a line"],
)
def test_a_display_formula_has_lines_of_its_own(lines: list[str], markdown: str) -> None:
    assert formulas.display(lines).markdown == markdown
