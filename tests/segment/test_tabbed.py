"""Tables whose cells a tab parts, beside the fixture of `rules/tabbed.md`."""

from __future__ import annotations

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.tabbed import tabbed


def test_a_blank_line_ends_a_table() -> None:
    found = tabbed(read_lines(["名称\t作用", "Addr\t地址", "", "类型\t作用", "int\t整数"]))
    assert found == {1: "table", 2: "table+", 4: "table", 5: "table+"}


@pytest.mark.parametrize(
    "lines",
    [
        ["maxSurge: 1\t# 最多超出的副本数", "maxUnavailable: 1\t# 最多不可用的副本数"],
        ["进程\t  内存", "18306\t  2.25M"],
        ["名称\t作用", "web\t18306\t2.25M"],
        ["name\tage", "web\t3"],
        ["名称\t作用"],
    ],
    ids=["remarks", "aligned", "more cells than names", "no Chinese", "a header alone"],
)
def test_what_samples_and_outputs_align_is_no_table(lines: list[str]) -> None:
    assert tabbed(read_lines(lines)) == {}
