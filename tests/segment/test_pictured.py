"""Headings that a picture opens: one in an article tells of the others."""

from __future__ import annotations

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.pictured import whole

GIVEN = ["heading", "paragraph", "paragraph", "paragraph"]


def _tagged(first: str, other: str) -> str:
    return whole(read_lines([first, "一段话。", other, "另一段话。"]), GIVEN)[2]


@pytest.mark.parametrize("line", ["🛠️ 把项目做深:从用过到讲得清", "📄 简历"])
def test_where_an_article_has_such_a_heading_its_other_such_lines_are_too(line: str) -> None:
    assert _tagged("🧭 能力模型", line) == "heading"
    assert _tagged("能力模型", line) == "paragraph"


@pytest.mark.parametrize("line", ["💡 先量化再上线", "📄 简历写完了。", "📄 下面是简历:", "📋 目录", "📄 " + "长" * 40])
def test_a_note_a_sentence_a_table_of_contents_and_a_long_line_are_none(line: str) -> None:
    assert _tagged("🧭 能力模型", line) == "paragraph"
