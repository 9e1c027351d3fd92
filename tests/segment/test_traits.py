"""What a heading is like: traits with a value each, and how alike the words of two are."""

import pytest

from seedbook.segment.traits import Heading, likeness, traits


@pytest.mark.parametrize(
    ("heading", "name", "value"),
    [
        (Heading("1. 环境准备", 4), "number", "n."),
        (Heading("环境准备", 0), "below", "0"),
        (Heading("环境准备", 40), "below", "4"),
        (Heading("附录:参考", 3), "role", "closing"),
        (Heading("1. 概述", 3), "role", "opening"),
        (Heading("示例代码", 3), "role", "part"),
        (Heading("为什么用它?", 3), "question", "1"),
        (Heading("Load Balancing", 3), "latin", "1"),
        (Heading("volatile", 3), "code", "1"),
        (Heading("运行", 3, "code"), "first", "code"),
    ],
)
def test_traits(heading: Heading, name: str, value: str) -> None:
    assert traits([heading])[0][name] == value


def test_lines_below_are_told_by_the_usual_number_of_the_article() -> None:
    found = traits([Heading("甲", below) for below in (0, 1, 10, 10, 30)])
    assert [row["share"] for row in found] == ["none", "small", "usual", "usual", "large"]


def test_words_are_the_text_without_its_number() -> None:
    assert [Heading(text, 1).words for text in ("第3章、部署", "1.2 部署", "部署")] == ["部署"] * 3


@pytest.mark.parametrize(
    ("one", "other", "alike"), [("性能测试", "性能测试结果", 4), ("性能测试", "部署", 0), ("网络优化", "磁盘优化", 1)]
)
def test_likeness_is_the_share_of_pairs_of_characters_in_fifths(one: str, other: str, alike: int) -> None:
    assert likeness(one, other) == likeness(other, one) == alike
