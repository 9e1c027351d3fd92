"""Sentences in English are no samples."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.spoken import whole

QUOTE = "Actually modern Intel CPUs only lock the bus if the data is not in the cache."


def test_a_quote_is_prose() -> None:
    assert whole(read_lines(["原话如下:", QUOTE]), ["paragraph", "code"]) == ["paragraph", "paragraph"]


def test_a_quote_that_begins_with_an_acronym_in_a_name_is_prose() -> None:
    quote = "JSON Web Token (JWT) is a compact, URL-safe means of representing claims to be transferred."
    assert whole(read_lines([quote]), ["code"]) == ["paragraph"]


def test_entries_of_literature_are_prose() -> None:
    lines = read_lines(["[1]: Browne C B, Powley E. A Survey of Search", "[2] RFC 8446"])
    assert whole(lines, ["code", "code+"]) == ["paragraph", "paragraph"]


def test_a_list_of_literature_may_be_long() -> None:
    lines = read_lines([f"[{n}] https://example.org/{n}" for n in range(1, 9)])
    assert whole(lines, ["code", *["code+"] * 7]) == ["paragraph"] * 8


@pytest.mark.parametrize("title", ["参考资料", "八、延伸阅读", "References:", "5. 参考", "参考链接如下:"])
def test_a_list_that_a_title_announces_is_prose(title: str) -> None:
    lines = read_lines([title, "man proc", "Netty 3.7 User Guide | http://netty.io/"])
    assert whole(lines, ["heading", "code", "code+"]) == ["heading", "paragraph", "paragraph"]
    assert whole(lines, ["code", "code+", "code+"]) == ["paragraph"] * 3


@pytest.mark.parametrize(
    ("above", "tag", "text"),
    [
        ("参考", "heading", "@misc{go, title={Go}}"),
        ("参考命令", "heading", "man proc"),
        ("Reference:", "code+", "man proc"),
    ],
)
def test_other_samples_stay(above: str, tag: str, text: str) -> None:
    given = ["code", tag, "code"]
    assert whole(read_lines(["x := 1", above, text]), given) == given


@pytest.mark.parametrize(
    "line",
    [
        "go build ./...",
        "select a.id as _id, a.name, a.role_id as role, a.c_time from user a",
        "ERROR 8147 (23000): transaction aborted because the check is enabled and an error occurred in it",
        "return a value that is in the cache; // if it is not, this is an error of the caller",
        "# this is a comment on what is done in the next line of the script",
        "Error from server (NotFound): pods web not found in the namespace of the operator",
    ],
)
def test_code_and_what_programs_print_stay(line: str) -> None:
    assert whole(read_lines([line]), ["code"]) == ["code"]


def test_a_sample_with_a_sentence_in_it_stays() -> None:
    given = ["code", "code+"]
    assert whole(read_lines([QUOTE, "x := 1"]), given) == given
