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
        ("limit int", "默认为空,表示不限制"),
        ("limit int", "size列表, 多个之间用竖线连接"),
        ("limit int", "返回连接的数量"),
        ("site example.com/user/project", "example.com/user/project/sub"),
    ],
)
def test_a_line_goes_on_with_the_row(row: str, line: str) -> None:
    assert broken.joined(["参数 描述", "start int", row, line]) == ["参数 描述", "start int", f"{row} {line}"]


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("基线 87.7 88.4", "- 加权损失 87.6"),
        ("- 生成器 87.7", "- 加权损失 87.6"),
        ("limit int", "默认为空,表示 不限制"),
        ("limit int", "插件"),
        ("上限 int", "返回连接的数量"),
        ("event_open", "event_close"),
        ("event_open open", "event_close"),
        ("limit open", "open"),
        ("", "默认为空,表示不限制"),
    ],
)
def test_a_line_is_a_row_of_its_own(row: str, line: str) -> None:
    assert broken.joined(["参数 描述", "start int", row, line]) == ["参数 描述", "start int", row, line]


def test_the_first_line_below_the_header_is_a_row() -> None:
    assert broken.joined(["参数 描述", "默认为空,表示不限制"]) == ["参数 描述", "默认为空,表示不限制"]
