"""A seed of one sample or one table beyond measure is read in the time of its lines: no rule looks at all for each."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from seedbook.segment import ruled, splitting, surviving
from seedbook.segment.lines import read_lines
from seedbook.segment.tagging import Tagged

TABLE = ["| 甲 | 乙 |", "|---|---|", "| 一 | 二 |"]


def _code(count: int) -> Tagged:
    return Tagged(tuple(read_lines(["name:"] * count)), ("code", *["code+"] * (count - 1)), ((),) * count, spaced=False)


def _blocks_alone() -> None:
    sample = _code(12_000)
    assert surviving.whole(sample.lines, sample.tags) == list(sample.tags)


def _samples_in_one() -> None:
    assert list(splitting.starts(_code(20_000), 0, 19_999)) == []


def _tables() -> None:
    tags = ruled.whole(read_lines(TABLE * 3000), ["paragraph"] * 9000)
    assert tags == ["table", "table+", "table+"] * 3000


@pytest.mark.parametrize("read", [_blocks_alone, _samples_in_one, _tables])
def test_reading_takes_the_time_of_the_lines(read: Callable[[], None]) -> None:
    began = time.process_time()
    read()
    assert time.process_time() - began < 5
