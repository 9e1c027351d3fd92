"""Levels of headings: by chapters where there are any, relative to one another elsewhere."""

from __future__ import annotations

import pytest

from seedbook.segment.levels import levels
from seedbook.segment.traits import Heading, pattern


def _levels(*headings: tuple[str, int]) -> list[int]:
    return levels([Heading(text, below) for text, below in headings])


def test_chapters_sections_and_the_un_numbered() -> None:
    found = _levels(
        ("第一章:现状", 1), ("依赖治理", 4), ("第二章:实践", 0), ("2.1 分层", 3), ("2.1.1 接口", 3), ("总结", 2)
    )
    assert found == [1, 3, 1, 2, 3, 3]


def test_hexadecimal_chapters() -> None:
    assert _levels(("0x00 前言", 3), ("0x01 原理", 1), ("背景", 5), ("公式", 4), ("0x02 实现", 2)) == [1, 1, 3, 3, 1]


@pytest.mark.parametrize(("text", "way"), [("阶段零:盘点", "step"), ("场景零拷贝", ""), ("方法 零停机迁移", "")])
def test_a_nought_counts_where_no_word_goes_on(text: str, way: str) -> None:
    assert pattern(text) == way


def test_han_numbers_above_digits() -> None:
    assert _levels(("一、背景", 0), ("1. 现状", 4), ("2. 目标", 4), ("二、方案", 0), ("1. 架构", 6)) == [1, 2, 2, 1, 2]


def test_decimal_numbers_nest_by_their_parts() -> None:
    headings = [("1 概述", 2), ("1.1 背景", 4), ("1.1.1 历史", 3), ("1.2 目标", 3), ("2 设计", 2), ("2.1 接口", 5)]
    assert _levels(*headings) == [1, 2, 3, 2, 1, 2]


def test_an_article_without_numbers_begins_at_three() -> None:
    assert min(_levels(("安装", 4), ("配置", 6), ("常见问题", 3))) == 3


def test_a_heading_right_below_another_is_deeper() -> None:
    found = _levels(("安装", 0), ("二进制安装", 8), ("容器安装", 8), ("总结", 2))
    assert found[1] > found[0] and found[1] == found[2]


def test_no_heading_is_deeper_than_markdown_goes() -> None:
    assert max(_levels(*[(".".join("1" * depth) + " 小节", 2) for depth in range(1, 9)])) == 6


def test_no_headings() -> None:
    assert levels([]) == []


def test_a_time_of_day_is_no_number() -> None:
    assert (pattern("14:07 告警响起"), pattern("1: 背景"), pattern("1:2024 年的背景")) == ("", "n.", "n.")


def test_a_text_that_comes_again_is_below_what_it_follows() -> None:
    names = ["冒泡排序", "算法原理", "选择排序", "算法原理", "插入排序", "算法原理", "希尔排序", "算法原理"]
    assert _levels(*((name, 4) for name in names)) == [3, 4] * 4
