"""What speaks for a level: how a heading relates to those it would stand beside, under or behind."""

from collections import defaultdict
from collections.abc import Iterator
from functools import reduce

import pytest

from seedbook.segment.choices import Begun, Outline, features, told
from seedbook.segment.traits import Heading

OUTLINE = Outline((Heading("部署", 0), Heading("1. 环境准备", 4), Heading("2. 编写", 20), Heading("1. 环境准备", 1)))


def _begun(levels: list[int]) -> Begun:
    return reduce(Begun.then, levels[1:], Begun())


def _features(levels: list[int], level: int) -> set[str]:
    return set(features(OUTLINE, _begun(levels), level))


def test_a_heading_may_stand_one_below_the_last_or_beside_any_open_one() -> None:
    assert list(_begun([0, 1, 2, 1]).options) == [0, 1, 2]


def test_none_stands_deeper_than_the_fifth_level() -> None:
    assert list(_begun([0, 1, 2, 3, 4]).options) == [0, 1, 2, 3, 4]


def test_what_stood_below_its_level_is_closed_by_a_heading() -> None:
    assert _begun([0, 1, 2, 2, 1]) == Begun((0, 1, 2, 2, 1), (0, 4), (2, 0), 2)


@pytest.mark.parametrize(
    ("levels", "level", "expected"),
    [
        ([0], 1, "down|before:number=->n."),
        ([0], 1, "p:onedown"),
        ([0, 1], 1, "s:count+1"),
        ([0, 1], 1, "child:1same"),
        ([0, 1, 2], 1, "closes:1up1"),
        ([0, 1, 2], 3, "text+2"),
        ([0, 1, 1], 1, "s:count-1"),
        ([0, 1, 1], 2, "p:way-same"),
    ],
)
def test_each_relation_is_named(levels: list[int], level: int, expected: str) -> None:
    assert expected in _features(levels, level)


def test_what_would_stand_beside_it_is_told_of_no_heading_that_goes_down() -> None:
    assert not any(name.startswith(("s:", "c:")) for name in _features([0, 1], 2))


def _all_ways(count: int) -> Iterator[Begun]:
    """Every row of levels that so many headings may have."""
    if count == 1:
        yield Begun()
        return
    for begun in _all_ways(count - 1):
        yield from map(begun.then, begun.options)


def test_where_levels_are_told_the_same_so_is_what_speaks_for_the_next() -> None:
    outline = Outline((*OUTLINE.headings, Heading("环境", 0), Heading("3. 发布", 2), Heading("一、准备", 1)))
    spoken = defaultdict(list)
    for begun in _all_ways(6):
        spoken[told(outline, begun)].append([list(features(outline, begun, level)) for level in begun.options])
    assert any(len(alike) > 1 for alike in spoken.values())
    assert all(one == alike[0] for alike in spoken.values() for one in alike)
