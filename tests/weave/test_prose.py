"""Which lines of a page are prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook.weave import blocks
from tests.weave.cases import Case, cases


@pytest.mark.parametrize("case", cases("prose"), ids=lambda case: case.title)
def test_runs_of_prose(case: Case) -> None:
    runs = [case.given[start:end].replace("\n", "⏎") for start, end in blocks.prose(case.given)]
    assert runs == case.expected.splitlines()


@given(st.text(alphabet="`~#-|>:!*[]<div/ \t\n甲a1.=$", max_size=200))
def test_runs_stand_in_order_and_never_overlap(body: str) -> None:
    places = [place for run in blocks.prose(body) for place in run]
    assert places == sorted(places)
    assert all(0 <= place <= len(body) for place in places)


def test_runs_stand_under_their_headings() -> None:
    body = "开头。\n\n# 题\n\n```bash\n# 注释\n```\n\n甲。\n\n- 乙\n\n## 空\n\n## 丙\n\n丁。\n"
    assert blocks.sections(body) == [["开头。"], ["甲。", "乙"], [], ["丁。"]]
