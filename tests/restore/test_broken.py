"""Which lines of a table of style B go on with the row above them."""

from __future__ import annotations

import pytest

from seedbook.restore.table import broken


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("单区域 - 延迟低", "- 部署简单"),
        ("单区域", "- 部署简单 快速"),
        ("opt 支持以下选项:", "- suffixes 子目录后缀"),
        ("单区域 * 延迟低", "* 部署简单"),
        ("单区域 ✅ 延迟低", "⚠️ 部署困难"),
        ("单区域 1. 延迟低", "2. 部署简单"),
        ("单区域 1、延迟低 2、部署简单", "1、单点故障"),
        ("limit 一次至多:", "100 行 每页"),
        ("limit int", "默认为空,表示不限制"),
        ("limit int", "size列表, 多个之间用竖线连接"),
        ("limit int", "返回连接的数量"),
        ("site example.com/user/project", "example.com/user/project/sub"),
    ],
)
def test_a_line_goes_on_with_the_row(row: str, line: str) -> None:
    assert broken.joined(["参数 描述", "start int", row, line]) == ["参数 描述", "start int", f"{row}\n{line}"]


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("基线 87.7 88.4", "- 加权损失 87.6"),
        ("- 生成器 87.7", "- 加权损失 87.6"),
        ("* 相乘 2 * 3", "* 相乘 甲 * 乙"),
        ("✅ 已完成 ✅", "✅ 已完成 上线"),
        ("单区域 1. 延迟低", "3. 部署简单 2.4"),
        ("单区域 2.4 延迟低", "3.0 部署简单"),
        ("limit int", "默认为空,表示 不限制"),
        ("limit int", "插件"),
        ("上限 int", "返回连接的数量"),
        ("event_open", "event_close"),
        ("event_open open", "event_close"),
        ("limit open", "open"),
        ("", "默认为空,表示不限制"),
        ("BTREE :white_check_mark: :warning:", "HASH :warning: :warning:"),
    ],
)
def test_a_line_is_a_row_of_its_own(row: str, line: str) -> None:
    assert broken.joined(["参数 描述", "start int", row, line]) == ["参数 描述", "start int", row, line]


def test_the_first_line_below_the_header_is_a_row() -> None:
    assert broken.joined(["参数 描述", "默认为空,表示不限制"]) == ["参数 描述", "默认为空,表示不限制"]


def test_dashes_with_no_member_below_are_cells_of_nothing() -> None:
    lines = ["名称 别名 说明", "affine - 仿射", "device - 设备", "dtype - 参数", "- weight 权重"]
    assert broken.joined(lines) == lines


@pytest.mark.parametrize(
    ("first", "line"),
    [
        ("start int", "?limit=10 上限"),
        ("start int", "未设置 start 的时候"),
        ("start int", "unset"),
        ("开始 int", "unset"),
    ],
)
def test_in_a_table_of_broken_rows_what_is_unlike_a_row_goes_on(first: str, line: str) -> None:
    sure = ["limit int,", "bounded"]
    assert broken.joined(["参数 描述", first, *sure, line])[2:] == ["\n".join([*sure, line])]
    assert broken.joined(["参数 描述", first, "limit int", line])[2:] == ["limit int", line]


@pytest.mark.parametrize(("first", "line"), [("?a 甲", "?b 乙"), ("开始 int", "结束 int"), ("start int", "end int")])
def test_in_a_table_of_broken_rows_what_is_like_the_first_is_a_row(first: str, line: str) -> None:
    lines = ["参数 描述", first, "limit int,", "bounded", line]
    assert broken.joined(lines) == ["参数 描述", first, "limit int,\nbounded", line]


def test_a_row_begins_with_the_word_that_a_line_surely_goes_on_with() -> None:
    rows = ["name\noptional\nkong 插件的名称", "route\noptional\n插件的路由 默认无"]
    lines = ["参数 默认值 描述", "enabled true 启用", *(line for row in rows for line in row.split("\n"))]
    assert broken.joined(lines) == [*lines[:2], *rows]


def test_a_label_is_a_row_where_a_value_stands_beside_it() -> None:
    lines = ["软件 要求", "系统: CentOS", "版本: 2.7版本"]
    assert broken.joined(lines) == lines


def test_the_first_line_break_of_a_row_and_all_of_the_line_behind_are_inside_a_cell() -> None:
    assert broken.inside("limit int") == set()
    assert broken.inside("limit int\n默认为空,表示不限制") == {1}
    assert broken.inside("单区域 - 延迟低\n- 部署简单\n- 单点故障 扩容受限") == {2, 3}


def test_marks_are_those_that_lines_go_on_with() -> None:
    assert broken.signs(["甲 - 乙\n- 丙", "丁 * 戊"]) == {"-"}
    assert broken.marks("甲 - 乙 * 丙", {"-"}) == {1}
    assert broken.marks("甲 ✅ 乙 ⚠️ 丙 ✅丁", {"emoji"}) == {1, 3}
    assert broken.marks("甲 1. 乙 2.丙", {"."}) == {1}
