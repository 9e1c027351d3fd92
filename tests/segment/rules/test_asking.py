"""Headings that ask: many in an article tell of the others."""

from __future__ import annotations

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.asking import whole

ASKED = ("栈还是堆？", "怎样看到结论？", "哪些写法必然逃逸？", "碎片从哪里来？")
TOLD = ("背景", "结论", "参考", "附录", "环境", "数据")


def _tagged(line: str, headings: tuple[str, ...]) -> str:
    lines = read_lines([*headings, "一段话。", line, "另一段话。"])
    return whole(lines, ["heading"] * len(headings) + ["paragraph"] * 3)[-2]


@pytest.mark.parametrize("line", ["GC 什么时候启动？", "最后如何修复?", "大小不同的对象，速度差多少？"])
def test_where_headings_ask_other_questions_are_headings(line: str) -> None:
    assert _tagged(line, ASKED) == "heading"


def test_a_few_questions_among_other_headings_tell_nothing() -> None:
    assert _tagged("GC 什么时候启动？", ASKED[:3]) == "paragraph"
    assert _tagged("GC 什么时候启动？", (*ASKED, *TOLD, "小结")) == "paragraph"


@pytest.mark.parametrize(
    "line", ["那为什么不用栈呢？", "问题只有一个：地址怎么映射？", "它在堆上。为什么？", "Q：栈会增长吗？"]
)
def test_what_goes_on_with_a_text_is_none(line: str) -> None:
    assert _tagged(line, ASKED) == "paragraph"


def test_a_question_that_a_text_goes_on_with_is_none() -> None:
    lines = read_lines([*ASKED, "最后如何修复？", "修复分三步。"])
    assert whole(lines, ["heading"] * 4 + ["paragraph", "paragraph+"])[4] == "paragraph"


@pytest.mark.parametrize(
    ("tags", "kind"),
    [(("heading", "paragraph", "paragraph"), "paragraph"), (("heading", "paragraph", "heading"), "heading")],
)
def test_questions_with_a_label_are_what_most_of_them_are(tags: tuple[str, ...], kind: str) -> None:
    lines = read_lines(["问:要不要刷题?", "答:要。", "问：几道？", "答:一百道。", "Q: 多久?", "一个月。"])
    found = whole(lines, [tags[0], "paragraph", tags[1], "paragraph", tags[2], "paragraph"])
    assert found == [kind, "paragraph"] * 3
