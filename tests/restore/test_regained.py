"""Tables and lists that were taken for samples."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.model import Block, Seed
from seedbook.restore import regained

ROWS = ("配置 GC次数 末轮堆变化 累计占比", "默认 30 141->168->83 22%", "GOGC=400 11 426->460->90 5%")
PROSE = Block("paragraph", (1, 1), ("三种配置各跑一遍。",))


def restored(rows: tuple[str, ...], *, spaced: bool = True) -> tuple[Block, ...]:
    gaps = ("",) * (4 if spaced else 0)
    blocks = (PROSE, Block("code", (3, 2 + len(rows)), rows, lang="go"))
    seed = Seed("900", Path("900_test.txt"), (*PROSE.raw, *gaps, *rows))
    return regained.restore(seed, blocks)


def kinds(rows: tuple[str, ...], *, spaced: bool = True) -> list[str]:
    return [block.kind for block in restored(rows, spaced=spaced)]


def test_rows_with_a_cell_under_each_word_of_a_chinese_header_are_a_table() -> None:
    assert kinds(ROWS) == ["paragraph", "table"]


def test_that_a_table_was_regained_is_told() -> None:
    assert restored(ROWS)[1].fixes == ("table-regained",)


@pytest.mark.parametrize(
    "rows",
    [
        ("# 先装依赖 再构建 最后运行", "go mod download", "go build ./..."),
        ("x := 1", "y := 2", "z := 3"),
        (ROWS[0], "    默认 30 141 22%", "    GOGC=400 11 426 5%"),
        (ROWS[0], "默认 30", "GOGC=400 11 426->460->90 5%"),
        ROWS[:2],
    ],
    ids=["comment", "statements", "indented", "a lost cell", "one row"],
)
def test_any_other_sample_stays_one(rows: tuple[str, ...]) -> None:
    assert kinds(rows)[1] == "code"


def test_where_tables_keep_their_pipes_none_is_looked_for() -> None:
    assert kinds(ROWS, spaced=False)[1] == "code"


ITEMS = "taskset -c 4-11:避开 0 号核上的中断GOGC=off:只在测单函数时打开echo 0 > /proc/sys/x:消除 ASLR 的扰动"


def test_a_line_in_which_code_leads_several_items_is_a_list() -> None:
    found = restored((ITEMS,), spaced=False)[1]
    assert (found.kind, found.lang, found.fixes) == ("list", None, ("list-regained",))


@pytest.mark.parametrize(
    "rows",
    [
        (ITEMS, "echo done"),
        ("echo 开始:避开中断",),
        ("x := map[string]int{a: 1, b: 2} // 例:先写 a: 再写 b",),
        ("case 1:a();case 2:b();default:c();",),
        ("color: red;width: 1px;height: 2px; /* 红色 */",),
    ],
    ids=["more lines", "one name", "code", "statements", "declarations"],
)
def test_any_other_line_of_code_stays_one(rows: tuple[str, ...]) -> None:
    assert kinds(rows, spaced=False)[1] == "code"
