"""What the shapes of inline code are made of."""

from __future__ import annotations

import re

import pytest

from seedbook import inline
from seedbook.inline import words
from seedbook.inline.rule import pattern
from seedbook.inline.words import Words
from seedbook.model import Block


@pytest.mark.parametrize("class_", [r"[^()\u0080-\uffff]", r"[^\s\u0080-\uffff,;]", r"[^{}\"\u0080-\uffff]"])
def test_a_class_of_ascii_signs_is_written_out_and_matches_the_same(class_: str) -> None:
    signs = [*map(chr, range(0x300)), "中", "，", "\uffff"]
    found = pattern(class_)
    assert "uffff" not in found.pattern
    assert [bool(found.fullmatch(sign)) for sign in signs] == [
        bool(re.fullmatch(class_, sign, re.ASCII)) for sign in signs
    ]


def test_other_classes_are_left_as_they_are() -> None:
    assert pattern(r"[a-z][^a][\u0080-\uffff]").pattern == r"[a-z][^a][\u0080-\uffff]"


def test_a_product_in_brackets_behind_a_name_that_no_sample_calls_is_a_note() -> None:
    known = Words(names=frozenset({"waypoint"}))
    assert inline.render("按需部署的waypoint(Envoy)负责", known).markdown == "按需部署的 waypoint（Envoy）负责"


def test_two_names_that_the_article_has_alone_are_parted_where_they_run_together() -> None:
    known = Words(parts=frozenset({"kind"}), humped=frozenset({"VirtualService", "HTTPRoute"}))
    assert inline.render("匹配VirtualServiceHTTPRoute为主", known).markdown == "匹配 `VirtualService` `HTTPRoute` 为主"
    assert "`VirtualServiceRoute`" in inline.render("匹配VirtualServiceRoute为主", known).markdown


@pytest.mark.parametrize(("above", "name"), [("携带 trace.SpanContext 传播", "`SpanContext`"), ("说明", "SpanContext")])
def test_a_name_that_the_prose_has_behind_its_package_is_code_alone(above: str, name: str) -> None:
    blocks = [Block("paragraph", (1, 1), (above,)), Block("paragraph", (2, 2), ("提取SpanContext并创建",))]
    known = words.of(blocks, spaced=False)[1]
    assert inline.render("提取SpanContext并创建", known).markdown == f"提取 {name} 并创建"
