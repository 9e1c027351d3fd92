"""What is true of each place inside of a line where a list item may open, by name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from seedbook.restore.listing.openings import Opening, follows, is_han, kind, openings, shape_at

#: The Latin that a line ends with: the `span_id` of `承载span_id`
_ENDING = re.compile(r"[\w./()=-]{1,40}$", re.ASCII)
#: A name of up to 24 characters and its colon: `backendNodes:`
_NAMED = re.compile(r"[^:。;]{0,24}:")
#: A name parted from its text by a dash at the head of a line: `lock(锁定) - 作用于`
_DASHED = re.compile(r"[^\s:。;,]{1,40}?\s?- ")
#: A name, maybe with a note, that text ends with: the `unlock(解锁)` of `占用的状态。unlock(解锁)`
_ENDS_NAMED = re.compile(r"(?:^|[\u2e80-\uffff;])[A-Za-z_][\w.]{0,40}(?:\([^()]{0,40}\))?$", re.ASCII)
#: A marker that stands at the head of a line, as of the line before: `- `
_MARKED = re.compile(r"- ")
#: A bracket: the `(` and `)` of `f(x)`
_BRACKET = re.compile(r"[()\[\]{}]")
#: Steps in which lengths and counts are told apart
_STEPS = (0, 1, 2, 3, 4, 6, 10, 20, 40, 80)
#: How many openings of a line are alike: in what stands before, in shape, in what follows
_Alike = Counter[tuple[str, str, str]]


@dataclass(frozen=True)
class _Head:
    """How the line begins: the shape of its first token, what follows it, whether a name and a colon or dash do."""

    shape: str
    after: str
    named: bool
    dashed: bool

    @classmethod
    def of(cls, line: str) -> _Head:
        shape, end = shape_at(line, 0)
        return cls(shape, follows(line, end), bool(_NAMED.match(line)), bool(_DASHED.match(line)))


def features(line: str, above: str = "") -> Iterator[tuple[Opening, Iterator[str]]]:
    """The openings of `line` with the names of what is true of each, worked out as they are read. `above`: the text of
    the line before."""
    found = openings(line)
    lines = {marked: [f"{name}, marked {marked}" for name in _line(line, above)] for marked in (False, True)}
    counts = (
        Counter((opening.before[:8], opening.shape, opening.after) for opening in found),
        Counter(opening.after for opening in found if opening.shape != "han"),
    )
    head, depths = _Head.of(line), _depths(line, found)
    for opening, depth in zip(found, depths, strict=True):
        rest = (*lines[opening.marked], f"depth {depth}", *([opening.leads] if opening.leads else []))
        yield opening, chain(_own(line, opening), _beside(line, opening), _alike(line, opening, head, counts), rest)


def _line(line: str, above: str) -> list[str]:
    """What is true of the whole line."""
    above = above.rstrip()
    return [
        f"above ends with colon {above.endswith(':')}",
        f"above is marked {bool(_MARKED.match(above))}",
        f"line ends with {kind(line.rstrip()[-1:])}",
        f"line long {_step(len(line) // 8)}",
    ]


def _own(line: str, opening: Opening) -> Iterator[str]:
    before, shape, after = opening.before, opening.shape, opening.after
    yield f"marked {opening.marked}"
    yield f"before {before}"
    yield f"shape {shape}"
    yield f"after {after}"
    yield f"before {before}, shape {shape}"
    yield f"shape {shape}, after {after}"
    yield f"before {before}, after {after}"
    yield f"ends {_ends(line, opening)}, shape {shape}"
    yield f"before {before}, names {bool(_NAMED.match(line, opening.place))}"
    yield f"from start {_step(opening.place)}"
    yield f"to end {_step(len(line) - opening.place)}"


def _ends(line: str, opening: Opening) -> str:
    """The shape of the Latin right before the place."""
    token = _ENDING.search(line, max(0, opening.last - 40), opening.last + 1)
    return shape_at(token[0], 0)[0] if token else "nothing"


def _beside(line: str, opening: Opening) -> Iterator[str]:
    """The characters at the seam: of Chinese before it, and of Chinese behind the token or the place."""
    last, end = opening.last, opening.token[1]
    if is_han(line, last):
        yield f"before … {line[last]}"
        yield f"before … {line[max(0, last - 1) : last + 1]}"
    if is_han(line, end):
        where = "opens with" if opening.shape == "han" else "after"
        yield f"{where} {line[end]}"
        yield f"{where} {line[end : end + 2]}"


def _alike(line: str, opening: Opening, head: _Head, counts: tuple[_Alike, Counter[str]]) -> Iterator[str]:
    """Whether the item would be like the line's first, and like others of the line."""
    alike, same_after = counts
    yield f"head {head.shape}, shape {opening.shape}"
    yield f"head after {head.after}, after {opening.after}"
    yield f"like head {head.shape == opening.shape} {head.after == opening.after}, before {opening.before}"
    yield f"head names {head.named} {bool(_NAMED.match(line, opening.place))}, marked {opening.marked}"
    marks = f"marked {opening.marked}, head dashed {head.dashed}"
    yield marks
    if opening.marked:
        named = _ENDS_NAMED.search(line, max(0, opening.last - 80), opening.last + 1)
        yield f"behind a name {bool(named)}, {marks}"
    others = alike[opening.before[:8], opening.shape, opening.after]
    yield from (f"others alike {step}, {marks}" for step in _STEPS[2:] if step <= others)
    yield from (f"others followed so {step}" for step in _STEPS[2:] if step <= same_after[opening.after])


def _depths(line: str, found: Sequence[Opening]) -> Iterator[int]:
    """In how many brackets each opening stands, two at most."""
    depth = at = 0
    for opening in found:
        for sign in _BRACKET.findall(line, at, opening.place):
            depth = max(0, depth + (1 if sign in "([{" else -1))
        at = opening.place
        yield min(depth, 2)


def _step(count: int) -> int:
    return _STEPS[bisect_right(_STEPS, max(count, 0)) - 1]
