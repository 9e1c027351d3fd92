"""Headings that kept their signs, where a site showed Markdown as it was."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.surviving import whole


def test_a_line_with_the_signs_of_a_heading_is_one() -> None:
    lines = read_lines(["### 1.1 背景", "一段。", "####小结", "一段。"])
    assert whole(lines, ["code", "paragraph", "paragraph", "paragraph"]) == ["heading", "paragraph"] * 2


def test_a_comment_before_commands_stays_one() -> None:
    given = ["code", "code+", "code"]
    assert whole(read_lines(["## 挂载配置", "docker run web", "# 安装"]), given) == given


@pytest.mark.parametrize("text", ["###面向对象", "####从数学出发", "##2.7 交换守护进程", "##输入密码"])
def test_a_line_within_a_sample_whose_signs_touch_its_words_is_a_heading(text: str) -> None:
    lines = read_lines(["}", text, "let a = 1", "let b = 2"])
    assert whole(lines, ["code", "code+", "code+", "code+"]) == ["code", "heading", "code", "code+"]


@pytest.mark.parametrize("text", ["### 安装", "##include", "#### LIMITS ####", "####################", "###LIMITS###"])
def test_a_comment_within_a_sample_stays(text: str) -> None:
    given = ["code", "code+", "code+"]
    assert whole(read_lines(["ls", text, "pwd"]), given) == given


@pytest.mark.parametrize("tags", [["code", "code+"], ["code", "code"], ["code", "paragraph"]])
def test_a_text_that_ran_into_its_heading_is_a_paragraph(tags: list[str]) -> None:
    lines = read_lines(["}", "##关闭连接有两种方式,最优雅的是调用end(),例如:"])
    assert whole(lines, tags) == ["code", "paragraph"]
