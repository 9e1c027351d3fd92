"""Ranks of headings: nested by numbers, without jumps, twins parted."""

from __future__ import annotations

from seedbook.segment.ranking import extends, nested, parted, without_jumps


def test_a_decimal_number_stands_one_below_the_number_it_extends() -> None:
    assert nested(["1 概述", "1.1 背景", "1.1.1 历史", "2 设计"], [0, 0, 0, 0]) == [0, 1, 2, 0]


def test_whether_a_decimal_number_extends_another_is_known_where_both_headings_have_one() -> None:
    assert [extends("1.2 背景", text) for text in ("1.2.3 历史", "1.3 目标", "小结")] == [True, False, None]


def test_no_heading_stands_two_below_the_one_before_it() -> None:
    assert without_jumps([0, 2, 2, 3, 0, 1, 3, 1]) == [0, 1, 1, 2, 0, 1, 2, 1]


def test_a_text_that_comes_again_stands_below_the_heading_before_it() -> None:
    texts = ["冒泡排序", "原理", "插入排序", "原理", "希尔排序", "原理", "小结"]
    assert parted(texts, [0] * 7) == [0, 1, 0, 1, 0, 1, 0]


def test_texts_that_come_again_together_stand_below_one_heading() -> None:
    texts = ["冒泡排序", "优点", "缺点", "插入排序", "优点", "缺点"]
    assert parted(texts, [0] * 6) == [0, 1, 1, 0, 1, 1]


def test_what_is_below_a_twin_stays_below_it() -> None:
    texts = ["冒泡排序", "原理", "交换", "插入排序", "原理", "移动", "小结"]
    assert parted(texts, [0, 0, 1, 0, 0, 1, 0]) == [0, 1, 2, 0, 1, 2, 0]


def test_where_the_twin_is_the_first_below_its_heading_what_stands_between_is_beside_that() -> None:
    texts = ["主版本", "说明", "镜像", "补丁版本", "说明"]
    assert parted(texts, [0, 1, 1, 1, 1]) == [0, 1, 1, 0, 1]


def test_twins_below_different_headings_or_with_others_between_stay() -> None:
    texts = ["冒泡排序", "原理", "插入排序", "原理"]
    assert parted(texts, [0, 1, 0, 1]) == [0, 1, 0, 1]
    more = ["冒泡排序", "原理", "图示", "插入排序", "原理"]
    assert parted(more, [0] * 5) == [0] * 5
    assert parted(["原理", "原理", "小结"], [0] * 3) == [0] * 3


def test_a_number_says_what_is_above() -> None:
    texts = ["二、安装", "注意", "2.1 内存", "2.2 文件", "注意"]
    assert parted(texts, [0, 1, 1, 1, 1]) == [0, 1, 1, 1, 1]
