"""Lists of style A whose items look like code."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.dashed import whole

SAMPLE = ["code", "code+"]


def test_lines_behind_dashes_are_a_list() -> None:
    lines = ["- func Valid(p []byte) bool", "- func ValidRune(r rune) bool", "判断编码。"]
    assert whole(read_lines(lines), [*SAMPLE, "paragraph"]) == ["list", "list", "paragraph"]


@pytest.mark.parametrize(
    "lines", [["args:", "- run"], ["- (id)init;", "- (BOOL)isNil;"]], ids=["below a key", "methods of Objective-C"]
)
def test_lists_of_a_sample_stay(lines: list[str]) -> None:
    assert whole(read_lines(lines), SAMPLE) == SAMPLE


def test_one_line_is_too_little() -> None:
    assert whole(read_lines(["- func Valid(p []byte) bool"]), SAMPLE[:1]) == SAMPLE[:1]


def test_glued_names_of_one_family_are_a_list() -> None:
    line = "jdk.VirtualThreadStartjdk.VirtualThreadEndjdk.VirtualThreadPinned"
    assert whole(read_lines([line]), SAMPLE[:1]) == ["list"]
    assert whole(read_lines([line, "return"]), SAMPLE) == SAMPLE
    assert whole(read_lines(["runtime.GC(runtime.Now(), runtime.Gone())"]), SAMPLE[:1]) == SAMPLE[:1]
