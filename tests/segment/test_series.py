"""Headings that count on are of one level, and of a lower one than the headings that count around them."""

import pytest

from seedbook.segment.series import count, levelled, series


@pytest.mark.parametrize(
    ("text", "way", "first", "last"),
    [
        ("1. 环境", "#.", 1, 1),
        ("第 11~12 周:Kubernetes", "第#周", 11, 12),
        ("第二十三章 总结", "第#章", 23, 23),
        ("Step 3 部署", "step#", 3, 3),
        ("(2) 编译", "(#)", 2, 2),
        ("B. 超时与重试", "#.", 2, 2),
    ],
)
def test_a_heading_counts_in_a_way_of_its_own(text: str, way: str, first: int, last: int) -> None:
    found = count(text)
    assert found
    assert (found.way, found.first, found.last) == (way, first, last)


@pytest.mark.parametrize("text", ["99% 的请求", "2024 年回顾", "P99 延迟", "总结"])
def test_a_figure_is_no_count(text: str) -> None:
    assert count(text) is None or not series([text, text])


def test_a_count_that_begins_anew_is_another_series() -> None:
    assert series(["1. 安装", "1. 下载", "2. 解压", "2. 使用"]) == [[0, 3], [1, 2]]


def test_a_heading_that_was_missed_breaks_no_series() -> None:
    assert series(["第 1 月", "总览", "第 3 月"]) == [[0, 2]]


def test_a_series_has_the_level_of_its_highest_heading() -> None:
    assert levelled(["0. 环境", "1. 准备", "2. 原理"], [1, 2, 3]) == [1, 1, 1]


def test_a_series_between_the_headings_of_another_is_below_it() -> None:
    texts = ["第 1 月", "第 1 周", "第 2 周", "第 2 月", "第 3 周"]
    assert levelled(texts, [1, 1, 2, 1, 2]) == [1, 2, 2, 1, 2]
