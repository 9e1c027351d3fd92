"""Changing a key of front matter leaves everything else as a person wrote it."""

from __future__ import annotations

import pytest

from seedbook import frontmatter
from seedbook.pages.amend import amend

PAGE = """---
# 我的注释
tags:
  - GMP   # 必留
title: "旧题"

source:
  # 来源
  seed: "003"
  lines: [1, 9]
# 末尾
x-mine:
---
# 旧题
"""


def test_only_the_line_of_the_key_changes() -> None:
    assert amend(PAGE, {"title": "新题"}) == PAGE.replace('title: "旧题"', "title: 新题")


def test_a_key_that_has_its_value_keeps_its_style() -> None:
    assert amend(PAGE, {"tags": ["GMP"], "title": "旧题"}) == PAGE


def test_of_a_mapping_only_the_line_that_differs_changes() -> None:
    source = {"seed": "003", "lines": [2, 9]}
    assert amend(PAGE, {"source": source}) == PAGE.replace("[1, 9]", "[2, 9]")


def test_a_value_of_several_lines_is_replaced_whole() -> None:
    changed = PAGE.replace("tags:\n  - GMP   # 必留\n", "tags: [Go, eBPF]\n")
    assert amend(PAGE, {"tags": ["Go", "eBPF"]}) == changed


def test_a_new_key_stands_last() -> None:
    assert amend(PAGE, {"chapter": "第一章"}) == PAGE.replace("x-mine:\n", "x-mine:\nchapter: 第一章\n")


def test_none_takes_a_key_out() -> None:
    assert amend(PAGE, {"title": None}) == PAGE.replace('title: "旧题"\n', "")


@pytest.mark.parametrize("head", ["title: 旧题", "{title: 旧题}"])
def test_without_its_last_key_front_matter_says_nothing(head: str) -> None:
    assert frontmatter.split(amend(f"---\n{head}\n---\n正文\n", {"title": None}))[:2] == ({}, "正文\n")


def test_the_body_is_changed_on_request_only() -> None:
    assert amend(PAGE, {}, "# 新\n") == PAGE.replace("# 旧题\n", "# 新\n")


@pytest.mark.parametrize(
    "head",
    ["{title: 旧题, x-a: 1}", "{title: 旧题,\n x-a: 1}", "? title\n: 旧题\nx-a: 1", "title: 旧题\ntitle: 旧题\nx-a: 1"],
)
def test_front_matter_of_any_form_says_what_it_should(head: str) -> None:
    text = amend(f"---\n{head}\n---\n正文\n", {"title": "新题"})
    assert frontmatter.split(text)[:2] == ({"title": "新题", "x-a": 1}, "正文\n")
