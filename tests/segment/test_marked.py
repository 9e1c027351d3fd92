"""Lists that are plain from how a capture writes markers."""

from __future__ import annotations

import pytest

from seedbook.segment import marked
from seedbook.segment.given import given
from seedbook.segment.lines import read_lines

BULLETS = ("• 先读源码", "• 再动手", "")


def _lists(*lines: str, spaced: bool = True) -> list[int]:
    return [number for number, tag in given(read_lines(lines), spaced).items() if tag.startswith("list")]


def test_where_bullets_stand_at_the_margin_numbers_there_are_items() -> None:
    assert _lists("三步:", "", "1. 观测", "  ◦ 指标", "2. 假设", "", *BULLETS) == [3, 4, 5, 7, 8]
    assert _lists("三步:", "", "1. 观测", "2. 假设", "") == []


def test_where_lists_are_set_in_nothing_at_the_margin_is_one() -> None:
    assert _lists("三步:", "", "1. 观测", "2. 假设", "", *(f"  {line}" for line in BULLETS)) == []
    assert not marked.are_flush(read_lines(["一段话。", "", *BULLETS, "  • 设一个上限", ""]))
    assert _lists("三步:", "1. 观测", "2. 假设", *BULLETS, spaced=False) == []


@pytest.mark.parametrize("lines", [("1. 概述",), ("1. 概述", "先说结论。"), ("2.1 概述", "2.2 细节")])
def test_a_heading_is_no_list(lines: tuple[str, ...]) -> None:
    assert _lists("一段话。", "", *lines, "", *BULLETS) == [4 + len(lines), 5 + len(lines)]


def test_one_bullet_is_a_list() -> None:
    assert _lists("一段话。", "", "• 只有一项", "") == [3]


DASHED = ("- 先读源码", "  - 再看 `go.mod`", "    其余略过", "* 再动手")


def test_without_bullets_dashes_mark_items() -> None:
    assert _lists("两步:", "", *DASHED, "", "完。") == [3, 4, 5, 6]
    assert _lists("两步:", "", *(f"   {line}" for line in DASHED), "", "完。") == [3, 4, 5, 6]
    assert _lists("两步:", *DASHED, spaced=False) == []


def test_where_dashes_mark_items_numbers_do() -> None:
    steps = ("1. 先观测", "2. 再假设")
    assert _lists("两步:", "", *DASHED, "", *steps, "", "1. 概述", "", "完。") == [3, 4, 5, 6, 8, 9]
    assert _lists("两步:", "", *steps, "", "完。") == []


@pytest.mark.parametrize(
    "lines",
    [
        ("- name: 主库", "  image: mysql"),  # YAML
        ("- 删去的一行", "未变的一行"),  # a diff
        ("-- 查询用户", "-- 再查订单"),  # comments
        ("- go vet", "- go test", "- 发布"),  # mostly not prose
    ],
)
def test_other_dashes_mark_none(lines: tuple[str, ...]) -> None:
    assert _lists("如下:", "", *lines, "", "完。") == []


def test_where_bullets_mark_items_dashes_do_not() -> None:
    assert _lists("两步:", "", *DASHED, "", *(f"  {line}" for line in BULLETS)) == []
