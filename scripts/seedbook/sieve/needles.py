"""What a text must hold for a regular expression to match it: one of a few pairs of characters.

Read from the tree that Python's own parser makes of the pattern (as the `re` of CPython keeps it; where there is none,
nothing is known and every pattern is tried).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from functools import lru_cache
from itertools import product
from operator import add
from typing import Any

#: Stand before and behind a text, so that `^` and `$` are characters like others.
START, END = "\x02", "\x03"
#: No more readings of a part of a pattern than this, and no more characters of a class, are followed.
_MOST = 27
_PARSER: Any = getattr(re, "_parser", None)

#: A part of a pattern: its operation, which has a `name`, and what it works on. Several are the `data` of a node.
Part = tuple[Any, Any]


@lru_cache(maxsize=1)  # a line is told its form, then its languages
def pairs(text: str) -> Set[str]:
    """The characters of `text` and every two that stand side by side, in lower case, its start and end among them."""
    framed = f"{START}{text.lower()}{END}"
    return {*framed, *map(add, framed, framed[1:])}


def needles(pattern: re.Pattern[str], cost: Callable[[str], float]) -> frozenset[str]:
    """Strings of one or two characters one of which is in the `pairs` of every text that `pattern` is found in.

    Of several such sets it is the one whose strings cost least together; empty when there is none.
    """
    return _best(_PARSER.parse(pattern.pattern, pattern.flags), cost) if _PARSER else frozenset()


def _best(parts: Any, cost: Callable[[str], float]) -> frozenset[str]:
    found = [strings for strings in _required(parts, cost) if strings]
    return min(found, key=lambda strings: sum(map(cost, strings)), default=frozenset())


def _required(parts: Any, cost: Callable[[str], float]) -> Iterator[frozenset[str]]:
    """Sets of strings: of each set, one is in every text that matches `parts` (or the set is empty)."""
    run = {""}
    for part in parts.data:
        if part[0].name == "ASSERT":
            yield from _required(part[1][1], cost)
        spelt = _spelt(part)
        if spelt is not None and len(run) * len(spelt) <= _MOST:
            run = {left + right for left, right in product(run, spelt)}
            continue
        edge = _repeated(part) or {""}
        yield _rarest({left + right for left, right in product(run, edge)}, cost)
        if spelt is None:
            yield from _inside(part, cost)
        run = spelt or edge
    yield _rarest(run, cost)


def _rarest(run: set[str], cost: Callable[[str], float]) -> frozenset[str]:
    """For each string of `run` the cheapest pair of it: none if one of them is empty, which is in every text."""
    options = [[text[n : n + 2] for n in range(len(text) - 1)] or [text] for text in run]
    if any(not text.strip(START + END) and len(text) < 2 for text in run):
        return frozenset()
    return frozenset(min(grams, key=cost) for grams in options)


def _inside(part: Part, cost: Callable[[str], float]) -> Iterator[frozenset[str]]:
    """What a part that has no end of readings asks for all the same."""
    name, value = part[0].name, part[1]
    if name == "SUBPATTERN":
        yield from _required(value[3], cost)
    elif name == "BRANCH":
        branches = [_best(branch, cost) for branch in value[1]]
        yield frozenset().union(*branches) if all(branches) else frozenset()
    elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0]:
        yield from _required(value[2], cost)


def _repeated(part: Part) -> set[str] | None:
    """How a repetition begins and ends that comes at least once: the `ab` of `(ab)+`."""
    name, value = part[0].name, part[1]
    return _all_spelt(value[2]) if name.endswith("_REPEAT") and value[0] else None


def _spelt(part: Part) -> set[str] | None:
    """Every text a part can stand for, in lower case; None if they are too many."""
    name, value = part[0].name, part[1]
    if name == "LITERAL":
        return {chr(value).lower()}
    if name == "IN":
        return _class(value)
    if name == "AT":
        return {{"AT_BEGINNING": START, "AT_END": END}.get(value.name, "")}
    if name in ("ASSERT", "ASSERT_NOT"):
        return {""}
    if name == "SUBPATTERN":
        return _all_spelt(value[3])
    if name == "BRANCH":
        return _any_spelt(value[1])
    return _times(*value) if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") else None


def _class(items: Iterable[Part]) -> set[str] | None:
    """The characters of a class: `[a-f_]`, but no `[^a]` and no `\\w`."""
    found: set[str] = set()
    for kind, value in items:
        first, last = value if kind.name == "RANGE" else (value, value)
        if kind.name not in ("LITERAL", "RANGE") or last - first > _MOST:
            return None
        found |= {chr(code).lower() for code in range(first, last + 1)}
    return _few(found)


def _times(least: int, most: int, parts: Any) -> set[str] | None:
    """Every text of a part that comes `least` to `most` times, for what comes at most twice."""
    once = _all_spelt(parts) if most <= 2 else None
    if once is None:
        return None
    return _few({"".join(texts) for count in range(least, most + 1) for texts in product(once, repeat=count)})


def _any_spelt(branches: Iterable[Any]) -> set[str] | None:
    found: set[str] = set()
    for branch in branches:
        spelt = _all_spelt(branch)
        if spelt is None or len(found) + len(spelt) > _MOST:
            return None
        found |= spelt
    return found


def _all_spelt(parts: Any) -> set[str] | None:
    found = {""}
    for part in parts.data:
        spelt = _spelt(part)
        if spelt is None or len(found) * len(spelt) > _MOST:
            return None
        found = {left + right for left in found for right in spelt}
    return found


def _few(texts: set[str]) -> set[str] | None:
    return texts if len(texts) <= _MOST else None
