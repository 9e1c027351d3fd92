"""Headings that name a flag."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.flagged import whole


@pytest.mark.parametrize("flag", ["–link-dest=DIR", "–filter=RULE, -f", "–itemize-changes, -i"])
def test_a_flag_with_one_dash_of_its_two_is_no_code(flag: str) -> None:
    lines = read_lines(["$ ls", flag, "-rw-r--r-- a", "规则按顺序匹配。"])
    assert whole(lines, ["code", "code+", "code+", "paragraph"]) == ["code", "heading", "code", "paragraph"]


def test_flags_in_a_row_are_a_list() -> None:
    lines = read_lines(["–env-file=FILE", "–http-address", "以上可以省略。"])
    assert whole(lines, ["list", "list", "paragraph"]) == ["list", "list", "paragraph"]


def test_a_flag_with_its_text_is_none() -> None:
    lines = read_lines(["–version: 目标版本", "以上可以省略。"])
    assert whole(lines, ["list", "paragraph"]) == ["list", "paragraph"]


def test_a_flag_that_ends_the_article_heads_nothing() -> None:
    assert whole(read_lines(["$ ls", "–dry-run"]), ["code", "code+"]) == ["code", "code+"]
