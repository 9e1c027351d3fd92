"""Headings that kept the signs of Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from seedbook.model import Seed
from seedbook.segment import segment
from seedbook.segment.hashed import hashed, levels
from seedbook.segment.lines import read_lines

HEADINGS = ("## 背景", "### 起因", "## 做法", "### Go")


def _spread(*lines: str) -> list[str]:
    return [row for line in lines for row in (line, "", "一段话。", "")]


def _found(lines: Sequence[str]) -> list[int]:
    return list(hashed(read_lines(lines)))


def test_lines_with_signs_of_several_depths_are_headings_of_these_levels() -> None:
    rows = _spread(*HEADINGS)
    assert _found(rows) == [1, 5, 9, 13]
    blocks = segment(Seed("009", Path("009_x.txt"), tuple(rows)))
    assert [(b.kind, b.level) for b in blocks if b.kind == "heading"] == [("heading", n) for n in (2, 3, 2, 3)]


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


def test_the_signs_tell_no_levels_where_a_heading_has_none() -> None:
    assert levels(("# 题", "## 背景")) == [1, 2]
    assert levels(("题", "## 背景")) == []
