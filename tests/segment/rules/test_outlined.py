"""Headings that an outline tells: a number of several parts, a table of contents."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.outlined import whole

CONTENTS = ["- 背景", "- 设计与实现", "- 总结"]


@pytest.mark.parametrize("kind", ["paragraph", "list", "list+"])
@pytest.mark.parametrize("text", ["1.5.1.1 🎯 核心概念", "2.3 设计", "2.3、设计", "1.2.1 1. 系统调用"])
def test_a_number_of_several_parts_numbers_a_heading(text: str, kind: str) -> None:
    assert whole(read_lines(["- 甲", text, "说明。"]), ["list", kind, "paragraph"])[1] == "heading"


@pytest.mark.parametrize(
    "text",
    ["1.21.0", "3.2%", "1.5 倍提升", "2.4 GHz", "1.24.1-alpine", "- 1.2 设计", "2.3 这里说的是设计。", "1.2 步骤如下:"],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    given = ["paragraph"]
    assert whole(read_lines([text]), given) == given


def test_what_announces_is_a_heading_where_its_number_is_next() -> None:
    lines = read_lines(["5.2.1 单表", "说明。", "5.2.2 多表的示例:", "5.2.4 其它的示例:", "5.2.3 " + "多" * 60 + ":"])
    given = ["heading", *["paragraph"] * 4]
    assert whole(lines, given) == ["heading", "paragraph", "heading", "paragraph", "paragraph"]


def test_a_numbered_line_that_goes_on_below_stays() -> None:
    given = ["paragraph", "paragraph+"]
    assert whole(read_lines(["2.3 使用", "sync.Pool 缓存"]), given) == given


def test_what_a_table_of_contents_lists_is_a_heading_where_it_comes_again() -> None:
    lines = read_lines([*CONTENTS, "背景", "一段。", "设计与实现", "一段。", "总结", "一段。"])
    given = ["list"] * 3 + ["heading", "paragraph", "paragraph", "paragraph", "list+", "paragraph"]
    assert whole(lines, given) == ["list"] * 3 + ["heading", "paragraph"] * 3


@pytest.mark.parametrize("kind", ["paragraph", "heading"])
def test_its_entries_may_be_numbered_lines_that_no_list_holds(kind: str) -> None:
    entries = ["1.背景", "2.设计", "3.总结"]
    lines = read_lines([*entries, "背景", "一段。", "设计", "一段。", "总结", "一段。"])
    found = whole(lines, [*[kind] * 3, *["paragraph"] * 6])
    assert found == [*[kind] * 3, *["heading", "paragraph"] * 3]
    assert whole(lines[1:], [*[kind] * 2, *["paragraph"] * 6])[2] == "paragraph"


def test_a_list_of_which_little_comes_again_is_no_table_of_contents() -> None:
    lines = read_lines([*CONTENTS, "背景", "一段。"])
    given = ["list"] * 3 + ["paragraph"] * 2
    assert whole(lines, given) == given
