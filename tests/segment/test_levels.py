"""Levels of headings: by chapters where there are any, relative to one another elsewhere."""

from __future__ import annotations

from seedbook.segment.levels import Heading, levels


def _levels(*headings: tuple[str, int]) -> list[int]:
    return levels([Heading(text, below) for text, below in headings])


def test_chapters_sections_and_the_un_numbered() -> None:
    found = _levels(
        ("第一章:现状", 1), ("依赖治理", 4), ("第二章:实践", 0), ("2.1 分层", 3), ("2.1.1 接口", 3), ("总结", 2)
    )
    assert found == [1, 3, 1, 2, 3, 3]


def test_hexadecimal_chapters() -> None:
    assert _levels(("0x00 前言", 3), ("0x01 原理", 1), ("背景", 5), ("公式", 4), ("0x02 实现", 2)) == [1, 1, 3, 3, 1]


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


def test_no_heading_stands_two_levels_below_the_one_above() -> None:
    found = _levels(
        *(("一、评价", 0), ("1. 架构", 0), ("✅ 优点", 3), ("❌ 缺陷", 4)),
        *(("二、修复计划", 0), ("🔴 马上修", 5), ("🟡 随后修", 4), ("三、总结", 3)),
    )
    assert found == [1, 2, 3, 3, 1, 2, 2, 1]


def test_what_is_numbered_otherwise_below_an_empty_heading_is_deeper_up_to_the_next_like_that() -> None:
    found = _levels(
        *(("前言", 6), ("一 XSS", 2), ("1.1 简介", 5), ("二 CSRF", 0), ("2.1 简介", 3), ("2.2 原理", 11)),
        *(("三 劫持", 41), ("四 注入", 0), ("4.1 简介", 2), ("4.2 预防", 9)),
    )
    top = found[1]
    assert [level - top for level in found[3:]] == [0, 1, 1, 0, 0, 1, 1]


def test_what_follows_an_empty_heading_is_deeper_up_to_the_next_empty_one() -> None:
    found = _levels(
        *(("准备", 9), ("模拟限流", 0), ("参数", 12), ("示例", 8), ("模拟穿透", 0), ("参数", 12), ("示例", 8)),
    )
    assert [level - found[1] for level in found[1:]] == [0, 1, 1, 0, 1, 1]


def test_no_headings() -> None:
    assert levels([]) == []
