"""Headings that count on are of one level, and of a lower one than the headings that count around them."""

import pytest

from seedbook.segment.series import count, levelled, raised, series


@pytest.mark.parametrize(
    ("text", "way", "first", "last"),
    [
        ("1. 环境", "#.", 1, 1),
        ("第 11~12 周:Kubernetes", "第#周", 11, 12),
        ("第二十三章 总结", "第#章", 23, 23),
        ("Step 3 部署", "step#", 3, 3),
        ("(2) 编译", "(#)", 2, 2),
        ("B. 超时与重试", "#.", 2, 2),
        ("IX. 讨论", "roman#.", 9, 9),
        ("0x02 安装", "0x#", 2, 2),
        ("阶段零:盘点", "阶段#:", 0, 0),
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


def test_a_heading_goes_on_with_the_series_that_it_is_next_in() -> None:
    assert series(["3. 特点", "1. 性能", "2. 可靠", "4. 线程"]) == [[0, 3], [1, 2]]


def test_a_series_has_the_level_of_its_highest_heading() -> None:
    assert levelled(["0. 环境", "1. 准备", "2. 原理"], [1, 2, 3]) == [1, 1, 1]


def test_a_series_between_the_headings_of_another_is_below_it() -> None:
    texts = ["第 1 月", "第 1 周", "第 2 周", "第 2 月", "第 3 周"]
    assert levelled(texts, [1, 1, 2, 1, 2]) == [1, 2, 2, 1, 2]


STAGES = ["背景", "候选方案", "阶段零:盘点", "阶段一:共存", "证书", "阶段二:治理", "结语"]
RANKS = [0, 1, 1, 1, 2, 1, 0]


def test_a_series_that_an_article_is_made_of_stands_at_its_top() -> None:
    assert raised(STAGES, [3, 8, 9, 9, 9, 9, 2], RANKS) == [0, 1, 0, 0, 1, 0, 0]


@pytest.mark.parametrize(
    "below", [[3, 1, 9, 9, 9, 9, 2], [60, 8, 4, 4, 4, 4, 60]], ids=["right-below-its-parent", "a-small-part"]
)
def test_another_series_stays_below_the_heading_before_it(below: list[int]) -> None:
    assert raised(STAGES, below, RANKS) == RANKS


def test_a_series_that_a_higher_heading_parts_stays() -> None:
    ranks = [0, 1, 1, 1, 0, 1, 0]
    assert raised(STAGES, [3, 8, 9, 9, 9, 9, 2], ranks) == ranks


def test_counts_that_name_nothing_say_nothing_of_the_top() -> None:
    texts = ["背景", "方案", "1. 盘点", "2. 共存", "3. 治理"]
    assert raised(texts, [3, 8, 9, 9, 9], [0, 0, 1, 1, 1]) == [0, 0, 1, 1, 1]


def test_steps_right_behind_the_first_heading_stand_beside_it() -> None:
    texts = ["前提条件", "步骤一:创建证书", "步骤二:安装", "步骤三:验证", "结语"]
    assert raised(texts, [2, 9, 9, 9, 1], [0, 1, 1, 1, 0]) == [0, 0, 0, 0, 0]
