"""Ranks of headings: nested by numbers, without jumps."""

from __future__ import annotations

from seedbook.segment.ranking import extends, nested, without_jumps


def test_a_decimal_number_stands_one_below_the_number_it_extends() -> None:
    assert nested(["1 概述", "1.1 背景", "1.1.1 历史", "2 设计"], [0, 0, 0, 0]) == [0, 1, 2, 0]


def test_whether_a_decimal_number_extends_another_is_known_where_both_headings_have_one() -> None:
    assert [extends("1.2 背景", text) for text in ("1.2.3 历史", "1.3 目标", "小结")] == [True, False, None]


def test_no_heading_stands_two_below_the_one_before_it() -> None:
    assert without_jumps([0, 2, 2, 3, 0, 1, 3, 1]) == [0, 1, 1, 2, 0, 1, 2, 1]
