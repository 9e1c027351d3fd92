"""Comments of several lines, and remarks in Chinese, stay in their sample."""

from __future__ import annotations

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.comments import LONGEST, whole

PROSE = "函数的返回值有两个,类型是整数。"


def tags(text: list[str], given: list[str]) -> list[str]:
    return whole(read_lines(text), given)


def test_prose_in_a_comment_is_code() -> None:
    given = ["code", "code+", "paragraph", "code", "code+"]
    assert tags(["package main", "/*", PROSE, "*/", "func main() {"], given) == ["code", *["code+"] * 4]


def test_a_comment_may_end_behind_its_last_sentence() -> None:
    assert tags(["/* 说明", f"{PROSE} */"], ["code", "paragraph"]) == ["code", "code+"]


@pytest.mark.parametrize(
    "text", [["/* 一行 */", PROSE, "a */"], ["rm -rf /tmp/*", PROSE, "*/"], ["/*", PROSE, "/* x */"]]
)
def test_what_is_no_open_comment_takes_nothing_in(text: list[str]) -> None:
    given = ["code", "paragraph", "code"]
    assert tags(text, given) == given


def test_a_comment_that_never_ends_takes_nothing_in() -> None:
    given = ["code", *["paragraph"] * (LONGEST + 1)]
    assert tags(["/*", *[PROSE] * LONGEST, "*/"], given) == given


def test_prose_that_begins_so_opens_none() -> None:
    given = ["paragraph", "paragraph"]
    assert tags(["/* 与 */ 之间是注释", "*/"], given) == given


@pytest.mark.parametrize("remark", ["--抓取头3行到游标里。", "// 输出两行", "-- 先删除"])
def test_a_remark_in_chinese_is_of_the_code_beside_it(remark: str) -> None:
    assert tags(["db=# START", remark, "db=# FETCH 3;"], ["code", "paragraph", "code"]) == ["code", "code+", "code+"]
    assert tags([PROSE, remark, "FETCH 3;"], ["paragraph", "heading", "code"]) == ["paragraph", "code", "code+"]
    assert tags(["FETCH 3;", remark, PROSE], ["code", "paragraph", "paragraph"]) == ["code", "code+", "paragraph"]


@pytest.mark.parametrize("text", [["--force 会覆盖", "git push"], ["- 先删除", "git push"]])
def test_flags_and_items_are_no_remarks(text: list[str]) -> None:
    assert tags(text, ["paragraph", "code"]) == ["paragraph", "code"]


def test_a_remark_among_prose_stays() -> None:
    given = ["paragraph", "paragraph", "list"]
    assert tags([PROSE, "-- 转载自掘金", PROSE], given) == given
