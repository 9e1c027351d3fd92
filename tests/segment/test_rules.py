"""One fixture a rule: what segmentation makes of a small seed."""

from __future__ import annotations

from tests.segment.cases import Case, outline, parametrized


@parametrized("rules")
def test_rule(case: Case) -> None:
    assert outline(case.given) == case.expected
