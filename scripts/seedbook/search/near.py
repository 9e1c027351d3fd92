"""The name that a query may mean where it has one wrong character."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from seedbook.search import rules, tokens
from seedbook.search.query import Groups

#: `令牌桶`
_ALL_HAN = re.compile(f"[{rules.HAN}]+")


@dataclass(frozen=True)
class Near:
    """What was `typed`, the `name` it may be a slip for, and whether it hardly is another word."""

    typed: str
    name: str
    sure: bool


@dataclass(frozen=True)
class Names:
    """What a slip is told by: the `names` it may be for, those of the glossary, and what is no slip for them.

    That is a name itself (`groups` gives its groups), a word all of whose pairs are `known`: pages have it, and one
    whose last character, where it may be another word's, begins a known pair.
    """

    names: Iterable[str]
    glossary: Collection[str]
    groups: Groups
    known: Callable[[str], bool]


def near_name(flat: str, names: Names) -> Near | None:
    """The longest Han name that stands in `flat` but for one character, one that is sure before others."""
    found = (
        near for name in names.names if name[2:] and _ALL_HAN.fullmatch(name) for near in _slips(flat, name, names)
    )
    return max(found, key=lambda near: (near.sure, len(near.name)), default=None)


def _slips(flat: str, name: str, names: Names) -> Iterator[Near]:
    for at in range(len(flat) - len(name) + 1):
        typed = flat[at : at + len(name)]
        places = [place for place, (a, b) in enumerate(zip(typed, name, strict=True)) if a != b]
        if len(places) != 1 or not _ALL_HAN.fullmatch(typed) or names.groups(typed):
            continue
        pairs = tokens.bigrams(typed[max(0, places[0] - 1) : places[0] + 2])
        sure = _is_sure(flat, at, places[0], name, names.glossary)
        # 程序内 is no slip for 程序员 in 程序内存: what differs begins a word of its own.
        another = places[0] and not sure and names.known(flat[at + len(name) - 1 : at + len(name) + 1])
        if not all(map(names.known, pairs)) and not another:
            yield Near(typed, name, sure)


def _is_sure(flat: str, at: int, place: int, name: str, glossary: Collection[str]) -> bool:
    """Whether the wrong character at `place` of a name at `at` is within it, or at an end where no Han goes on.

    二进制体积 is hardly a slip for 二进制帧. Of three characters the first makes other words (不拷贝 for 零拷贝), and
    the last too (写入慢 for 写入锁), but not where they stand apart beside others, or for a name of the glossary.
    """
    end = at + len(name)
    before, after = (not _ALL_HAN.fullmatch(sign) for sign in (flat[max(0, at - 1) : at], flat[end : end + 1]))
    if 0 < place < len(name) - 1:
        return True
    if len(name) > 3:
        return after if place else before
    return place > 0 and before and after and (len(flat) > 3 or name in glossary)
