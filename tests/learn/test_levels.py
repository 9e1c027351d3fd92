"""Levels of headings, learned from outlines that are known."""

from __future__ import annotations

from typing import Any

import pytest

from learn import choosing, levels
from learn.articles import Article
from learn.choosing import Choice

#: Blocks with what the damage leaves of them: a bold line stands as headings do, so that it is taken for one
PARTS: tuple[tuple[dict[str, Any], str], ...] = (
    ({"kind": "para", "text": "开头的一段话，说明这篇文章讲什么。"}, ""),
    ({"kind": "heading", "level": 2, "text": "一、部署：环境"}, "一、部署:环境"),
    ({"kind": "para", "text": "这里讲的是部署的环境，以及它要什么。"}, ""),
    ({"kind": "para", "text": "1. 安装方式"}, ""),
    ({"kind": "para", "text": "安装有两种方式，先看第一种，再看第二种。"}, ""),
    ({"kind": "heading", "level": 4, "text": "1.1 安装"}, ""),
    ({"kind": "para", "text": "安装的时候要先看一看系统的版本，再下载。"}, ""),
    ({"kind": "heading", "level": 3, "text": "二、配置"}, ""),
    ({"kind": "para", "text": "配置写在一个文件里，它有很多项，每一项都有默认值。"}, ""),
)
ARTICLE = Article(
    "a",
    tuple(line for block, left in PARTS for line in (left or block["text"], "")),
    tuple(block for block, _ in PARTS),
)


def test_headings_are_learned_from_as_import_finds_them_those_that_are_none_without_a_level() -> None:
    headings, true = levels.outline(ARTICLE)
    assert [(heading.text, heading.below, heading.first) for heading in headings] == [
        ("一、部署:环境", 1, "paragraph"),
        ("1. 安装方式", 1, "paragraph"),
        ("1.1 安装", 1, "paragraph"),
        ("二、配置", 1, "paragraph"),
    ]
    assert true == [2, None, 4, 3]


def test_levels_count_from_the_first_without_jumps_and_what_has_none_is_one_deeper() -> None:
    assert levels.ranked([2, 4, 3, None, None, 2, None, 3]) == [0, 1, 1, 2, 2, 0, 1, 1]


def test_each_true_heading_but_the_first_is_a_choice_among_the_levels_that_are_open() -> None:
    found = levels.choices(ARTICLE)
    assert [(len(choice.options), choice.true) for choice in found] == [(3, 1), (3, 1)]


def test_the_mean_of_two_tables_counts_what_one_does_not_know_as_nothing() -> None:
    assert levels.averaged({"a": 1.0, "b": -2.0}, {"a": 3.0}) == {"a": 2.0, "b": -1.0}


def test_what_marks_the_true_options_gets_the_higher_weight() -> None:
    seen = [Choice(source, [["a"], ["b"]], 1) for source in "xyz"]
    weights = choosing.learned(seen, least=3, penalty=1.0)
    assert weights["b"] > 0 > weights["a"]


def test_too_few_sources_are_an_error() -> None:
    with pytest.raises(ValueError, match="No feature stands in 3 repositories"):
        choosing.learned([Choice("x", [["a"], ["b"]], 0)], least=3, penalty=1.0)
