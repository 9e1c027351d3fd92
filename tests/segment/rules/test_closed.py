"""Headings behind the bracket that closes a sample."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.closed import whole

SAMPLE = ["func f() {", "    g()"]


def last(closing: str, text: str) -> str:
    lines = read_lines([*SAMPLE, closing, text, "", "正文。"])
    return whole(lines, ["code", "code+", "code+", "code+", "paragraph"])[3]


@pytest.mark.parametrize(
    "text", ["Inbound Cluster", "char16_t和char32_t", "sync.Map", "约束的组合(与或非)", "co_await"]
)
def test_names_behind_the_last_bracket_are_a_heading(text: str) -> None:
    assert last("}", text) == "heading"
    assert last("});", text) == "heading"


@pytest.mark.parametrize(
    "text",
    [
        "wg.Wait()",
        "EOF",
        "return nil",
        "go run main.go",
        "// 结束",
        "x = 1",
        "t" * 41,
        "done",
        "git push",
        "obj.x // 123",
    ],
)
def test_statements_and_ends_stay(text: str) -> None:
    assert last("}", text) == "code+"


def test_what_is_not_closed_or_goes_on_is_the_samples() -> None:
    assert last("    }", "Inbound Cluster") == "code+"
    assert last("    g()", "Inbound Cluster") == "code+"
    assert last("g()", "Inbound Cluster") == "code+"
    assert last("}", "  Inbound Cluster") == "code+"
    tags = ["code", "code+", "code+", "code+", "code+"]
    assert whole(read_lines([*SAMPLE, "}", "Names", "g()"]), tags) == tags


def test_a_call_of_what_the_sample_defines_stays() -> None:
    tags = ["code", "code+", "code+", "code+", "paragraph"]
    assert whole(read_lines(["greet() {", "  echo hi", "}", "greet", "正文。"]), tags) == tags
    assert whole(read_lines(["hello() {", "  greet", "}", "greet", "正文。"]), tags)[3] == "heading"


def test_names_that_stand_apart_or_end_the_article_are_left() -> None:
    for tags in (["code", "code+", "code+", "paragraph", "paragraph"], ["code", "code+", "code+", "code+"]):
        assert whole(read_lines([*SAMPLE, "}", "Names", "正文。"][: len(tags)]), tags) == tags
