"""A line that fits into a count of headings is one of them."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules import counted

QUESTIONS = ["Q1:G、M、P 分别是什么?", "先说定义。", "Q2:怎样抢占?", "再说办法。", "Q3:怎样回收?", "最后说代价。"]


def tags(lines: list[str], given: list[str]) -> list[str]:
    return counted.whole(read_lines(lines), given)


def test_a_line_between_headings_that_count_on_is_a_heading() -> None:
    given = ["heading", "paragraph", "paragraph", "paragraph", "heading", "paragraph"]
    assert tags(QUESTIONS, given)[2] == "heading"


@pytest.mark.parametrize(("mark", "kind"), [("、", "paragraph"), (")", "paragraph"), (".", "heading")])
def test_a_step_above_its_sample_is_none_where_steps_count_so_too(mark: str, kind: str) -> None:
    lines = [f"1{mark} 环境", "一段。", f"2{mark} 打开配置", "a: 1", f"3{mark} 结果", "一段。"]
    given = ["heading", "paragraph", "paragraph", "code", "heading", "paragraph"]
    assert tags(lines, given) == [*given[:2], kind, *given[3:]]


def test_items_that_count_under_a_heading_stay_items() -> None:
    lines = ["1. 准备", "1. 下载", "2. 解压", "2. 使用", "3. 收尾"]
    given = ["heading", "list", "list", "heading", "heading"]
    assert tags(lines, given) == given


def test_few_headings_among_lines_that_count_in_one_way_are_none() -> None:
    given = ["heading", "paragraph", "list", "paragraph", "list", "paragraph"]
    assert tags(QUESTIONS, given) == ["paragraph", *given[1:]]


def test_few_headings_that_count_as_lists_do_stay() -> None:
    given = ["heading", "list", "list", "paragraph"]
    assert tags(["1. 准备", "1. 下载", "2. 解压", "3. 安装"], given) == given


@pytest.mark.parametrize("kinds", [["heading", "paragraph"], ["heading", "paragraph", "heading", "list"]])
def test_half_of_them_stay(kinds: list[str]) -> None:
    lines = [f"方法 {n}:压缩" for n in range(1, len(kinds) + 1)]
    assert tags(lines, kinds) == kinds


def test_a_sentence_that_counts_on_is_no_heading() -> None:
    lines = ["第 1 步:下载", "第 2 步:解压到目录里，再把目录加进路径。", "第 3 步:运行", "第 4 步:收尾"]
    given = ["heading", "paragraph", "heading", "heading"]
    assert tags(lines, given) == given


CHAPTERS = ["一、背景", "(一)现状", "数据如下。", "(二)目标", "二、方案", "(一)选型", "说明如下。", "(二)实施"]


def test_lines_that_count_in_one_way_are_headings_where_most_of_them_are() -> None:
    given = ["heading", "paragraph", "paragraph", "heading", "heading", "heading", "paragraph", "heading"]
    assert [n for n, name in enumerate(tags(CHAPTERS, given)) if name == "heading"] == [0, 1, 3, 4, 5, 7]


def test_numbers_in_brackets_make_no_other_line_a_heading() -> None:
    lines = ["(1)现状", "数据如下。", "(2)目标", "先量化。", "(3)选型", "说明如下。"]
    given = ["heading", "paragraph", "paragraph", "paragraph", "heading", "paragraph"]
    assert tags(lines, given) == given


def test_lines_that_count_as_lists_do_are_not_counted_through_the_article() -> None:
    lines = ["1. 环境", "2. 编写", "3. 发布", "总结", "1. 克隆仓库", "2. 运行"]
    given = ["heading", "heading", "heading", "heading", "list", "list"]
    assert tags(lines, given) == given


def test_a_count_set_in_from_the_margin_is_a_list() -> None:
    lines = ["  1. 前两行是栈增长检查", "  2. 写屏障只在标记阶段开启", "  3. 关闭时只有一次比较"]
    assert tags(lines, ["heading", "heading", "list"]) == ["list", "list", "list"]


def test_a_line_with_the_label_of_headings_is_one() -> None:
    lines = ["Q:路径不存在?", "检查路径。", "Q:镜像不存在?", "先拉取。", "Q:立即退出?", "看日志。"]
    given = ["heading", "paragraph", "paragraph", "paragraph", "heading", "paragraph"]
    assert tags(lines, given) == ["heading", "paragraph"] * 3


@pytest.mark.parametrize(
    "lines",
    [
        ["14:07 告警来了", "手机震了一下。", "14:15 抓 profile", "先看火焰图。", "03:50 为什么都挂了", "看调度。"],
        ["0x01 创建", "从这里开始。", "0x02 放进队列", "先放本地。", "0x0a 开始调度", "最后一步。"],
    ],
)
def test_what_begins_with_a_time_or_a_number_in_hex_is_told_by_the_others(lines: list[str]) -> None:
    given = ["paragraph", "paragraph", "heading", "paragraph", "heading", "paragraph"]
    assert tags(lines, given) == ["heading", "paragraph"] * 3
    assert tags(lines, ["paragraph"] * 4 + given[4:]) == ["paragraph"] * 4 + given[4:]


def test_a_heading_in_latin_that_counts_as_others_do_is_no_sample() -> None:
    lines = ["3.1 认证", "先登录。", "4.2 401 - Unauthorized", "没有权限。", "2.9 GHz", "$ lscpu"]
    given = ["heading", "paragraph", "code", "paragraph", "code", "code+"]
    assert tags(lines, given) == ["heading", "paragraph", "heading", "paragraph", "code", "code+"]
    assert tags(lines, ["paragraph", *given[1:]])[2] == "code"


def test_a_count_that_a_sample_took_in_at_its_end_is_a_heading() -> None:
    lines = ["(1) 过滤", "代码。", "// 结果: []", "(2) removeFields - 移除", "说明。"]
    assert tags(lines, ["heading", "paragraph", "code", "code+", "paragraph"])[3] == "heading"


def test_samples_of_one_line_that_count_on_are_headings() -> None:
    lines = [line for n in range(3) for line in (f"#0{n} ERR unknown plugin {n}", "解决办法。")]
    assert tags(lines, ["code", "paragraph"] * 3) == ["heading", "paragraph"] * 3
    assert tags(lines[:4], ["code", "paragraph"] * 2) == ["code", "paragraph"] * 2


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("(1) a", "(2) b"),
        ("x", "(3) 隔了太多的一个句子。"),
        ("x", "  (2) b"),
        ("x", "(9) b"),
        ("COUNT(*)", "2"),
    ],
)
def test_what_a_sample_counts_itself_stays(above: str, line: str) -> None:
    given = ["heading", "paragraph", "code", "code+", "paragraph"]
    first = "1" if line == "2" else "(1) 过滤"
    assert tags([first, "代码。", above, line, "说明。"], given) == given


def test_a_count_inside_a_sample_stays() -> None:
    given = ["heading", "paragraph", "code", "code+", "code+"]
    assert tags(["(1) 过滤", "代码。", "x", "(2) b", "y"], given) == given


def test_counts_one_after_the_other_stay() -> None:
    given = ["code", "code", "code"]
    assert tags(["Step 1: a", "Step 2: b", "Step 3: c"], given) == given
