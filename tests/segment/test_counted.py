"""A line that fits into a count of headings is one of them."""

from seedbook.segment import counted
from seedbook.segment.lines import read_lines

QUESTIONS = ["Q1:G、M、P 分别是什么?", "先说定义。", "Q2:怎样抢占?", "再说办法。", "Q3:怎样回收?", "最后说代价。"]


def tags(lines: list[str], given: list[str]) -> list[str]:
    return counted.whole(read_lines(lines), given)


def test_a_line_between_headings_that_count_on_is_a_heading() -> None:
    given = ["heading", "paragraph", "paragraph", "paragraph", "heading", "paragraph"]
    assert tags(QUESTIONS, given)[2] == "heading"


def test_items_that_count_under_a_heading_stay_items() -> None:
    lines = ["1. 准备", "1. 下载", "2. 解压", "2. 使用", "3. 收尾"]
    given = ["heading", "list", "list", "heading", "heading"]
    assert tags(lines, given) == given


def test_few_headings_among_items_make_none_of_them_headings() -> None:
    given = ["heading", "paragraph", "list", "paragraph", "list", "paragraph"]
    assert tags(QUESTIONS, given) == given


def test_a_sentence_that_counts_on_is_no_heading() -> None:
    lines = ["第 1 步:下载", "第 2 步:解压到目录里，再把目录加进路径。", "第 3 步:运行", "第 4 步:收尾"]
    given = ["heading", "paragraph", "heading", "heading"]
    assert tags(lines, given) == given
