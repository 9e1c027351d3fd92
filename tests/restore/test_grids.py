"""Tables of one article under the same header are read as one, those under headers that share a name together."""

from __future__ import annotations

from seedbook.restore.table import spaced

CLEAR = (
    "参数 说明 类型",  # the header of the last column, of one sign, is lost
    "timeout 超时 int 3",
    "retries 次数 int 2",
    "host 地址 string localhost",
    "debug 调试 bool false",
    "name 名称 string demo",
    "rate 速率 float 0.5",
)
VAGUE = ("参数 说明 类型", "action 实验的行为 string 设置为 expiration", "addr 服务器的地址 string 默认为空")
#: Two headers that lost their last name, which neither tells alone
SHORT = (
    "参数 说明",
    "path 数据文件的路径 string 类型,默认为空",
    "workers 并发的进程数 int 类型,默认值为 1",
    "size 读取的总量 string 类型,必须设置",
)
LONG = (
    "选项 缩写 说明",
    "path p 数据文件的路径 string 类型,默认为空",
    "workers w 并发的进程数 int 类型,默认值为 1",
    "size s 读取的总量 string 类型,必须设置",
)
OTHER = ("组件 作用", "Envoy 转发请求", "Istiod 下发配置")


def test_a_header_that_lost_a_cell_in_one_table_lost_it_in_the_other() -> None:
    assert spaced.grid(VAGUE, "spaced").columns == 3
    assert [grid.columns for grid in spaced.grids((CLEAR, VAGUE), "spaced")] == [4, 4]


def test_headers_that_share_a_name_lost_their_last_one_together() -> None:
    assert [spaced.grid(lines, "spaced").columns for lines in (SHORT, LONG)] == [2, 3]
    found = spaced.grids((SHORT, LONG, OTHER), "spaced")
    assert [grid.columns for grid in found] == [3, 4, 2]
    assert found[1].rows[1] == ("path", "p", "数据文件的路径", "string 类型,默认为空")


def test_a_header_lost_none_because_of_one_that_shares_no_name_with_it() -> None:
    apart = (SHORT[0].replace("说明", "描述"), *SHORT[1:])
    assert [grid.columns for grid in spaced.grids((apart, LONG), "spaced")] == [2, 3]


def test_each_table_keeps_its_rows_and_its_place() -> None:
    found = spaced.grids((VAGUE, OTHER, CLEAR), "spaced")
    assert [len(grid.rows) for grid in found] == [3, 3, 7]
    assert found[0].rows[2] == ("addr", "服务器的地址", "string", "默认为空")


def test_tables_under_other_headers_are_read_apart() -> None:
    assert spaced.grids((CLEAR, OTHER), "spaced")[1] == spaced.grid(OTHER, "spaced")


def test_no_table_is_no_grid() -> None:
    assert spaced.grids((), "spaced") == []
