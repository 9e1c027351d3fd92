"""Ranks of headings: nested by numbers, without jumps, what recurs below what does not."""

from __future__ import annotations

import pytest

from seedbook.segment.ranking import below_what_recurs_not, extends, nested, without_jumps


def test_a_decimal_number_stands_one_below_the_number_it_extends() -> None:
    assert nested(["1 概述", "1.1 背景", "1.1.1 历史", "2 设计"], [0, 0, 0, 0]) == [0, 1, 2, 0]


def test_whether_a_decimal_number_extends_another_is_known_where_both_headings_have_one() -> None:
    assert [extends("1.2 背景", text) for text in ("1.2.3 历史", "1.3 目标", "小结")] == [True, False, None]


def test_no_heading_stands_two_below_the_one_before_it() -> None:
    assert without_jumps([0, 2, 2, 3, 0, 1, 3, 1]) == [0, 1, 1, 2, 0, 1, 2, 1]


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
