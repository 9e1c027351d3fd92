"""Fences that a capture kept."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from seedbook.segment.fenced import Fenced, fenced
from seedbook.segment.lines import read_lines

GO = ("```go", "x := 1", "```")
HEADINGS = ("# 限流", "", "## 背景", "", "### 起因", "")


def _fenced(*lines: str) -> tuple[Fenced, ...]:
    return fenced(read_lines(lines))


def test_fences_that_all_close_are_those_of_the_capture() -> None:
    assert _fenced(*GO, "一段话。", *GO, *GO) == (Fenced(0, 2, "go"), Fenced(4, 6, "go"), Fenced(7, 9, "go"))


def test_one_is_enough_where_headings_kept_their_signs() -> None:
    assert _fenced(*HEADINGS, *GO) == (Fenced(3, 5, "go"),)
    assert _fenced(*HEADINGS, "### 做法", "", "```", "x", "```") == ()
    assert _fenced(*HEADINGS, "### 做法", "", "## 小结", "", "```", "x", "```") == (Fenced(5, 7, ""),)


def test_a_fence_closes_with_as_many_signs_and_no_name() -> None:
    assert _fenced(*HEADINGS, "````markdown", *GO, "````", "~~~ yaml title=a", "a: 1", "```", "~~~") == (
        Fenced(3, 7, "markdown"),
        Fenced(8, 11, "yaml"),
    )


def test_a_capture_may_break_off_in_a_sample_that_names_its_language() -> None:
    assert _fenced(*HEADINGS, *GO, "```bash", "go vet")[-1] == Fenced(6, 8, "bash")
    assert _fenced(*HEADINGS, *GO, "```", "go vet") == ()


@pytest.mark.parametrize(
    "lines",
    [
        (*GO, "一段话。", *GO),  # few
        (*GO, *GO, *GO, "• 一项"),  # lists of a page that was rendered
        ("看 ```go 与 ```", "``` `x` ```", "```a`b"),  # in the midst of a line
        (*HEADINGS[:3], *GO),  # no headings
    ],
)
def test_others_are_text(lines: Sequence[str]) -> None:
    assert _fenced(*lines) == ()
