"""Signs by which sites link to a heading."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from seedbook.pipeline import restore_seed
from seedbook.segment.lines import read_lines
from seedbook.segment.permalinks import permalinks
from tests.segment.cases import seed

HEADINGS = ("限流", "令牌桶", "小结")


def _found(lines: Sequence[str]) -> dict[int, str]:
    return permalinks(lines, read_lines(lines))


@pytest.mark.parametrize("sign", ["¶", " ¶", "🔗", "#", " #"])
def test_what_ends_in_the_sign_often_is_a_heading(sign: str) -> None:
    lines = [row for text in HEADINGS for row in (f"{text}{sign}", "一段话。")]
    assert _found(lines) == {1: "限流", 3: "令牌桶", 5: "小结"}
    assert _found(lines[:4]) == {}


def test_a_name_that_ends_in_the_sign_is_none() -> None:
    assert _found(["C#", "F#", "写 C#", "A#", "##"]) == {}


def test_the_sign_may_stand_in_front_where_the_title_has_it() -> None:
    lines = ["# 限流实践", "", "# 背景", "", "一段话。", "", "# 安装依赖", "go mod tidy", "", "# 小结", "", "完。"]
    assert _found(lines) == {1: "限流实践", 3: "背景", 10: "小结"}
    assert _found(["先说几句。", *lines[1:]]) == {}


def test_without_blank_lines_a_comment_has_a_sample_on_both_sides() -> None:
    lines = (
        *("# 第一章:背景", "一段话。", "# 1.1 起因", "# 用量", "执行以下命令:", "# 安装依赖", "go mod tidy", "# 检查"),
        *("go vet", "# 做法", "再看下一节的一段话。", "# 第二章:做法", "| 甲 | 乙 |", "# 第三章:小结"),
    )
    assert list(_found(lines)) == [1, 3, 4, 10, 12, 14]


def test_comments_are_no_headings() -> None:
    assert _found(["一段话。", "", "# 安装依赖", "", "# 检查代码", "", "# 运行测试", ""]) == {}


def test_the_page_is_without_the_signs() -> None:
    lines = [row for text in HEADINGS for row in (f"{text}¶", "", "一段话,说的是它。", "")]
    blocks = restore_seed(seed("\n".join(lines)))
    assert [block.markdown.lstrip("# ") for block in blocks if block.kind == "heading"] == list(HEADINGS)
