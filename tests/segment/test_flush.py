"""Lists whose markers stand at the margin."""

from __future__ import annotations

import pytest

from seedbook.segment import flush
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
    assert not flush.are_flush(read_lines(["一段话。", "", *BULLETS, "  • 设一个上限", ""]))
    assert _lists("三步:", "1. 观测", "2. 假设", *BULLETS, spaced=False) == []


@pytest.mark.parametrize("lines", [("1. 概述",), ("1. 概述", "先说结论。"), ("2.1 概述", "2.2 细节")])
def test_a_heading_is_no_list(lines: tuple[str, ...]) -> None:
    assert _lists("一段话。", "", *lines, "", *BULLETS) == [4 + len(lines), 5 + len(lines)]


def test_one_bullet_is_a_list() -> None:
    assert _lists("一段话。", "", "• 只有一项", "") == [3]
