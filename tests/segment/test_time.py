"""A seed of one sample or one table beyond measure is read in the time of its lines: no rule looks at all for each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from seedbook.segment import splitting
from seedbook.segment.choices import Begun, Outline, features
from seedbook.segment.lines import read_lines
from seedbook.segment.rules import headed, ruled, surviving, unfenced
from seedbook.segment.tagging import Tagged
from seedbook.segment.traits import Heading
from tests.steps import grows_with_its_input

TABLE = ["| 甲 | 乙 |", "|---|---|", "| 一 | 二 |"]


def _code(count: int) -> Tagged:
    return Tagged(tuple(read_lines(["name:"] * count)), ("code", *["code+"] * (count - 1)), ((),) * count, spaced=False)


def _blocks_alone(count: int) -> None:
    sample = _code(count)
    assert surviving.whole(sample.lines, sample.tags) == list(sample.tags)


def _samples_in_one(count: int) -> None:
    assert list(splitting.starts(_code(count), 0, count - 1)) == []


def _tables(count: int) -> None:
    tags = ruled.whole(read_lines(TABLE * count), ["paragraph"] * 3 * count)
    assert tags == ["table", "table+", "table+"] * count


def _headers(count: int) -> None:
    rows = ["table", *["table+"] * (2 * count - 1)]
    assert headed.whole(read_lines(["参数 说明", "port 端口"] * count), rows) == ["table", "table+"] * count


def _unfenced(count: int) -> None:
    assert unfenced.whole(read_lines(["`go x := 1"] * count), ["code"] * count) == ["paragraph"] * count


def _headings(count: int) -> None:
    outline, begun = Outline((Heading("部署", 3),) * count), Begun()
    while len(begun.levels) < count:
        assert f"child:{min(len(begun.levels) - 1, 5)}" in {name[:7] for name in features(outline, begun, 1)}
        begun = begun.then(1)


@pytest.mark.parametrize("read", [_blocks_alone, _samples_in_one, _tables, _headers, _unfenced, _headings])
def test_reading_takes_the_time_of_the_lines(read: Callable[[int], None]) -> None:
    assert grows_with_its_input(read, 1000)
