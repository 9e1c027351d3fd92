"""Headings that kept their signs, where a site showed Markdown as it was."""

from seedbook.segment.lines import read_lines
from seedbook.segment.surviving import whole


def test_a_line_with_the_signs_of_a_heading_is_one() -> None:
    lines = read_lines(["### 1.1 背景", "一段。", "####小结", "一段。"])
    assert whole(lines, ["code", "paragraph", "paragraph", "paragraph"]) == ["heading", "paragraph"] * 2


def test_a_comment_before_commands_stays_one() -> None:
    given = ["code", "code+", "code"]
    assert whole(read_lines(["## 挂载配置", "docker run web", "# 安装"]), given) == given


def test_signs_without_a_space_part_a_sample() -> None:
    lines = read_lines(["<p></p>", "###JavaScript", "f()", "### 注释", "g()"])
    assert whole(lines, ["code", *["code+"] * 4]) == ["code", "heading", "code", "code+", "code+"]
