"""Headings that kept the signs of Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from seedbook.model import Seed
from seedbook.segment import segment
from seedbook.segment.hashed import hashed, level, unsigned
from seedbook.segment.lines import read_lines

HEADINGS = ("## 背景", "### 起因", "## 做法", "### Go")


def _spread(*lines: str) -> list[str]:
    return [row for line in lines for row in (line, "", "一段话。", "")]


def _found(lines: Sequence[str]) -> list[int]:
    return list(hashed(read_lines(lines)))


def _levels(*headings: str) -> list[tuple[str, int | None]]:
    blocks = segment(Seed("009", Path("009_x.txt"), tuple(_spread(*headings))))
    return [(block.kind, block.level) for block in blocks if block.kind in ("title", "heading")]


def test_lines_with_signs_of_several_depths_are_headings_as_deep() -> None:
    assert _found(_spread(*HEADINGS)) == [1, 5, 9, 13]
    assert _levels(*HEADINGS) == [("heading", n) for n in (3, 4, 3, 4)]


def test_the_only_one_of_the_first_depth_is_the_title_where_it_comes_first() -> None:
    assert _levels("# 限流", *HEADINGS)[:2] == [("title", None), ("heading", 3)]


def test_the_articles_own_numbers_tell_more_than_signs() -> None:
    numbered = ("# 限流", "## 第一章:背景", "### 1.1 起因", "#### 用量", "## 第二章:做法", "### 2.1 令牌桶")
    assert _levels(*numbered)[1:] == [("heading", n) for n in (1, 2, 3, 1, 2)]


def test_a_sign_is_no_part_of_the_heading() -> None:
    assert (level("## 背景"), level("背景"), unsigned("## 背景"), unsigned("#define")) == (2, 0, "背景", "#define")


@pytest.mark.parametrize(
    "rows",
    [
        _spread("## 拉取镜像", "## 启动容器", "## 看日志", "## 清理"),  # comments of samples
        _spread("## 背景", "### 起因"),  # two are few
        _spread(*(f"    {line}" for line in HEADINGS)),  # set in
        ["一段话。", *HEADINGS],  # in the midst of others
    ],
)
def test_other_signs_are_of_comments(rows: Sequence[str]) -> None:
    assert _found(rows) == []
