"""Features: every pattern matches its example, and the tables weigh what they are said to weigh."""

from __future__ import annotations

import re

import pytest

from seedbook.segment.features import PATTERNS, own
from seedbook.segment.lines import read_lines
from seedbook.segment.style import spaced
from seedbook.segment.traits import PATTERNS as NUMBERINGS
from seedbook.segment.weights import for_lines


@pytest.mark.parametrize(("name", "pattern", "example"), PATTERNS + NUMBERINGS)
def test_a_pattern_matches_its_example(name: str, pattern: str, example: str) -> None:
    assert re.search(pattern, example), name


def test_names_are_given_once() -> None:
    names = [name for name, _, _ in PATTERNS]
    assert len(names) == len(set(names))


def test_chinese_in_strings_and_comments_does_not_make_code_prose() -> None:
    [line] = read_lines(['log.Println("Pod已提交至集群") // 提交之后立即返回'])
    assert line.han > 0.3 and line.bare_han == 0
    assert "han-only-in-comment" in own(line)


def test_a_product_is_no_comment() -> None:
    [line] = read_lines(["func (r *Rect) Area() float64 { return r.W * r.H }"])
    assert line.bare == line.text


def test_a_long_line_without_code_speaks_no_language() -> None:
    [line] = read_lines(["该逻辑实现轻量级增量推送,心跳间隔兼顾一致性与资源开销。" * 20])
    assert "speaks-none" in own(line)


@pytest.mark.parametrize("wide", [True, False])
def test_a_block_cannot_go_on_before_it_began(wide: bool) -> None:
    weights = for_lines(wide)
    going_on, heading = weights.tags.index("code+"), weights.tags.index("heading")
    assert weights.after[going_on][heading] < -1e6


def test_blank_lines_tell_the_style() -> None:
    assert spaced([0, 1, 1])
    assert not spaced([0] * 30 + [1, 1])
