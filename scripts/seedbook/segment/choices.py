"""What speaks for a level of a heading, given those of the headings before it: named features.

Each option is told by what would stand where: `s` the heading it would be beside, `p` the one it would be under, `c`
the one whose section it would close; and by its move, `down`, `same` or so many levels `up`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from seedbook.segment import ranking
from seedbook.segment.traits import Heading, likeness, traits

#: The deepest level that is chosen, 0 the highest
_DEEPEST = 4
#: How many headings ahead are looked at for kin, and from what likeness on one is kin; how many for the next that is
#: numbered in another way, or empty
_AHEAD, _KIN, _RUN = 5, 2, 6
#: More headings than so many are some, many, a whole book; so many times the empty ones are all where many are empty
_SIZES, _HOLLOW = (6, 12, 25), 8
#: So many headings right under one are many
_CHILDREN = 5
#: How many rows of features are kept while levels are chosen
_KEPT = 4096

#: Features that begin alike, with a move or a level: how, and how they go on behind a bar (`same` and `n1` of
#: `same|n1`); or whole ones, behind nothing
Group = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False)  # one is itself alone: it is a key of what is kept for it
class Outline:
    """The headings of an article with what does not depend on the levels chosen."""

    headings: tuple[Heading, ...]

    @cached_property
    def traits(self) -> list[dict[str, str]]:
        """The traits of each."""
        return traits(self.headings)

    @cached_property
    def before(self) -> list[dict[str, int | None]]:
        """For each heading the last one before it, by index, that is like it in some way, by the name of the way."""
        ways: dict[str, Callable[[Heading], object]] = {
            "number": lambda heading: heading.pattern,
            "text": lambda heading: heading.text,
            "empty": lambda heading: heading.empty,
            "start": lambda heading: heading.words[:2].lower(),
            "end": lambda heading: heading.words[-2:].lower(),
        }
        seen: dict[tuple[str, object], int] = {}
        found = []
        for n, heading in enumerate(self.headings):
            keys = {name: (name, key(heading)) for name, key in ways.items()}
            found.append({name: seen.get(key) for name, key in keys.items()})
            seen |= dict.fromkeys(keys.values(), n)
        return found

    @cached_property
    def bare(self) -> int:
        """How many have no number."""
        return sum(not heading.pattern for heading in self.headings)

    @cached_property
    def empty(self) -> int:
        """How many have nothing but another heading below."""
        return sum(heading.empty for heading in self.headings)

    @cached_property
    def around(self) -> list[tuple[str, ...]]:
        """For each heading what it, its place in the article, what comes behind it and the one before it are like."""
        return [tuple(_alone(self, n)) for n in range(len(self.headings))]


@dataclass(frozen=True)
class Begun:
    """The `levels` of an article's first headings. The `stack` holds those that are open, by index, one for each level,
    `children` how many stand right under each of these; `deepest` is the deepest level.

    What can be told of the levels is kept rather than counted again for each heading.
    """

    levels: tuple[int, ...] = (0,)
    stack: tuple[int, ...] = (0,)
    children: tuple[int, ...] = (0,)
    deepest: int = 0

    @property
    def options(self) -> range:
        """The levels that the next heading may have."""
        return range(min(len(self.stack), _DEEPEST) + 1)

    def then(self, level: int) -> Begun:
        """These headings and the next one, which has `level`."""
        children = (*self.children[: level - 1], self.children[level - 1] + 1, 0) if level else (0,)
        stack = (*self.stack[:level], len(self.levels))
        return Begun((*self.levels, level), stack, children, max(self.deepest, level))


def told(outline: Outline, begun: Begun) -> tuple[object, ...]:
    """All that `features` ask of the levels that the first headings have: where they are told the same, so is what
    speaks for each level of the next."""
    levels = tuple(
        [None if last is None else begun.levels[last] for last in outline.before[len(begun.levels)].values()]
    )
    return begun.stack, tuple([min(count, _CHILDREN) for count in begun.children]), begun.deepest, levels


def features(outline: Outline, begun: Begun, level: int) -> Iterator[str]:
    """What speaks for or against `level` for the heading behind those that have theirs."""
    for head, rest in groups(outline, begun, level):
        yield from (f"{head}|{name}" for name in rest) if head else rest


def groups(outline: Outline, begun: Begun, level: int) -> Iterator[Group]:
    """The `features` in groups: those of one heading and one other are one group in all rows of levels, so that what
    they are worth need not be added up for each."""
    n, stack = len(begun.levels), begun.stack
    rise = len(stack) - level
    move = "down" if not rise else "same" if rise == 1 else f"up{min(rise - 1, 3)}"
    yield "", (move, f"L{level}", f"{move}L{level}", f"L{level}|since{min(n - stack[0], 8)}")
    yield move, outline.around[n]
    yield f"L{level}", outline.around[n]
    yield "", _history(outline, begun, level, move)
    if rise:
        yield "", _beside(outline, stack[level], n, move)
    if rise > 1:
        yield "", (f"closes:{min(begun.children[level], 3)}{move}",)
        yield "", _related(outline, "c", stack[level + 1], n, move)
    if level:
        yield "", (f"child:{min(begun.children[level - 1], _CHILDREN)}{move}",)
        yield "", _under(outline, stack[level - 1], n, move)


@lru_cache(maxsize=_KEPT)
def _related(outline: Outline, name: str, other: int, n: int, move: str) -> tuple[str, ...]:
    """How a heading and another of a role relate, trait by trait, and how alike their words are."""
    own, its = outline.traits[n], outline.traits[other]
    row = [f"{name}:{trait}={its[trait]}>{value}" for trait, value in own.items()]
    alike = f"{name}:alike={likeness(outline.headings[other].words, outline.headings[n].words)}"
    same = f"{name}:number-{'same' if its['number'] == own['number'] else 'other'}{move}"
    empty = f"{name}:empty{its['share'] == 'none':d}{own['share'] == 'none':d}{move}"
    return (*row, alike, alike + move, same, empty)


@lru_cache(maxsize=_KEPT)
def _beside(outline: Outline, other: int, n: int, move: str) -> tuple[str, ...]:
    """How a heading fits the one it would be beside: whether it counts on from it, too."""
    return (*_related(outline, "s", other, n, move), *_counted(outline.headings[other], outline.headings[n]))


def _counted(other: Heading, own: Heading) -> list[str]:
    if own.count is None:
        return ["s:count-ends"] if other.count else []
    if other.count is None or other.count.way != own.count.way:
        return ["s:count-begins"]
    return [f"s:count{max(-1, min(own.count.first - other.count.last, 3)):+d}"]


@lru_cache(maxsize=_KEPT)
def _under(outline: Outline, parent: int, n: int, move: str) -> tuple[str, ...]:
    """How a heading fits the one it would be under, its number too."""
    above, own, row = outline.headings[parent], outline.headings[n], []
    if own.count:
        row += ["p:way-same"] if above.count and above.count.way == own.count.way else []
        row += [f"p:one{move}"] if own.count.first == 1 else []
    extends = ranking.extends(above.text, own.text)
    row += [] if extends is None else [f"p:extends{extends:d}"]
    return (*_related(outline, "p", parent, n, move), *row)


def _history(outline: Outline, begun: Begun, level: int, move: str) -> tuple[str, ...]:
    """How the level compares with those of the last headings that are alike in some way."""
    own, row = outline.traits[len(begun.levels)], []
    for name, last in outline.before[len(begun.levels)].items():
        if last is None:
            row += [f"{name}-new{move}", f"{name}-newL{level}|{own['number']}"] if name == "number" else []
            continue
        step = f"{name}{max(-2, min(2, level - begun.levels[last])):+d}"
        row += [step, f"{step}|{own['number']}"] if name in ("number", "empty") else [step]
    return (*row, f"deepest{level - begun.deepest:+d}")


def _alone(outline: Outline, n: int) -> list[str]:
    """What a heading, its place in its article, what comes behind it and the one before it are like."""
    own = outline.traits[n]
    row = [f"{name}={value}" for name, value in own.items()]
    row += [*_in_article(outline, n), *_ahead(outline.headings, n), *_next(outline, n)]
    return row + [f"before:{name}={value}>{own[name]}" for name, value in outline.traits[n - 1].items()]


def _in_article(outline: Outline, n: int) -> list[str]:
    size, own = len(outline.headings), outline.headings[n]
    return [
        f"n{min(n, 3)}",
        f"left{min(size - n - 1, 3)}",
        f"size{sum(size > limit for limit in _SIZES)}",
        f"bare{4 * outline.bare // size}{'n' if own.pattern else 'u'}",
        f"hollow{(outline.empty > 0) + (outline.empty * _HOLLOW >= size)}{own.empty:d}",
    ]


def _ahead(headings: Sequence[Heading], n: int) -> list[str]:
    own, before, ahead = headings[n], headings[n - 1], headings[n + 1 : n + 1 + _AHEAD]
    others = headings[n + 1 : n + 1 + _RUN]
    run = next((m for m, other in enumerate(others) if other.pattern != own.pattern), len(others))
    empty = next((m for m, other in enumerate(others, 1) if other.empty), _RUN)
    return [
        f"run{run}{'n' if own.pattern else 'u'}",
        f"next-empty{empty}{own.empty:d}",
        f"kin{_kin(own, ahead)}",
        f"before-kin{_kin(before, ahead)}",
        f"before-alike{likeness(before.words, own.words)}",
    ]


def _kin(heading: Heading, others: Sequence[Heading]) -> int:
    return min(3, sum(likeness(heading.words, other.words) > _KIN for other in others))


def _next(outline: Outline, n: int) -> list[str]:
    """How a heading and the next relate, and whether a count begins there that the heading is not of."""
    if n + 1 == len(outline.headings):
        return []
    own, ahead, its = outline.headings[n], outline.headings[n + 1], outline.traits[n + 1]
    row = [f"next:{name}={value}>{its[name]}" for name, value in outline.traits[n].items()]
    begins = ahead.count and ahead.count.first == 1 and not (own.count and own.count.way == ahead.count.way)
    return [*row, f"next-alike{likeness(own.words, ahead.words)}", *(["next-one"] if begins else [])]
