"""Which samples are indented anew: those that the capture took the indentation from."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from seedbook.model import Block, Seed
from seedbook.restore import flat

LOST = ("func main() {", 'fmt.Println("甲")', "}")
KEPT = ("func main() {", '    fmt.Println("甲")', "}")
BLANK = ("import os", "", "x = 1")
SHORT = ("go build", "go test")


def lost(*samples: tuple[str, ...], apart: bool = False) -> list[bool]:
    """For each sample whether it is to be indented anew; `apart`: blank lines stand between the blocks."""
    blocks = [Block("code", (n, n), raw, lang="go") for n, raw in enumerate(samples, 1)]
    lines = chain.from_iterable((*raw, "", "说明。", "") if apart else (*raw, "说明。", "再说。") for raw in samples)
    judge = flat.judge(Seed("900", Path("900.txt"), tuple(lines)), blocks)
    return [judge(block) for block in blocks]


def test_without_blank_lines_between_blocks_indentation_is_lost() -> None:
    assert lost(LOST, SHORT) == [True, True]


def test_there_a_blank_line_that_strayed_into_one_sample_says_nothing() -> None:
    assert lost(LOST, BLANK) == [True, True]


def test_there_a_sample_that_kept_its_indentation_keeps_it() -> None:
    assert lost(LOST, LOST, KEPT, SHORT) == [True, True, False, True]


def test_with_blank_lines_between_blocks_one_indented_sample_speaks_for_all() -> None:
    assert lost(LOST, LOST, KEPT, apart=True) == [False, False, False]


def test_there_a_blank_line_speaks_for_all_where_nothing_is_lost() -> None:
    assert lost(BLANK, SHORT, apart=True) == [False, False]


def test_there_samples_that_lost_it_weigh_more_than_blank_lines() -> None:
    assert lost(LOST, BLANK, apart=True) == [True, True]
