"""Levels of headings, learned from outlines that are known."""

from __future__ import annotations

import pytest

from learn import choosing, levels
from learn.articles import Article
from learn.choosing import Choice
from seedbook.segment.traits import Heading

BLOCKS = (
    {"kind": "para", "text": "开头。"},
    {"kind": "heading", "level": 2, "text": "部署：环境"},
    {"kind": "heading", "level": 4, "text": "安装"},
    {"kind": "code", "text": "apt update\n\napt install x"},
    {"kind": "table", "header": ["项"], "rows": [["甲"], ["乙"]]},
    {"kind": "heading", "level": 3, "text": "配置"},
)


def test_headings_are_learned_from_as_the_damaged_text_has_them_with_what_stands_below() -> None:
    found = levels.outline(BLOCKS)
    assert found == ([Heading("部署:环境", 0), Heading("安装", 5, "code"), Heading("配置", 0)], [2, 4, 3])


def test_levels_count_from_the_first_without_jumps() -> None:
    assert levels.ranked([2, 4, 3, 2, 3]) == [0, 1, 1, 0, 1]


def test_each_heading_but_the_first_is_a_choice_among_the_levels_that_are_open() -> None:
    found = levels.choices(Article("a", (), BLOCKS))
    assert [(len(choice.options), choice.true) for choice in found] == [(2, 1), (3, 1)]


def test_what_marks_the_true_options_gets_the_higher_weight() -> None:
    seen = [Choice(source, [["a"], ["b"]], 1) for source in "xyz"]
    weights = choosing.learned(seen, least=3, penalty=1.0)
    assert weights["b"] > 0 > weights["a"]


def test_too_few_sources_are_an_error() -> None:
    with pytest.raises(ValueError, match="No feature stands in 3 repositories"):
        choosing.learned([Choice("x", [["a"], ["b"]], 0)], least=3, penalty=1.0)
