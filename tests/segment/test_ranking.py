"""Ranks of headings: nested by numbers, without jumps, deeper below empty headings."""

from __future__ import annotations

import pytest

from seedbook.segment.ranking import below_what_recurs_not, nested, under_empty, without_jumps


def test_a_decimal_number_stands_one_below_the_number_it_extends() -> None:
    assert nested(["1 概述", "1.1 背景", "1.1.1 历史", "2 设计"], [0, 0, 0, 0]) == [0, 1, 2, 0]


def test_no_heading_stands_two_below_the_one_before_it() -> None:
    assert without_jumps([0, 2, 2, 3, 0, 1, 3, 1]) == [0, 1, 1, 2, 0, 1, 2, 1]


def _under_empty(*headings: tuple[str, bool, int]) -> list[int]:
    patterns, empty, ranks = zip(*headings, strict=True)
    return under_empty(patterns, empty, ranks)


def test_what_is_numbered_otherwise_below_an_empty_heading_is_deeper_up_to_the_next_like_that() -> None:
    found = _under_empty(
        *(("", False, 0), ("han", True, 0), ("n.n", False, 0), ("n.n", False, 0), ("han", False, 0)),
        *(("han", True, 0), ("n.n", False, 0), ("", False, 1)),
    )
    assert found == [0, 0, 1, 1, 0, 0, 1, 2]


def test_it_ends_before_a_heading_above() -> None:
    assert _under_empty(("han", True, 0), ("", True, 1), ("n.", False, 1), ("han", False, 0)) == [0, 1, 2, 0]


def test_without_numbers_it_ends_before_the_next_empty_heading() -> None:
    found = _under_empty(*[("", empty, 0) for empty in (False, True, False, False, True, False)])
    assert found == [0, 0, 1, 1, 0, 1]


def test_headings_numbered_alike_stay_beside_each_other() -> None:
    assert _under_empty(*[("n.", empty, 0) for empty in (False, True, False)]) == [0, 0, 0]


def test_the_first_heading_may_be_the_title_of_all() -> None:
    assert _under_empty(("", True, 0), ("han", False, 0), ("han", False, 0)) == [0, 0, 0]


CASES = ["问题一", "现象", "小结", "问题二", "现象", "小结", "问题三", "现象", "小结", "选型"]


def test_what_recurs_stands_below_what_does_not() -> None:
    assert below_what_recurs_not(CASES, [0, 1, 0] * 3 + [0]) == [0, 1, 1] * 3 + [0]


def test_what_stands_in_a_heading_that_recurs_goes_down_with_it() -> None:
    texts = [*CASES[:3], "要点", *CASES[3:]]
    assert below_what_recurs_not(texts, [0, 1, 0, 1] + [0, 1, 0] * 2 + [0]) == [0, 1, 1, 2] + [0, 1, 1] * 2 + [0]


@pytest.mark.parametrize("ranks", [[0, 1, 0, 0, 1, 0, 1, 2, 1, 0], [1, 1, 0, 0, 1, 0, 0, 1, 0, 0]])
def test_under_headings_of_several_ranks_it_stays(ranks: list[int]) -> None:
    assert below_what_recurs_not(CASES, ranks) == ranks


def test_twice_is_no_habit() -> None:
    assert below_what_recurs_not(CASES[:6], [0, 1, 0] * 2) == [0, 1, 0] * 2
