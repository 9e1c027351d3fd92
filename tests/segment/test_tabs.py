"""Tables whose cells are parted by tabs."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.model import Seed
from seedbook.pipeline import restore_seed
from seedbook.restore.table import tabbed
from seedbook.segment import tabs
from seedbook.segment.lines import read_lines

ROWS = ("并发\t框架\tP99", "100\tgRPC\t3.1 ms", "400\tKitex")


def test_tabs_part_the_cells_of_a_table() -> None:
    rows = ("一段话。", "", *ROWS, "", "另一段话,说的是别的事情。", "", "结尾也是一段话。")
    found = restore_seed(Seed("009", Path("009_x.txt"), rows))[1]
    assert (found.kind, found.lines, found.columns, found.rows) == ("table", (3, 5), 3, 2)
    assert found.markdown.split("\n")[2:] == ["| 100 | gRPC | 3.1 ms |", "| 400 | Kitex |  |"]


def test_two_tabs_part_cells_too_and_may_follow_a_sample_at_once() -> None:
    pairs = tuple(row.replace("\t", "\t\t") for row in ("\t框架\tP99", "100\tgRPC\t", "400\t\t3 ms"))
    lines = read_lines(("x := 1", *pairs, "", "一段话。"))
    assert (tabs.end(lines, 1), tabs.end(lines, 0)) == (4, 0)
    assert tabs.end(read_lines(("一段话。", "", *pairs, "x := 1")), 1) == 4
    names = ("", "Old\t\tNew", "A\t\tB")
    assert (tabs.end(read_lines(("一段话。", *names)), 1), tabs.end(read_lines(("x := 1", *names[1:])), 1)) == (3, 0)
    grid = tabbed.grid(pairs)
    assert grid and grid.rows == (("", "框架", "P99"), ("100", "gRPC", ""), ("400", "", "3 ms"))


@pytest.mark.parametrize(
    "lines",
    [
        ROWS[:1],
        (*ROWS, "一行没有分隔的文字"),
        (*ROWS, "1\t2\t3\t4"),
        ("name\tage", "张三\t18"),
        ("端口 \t// 监听", "主机 \t// 地址"),
        ("端口\t\t监听", "主机\t地址"),
        ("CC\t\t= gcc", "LD\t\t= ld"),
        ("端口\t\t// 监听", "主机\t\t// 地址"),
        ("lock\t\tmutex;", "锁\t\tmutex;"),
        ("port: 80,\t// 端口", "host: 1,\t// 主机"),
    ],
)
def test_tabs_that_align_part_no_cells(lines: tuple[str, ...]) -> None:
    assert tabs.end(read_lines(lines), 0) == 0


def test_a_table_may_follow_a_heading_and_precede_one_at_once() -> None:
    lines = read_lines(["一段话。", *ROWS, "又一节", "", "一段话。"])
    assert [tabs.end(lines, n) for n in range(len(lines))] == [0, 4, 0, 0, 0, 0]


@pytest.mark.parametrize(
    "rows", [("AX\t累加\t存放", "BX\t基址\t"), ("端口\t监听", "    80\t是"), ("端口,\t// 监听", "80,\t// 是")]
)
def test_a_table_below_a_line_says_in_chinese_what_its_first_column_holds(rows: tuple[str, ...]) -> None:
    lines = read_lines(["一段话。", *rows, "", "一段话。"])
    assert tabs.end(lines, 1) == 0


def test_rows_without_tabs_are_no_such_table() -> None:
    assert tabbed.grid(["并发 框架", "100 gRPC"]) is None
    assert tabbed.grid(["并发\t框架", "100 gRPC"]) is None
