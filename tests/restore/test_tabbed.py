"""The cells of tables whose tabs survived."""

from __future__ import annotations

import pytest

from seedbook.restore.table import tabbed


def test_tabs_part_cells_and_lost_ones_at_the_end_are_empty() -> None:
    grid = tabbed.grid(["参数\t默认值\t说明", "Addr\t\t地址", "Debug\tfalse"])
    assert grid and grid.rows == (("参数", "默认值", "说明"), ("Addr", "", "地址"), ("Debug", "false", ""))


@pytest.mark.parametrize("lines", [["参数 说明", "Addr 地址"], ["参数\t说明", "Addr"], ["参数\t说明", "a\tb\tc"]])
def test_what_tabs_do_not_part_alike_is_read_otherwise(lines: list[str]) -> None:
    assert tabbed.grid(lines) is None


def test_a_break_in_a_cell_tears_a_row_that_two_tabs_part() -> None:
    lines = ["类目\t\t方案\t\t链接", "构建\t\tvite 打包", "rollup 打包\t\ta.dev", "b.org", "测试\t\tjest"]
    grid = tabbed.grid(lines)
    assert grid and grid.rows[1:] == (("构建", "vite 打包 rollup 打包", "a.dev b.org"), ("测试", "jest", ""))
