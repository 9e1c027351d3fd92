"""What sites show at samples, beside the fixture of `rules/toolbars.md`."""

from __future__ import annotations

import pytest

from seedbook.segment import segment
from seedbook.segment.lines import read_lines
from seedbook.segment.toolbars import glued, toolbars
from tests.segment.cases import seed


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ("go复制代码package main", ("go", "package main")),
        ("bash 代码解读复制代码npm i", ("bash", "npm i")),
        ("promql 体验AI代码助手 代码解读 复制代码up", ("promql", "up")),
        ("js复制代码  const a = 1", ("javascript", "const a = 1")),
        ("复制代码到本地", ("", "复制代码到本地")),
        ("Docker复制代码到容器", ("", "Docker复制代码到容器")),
        ("Docker复制代码", ("", "Docker复制代码")),
        ("hello复制代码 world", ("", "hello复制代码 world")),
    ],
)
def test_a_language_and_a_button_in_front_of_a_line(line: str, parted: tuple[str, str]) -> None:
    assert glued(line) == parted


def test_the_sample_is_without_them() -> None:
    blocks = segment(seed("先安装依赖,再启动服务:\nbash复制代码npm i\nnpm start\n最后打开首页看一看效果。"))
    codes = [block for block in blocks if block.kind == "code"]
    assert [(block.raw, block.lang, block.fixes) for block in codes] == [
        (("npm i", "npm start"), "bash", ("site-marks-off",))
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("一段话。", "go", "复制", "x := 1"), {1, 2}),
        (("一段话。", "C++", "Copy code", "int x;"), {1, 2}),
        (("一段话。", "Shell Copy code", "ls -l"), {1}),
        (("一段话。", "bash 体验AI代码助手 代码解读 复制代码", "ls -l"), {1}),
        (("数据如下", "一键复制", "1 2"), {1}),
        (("一段话。", "登录后复制", "ls -l"), {1}),
        (("ls -l", "展开代码", "语言:bash", "自动换行", "AI代码解释", "一段话。"), {1, 2, 3, 4}),
        (("一段话。", "代码语言:go", "x := 1"), {1}),
        (("简介", "语言:Go", "代码解读", "自动换行"), set()),
        (("Redis 的三件事", "复制", "主从之间异步复制。"), set()),  # a heading
        (("一段话。", "复制", "a = 1") * 3, {1, 4, 7}),  # so often it is none
        (("一段话。", "memcopy", "dst := src"), set()),
    ],
)
def test_the_language_and_the_button_are_no_part_of_the_article(lines: tuple[str, ...], found: set[int]) -> None:
    assert toolbars(read_lines(lines)) == found


def test_numbers_in_a_row_behind_samples_are_the_sites_where_several_are_such() -> None:
    rows = ["a = 1", "b = 2", "代码块12", "一段话。", "", "c = 3", "代码块1", "一段话。"]
    assert toolbars(read_lines([*rows, *rows])) == {2, 5, 9, 12}
    assert toolbars(read_lines(rows)) == set()
    assert toolbars(read_lines([*rows, "代码块13"])) == set()  # counts nothing


def test_the_languages_name_alone_heads_samples_where_it_does_so_often() -> None:
    rows = [row for name in ("go", "C++", "promql") for row in ("一段话。", "", name, "a = 1", "")]
    assert toolbars(read_lines(rows)) == {1, 4, 7}
    assert toolbars(read_lines(rows[:10])) == set()
    assert toolbars(read_lines([row for row in rows if row])) == set()
    assert toolbars(read_lines(["", "Go", "Java", "", "Rust", "Lua", "", "C", "PHP"])) == set()


def test_what_a_toolbar_stands_above_is_a_sample_in_the_language_named() -> None:
    rows = ["先看代码。", "", "ini", "复制", "a = 1", "b = 2", "", "再看这里。", "", "rust", "复制", "a = 1", "b = 2"]
    blocks = segment(seed("\n".join(rows)))
    assert [block.kind for block in blocks] == ["paragraph", "furniture", "furniture", "code"] * 2
    assert [block.lang for block in blocks if block.kind == "code"] == ["ini", "rust"]
