"""What speaks for a level: how a heading relates to those it would stand beside, under or behind."""

import pytest

from seedbook.segment.choices import Outline, features, opened, options
from seedbook.segment.traits import Heading

OUTLINE = Outline((Heading("部署", 0), Heading("1. 环境准备", 4), Heading("2. 编写", 20), Heading("1. 环境准备", 1)))


def _features(levels: list[int], stack: tuple[int, ...], level: int) -> set[str]:
    return set(features(OUTLINE, levels, stack, level))


def test_a_heading_may_stand_one_below_the_last_or_beside_any_open_one() -> None:
    assert list(options((0, 3))) == [0, 1, 2]


def test_what_stood_below_its_level_is_closed_by_a_heading() -> None:
    assert opened((0, 1, 2), 5, 1) == (0, 5)


@pytest.mark.parametrize(
    ("levels", "stack", "level", "expected"),
    [
        ([0], (0,), 1, "down|before:number=->n."),
        ([0], (0,), 1, "p:onedown"),
        ([0, 1], (0, 1), 1, "s:count+1"),
        ([0, 1], (0, 1), 1, "child:1same"),
        ([0, 1, 2], (0, 1, 2), 1, "closes:1up1"),
        ([0, 1, 2], (0, 1, 2), 3, "text+2"),
        ([0, 1, 1], (0, 2), 1, "s:count-1"),
        ([0, 1, 1], (0, 2), 2, "p:way-same"),
    ],
)
def test_each_relation_is_named(levels: list[int], stack: tuple[int, ...], level: int, expected: str) -> None:
    assert expected in _features(levels, stack, level)


def test_what_would_stand_beside_it_is_told_of_no_heading_that_goes_down() -> None:
    assert not any(name.startswith(("s:", "c:")) for name in _features([0, 1], (0, 1), 2))
