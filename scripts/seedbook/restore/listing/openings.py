"""Places inside a line of style A where a list item may open, and what is true of each.

An item that begins with inline code (or a link) has no line and no marker of its own: it stands right behind the
item before, `len是切片的长度;cap是切片的容量`; the item behind it may follow with its marker, `pause)- 启用`. What
tells such a place is learned: see `weights`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from seedbook.restore.listing import leading

_HAN = "\u2e80-\u9fff"
_IS_HAN = re.compile(f"[{_HAN}]")
#: Where an item may open: behind a marker, `陷阱 - 工程`; before ASCII behind Chinese or a closing sign, `长度;cap`,
#: `)json.loads()`; where capitals begin or end inside a word, `goroutinesP代表`; behind a space, a stop or Latin
_PLACES = re.compile(
    r"(?P<marker>(?<=[^\s-])\s?- (?=\S))"
    rf"|(?<=[{_HAN}\uff00-\uffef])(?=[!-~])"
    rf"|(?<=[)\]}}>\"';:.,!?])(?=[A-Za-z_\d\-{_HAN}])|(?<=。)(?=\S)"
    r"|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])|(?<=[A-Z_]{3})(?=[a-z])"
    r"|(?<=\S )(?=[A-Za-z_\d.*/$\[{(<-])"
    rf"|(?<=[A-Za-z0-9])(?=[{_HAN}])"
    r"|(?<=\w)(?=[$@\[<{/.*-][A-Za-z])",
    re.ASCII,
)
#: The shapes of the token that an item opens with: name, pattern, example. The first that fits counts.
SHAPES: tuple[tuple[str, str, str], ...] = (
    ("flag", r"--?[A-Za-z][\w-]*+", "--name"),
    ("assignment", r"[A-Za-z_][\w.-]{0,60}=[^\s:;,\u2e80-\uffff]{1,60}", "GOGC=25"),
    ("call", r"[A-Za-z_][\w.:>-]{0,60}\([^()\u2e80-\u9fff]{0,40}\)", "len(x)"),
    ("dotted", r"[A-Za-z_]\w*+(?:[.:]{1,2}[A-Za-z_*]\w*+)++", "sync.Pool"),
    ("path", r"[\w.~-]{0,60}(?:/[\w.*{}:-]{0,60}){1,9}", "/etc/hosts"),
    ("hyphened", r"[A-Za-z]\w*+(?:-\w++)++", "max-idle"),
    ("snake", r"[A-Za-z]{0,60}_\w*+", "trace_id"),
    ("number", r"[vV]?\d[\w.%]*+", "v1.2"),
    ("capitals", r"[A-Z][A-Z0-9]++(?![a-z])", "GOGC"),
    ("camel", r"[a-z]{1,60}[A-Z]\w*+", "traceID"),
    ("humped", r"[A-Z][a-z0-9]{1,60}[A-Z]\w*+", "WaitGroup"),
    ("capital", r"[A-Z][a-z0-9]++", "Redis"),
    ("letter", r"[A-Za-z](?!\w)", "G"),
    ("small", r"[a-z][a-z0-9]*+", "len"),
    ("sign", r"[^\s\w\u2e80-\uffff]++", "=="),
)
_SHAPE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in SHAPES), re.ASCII)
#: The Latin that a line ends with: the `span_id` of `承载span_id`
_ENDING = re.compile(r"[\w./()=-]{1,40}$", re.ASCII)
#: Brackets with Chinese in them: `(减少 42%)`
_NOTE = re.compile(rf"\([^()]{{0,80}}[{_HAN}][^()]{{0,80}}\)$")
#: A name of up to 24 characters and its colon: `backendNodes:`
_NAMED = re.compile(r"[^:。;]{0,24}:")
#: A name parted from its text by a dash at the head of a line: `lock(锁定) - 作用于`
_DASHED = re.compile(r"[^\s:。;,]{1,40}?\s?- ")
#: A name, maybe with a note, that text ends with: the `unlock(解锁)` of `占用的状态。unlock(解锁)`
_ENDS_NAMED = re.compile(r"(?:^|[\u2e80-\uffff;])[A-Za-z_][\w.]{0,40}(?:\([^()]{0,40}\))?$", re.ASCII)
#: A marker that stands at the head of a line, as of the line before: `- `
_MARKED = re.compile(r"- ")
#: Openings of a line that are looked at; the rest of a longer one stays together
_MOST = 400
#: Steps in which lengths and counts are told apart
_STEPS = (0, 1, 2, 3, 4, 6, 10, 20, 40, 80)


#: How many openings of a line are alike: in what stands before, in shape, in what follows
_Alike = Counter[tuple[str, str, str]]


@dataclass(frozen=True)
class Opening:
    """A place where an item may open: what stands before it, the shape of its first token, and what follows that.

    `marked`: behind a marker that was glued on. `last`: the place of the last character before, marker and space aside.
    """

    place: int
    marked: bool
    last: int
    before: str
    shape: str
    token: tuple[int, int]
    after: str


def openings(line: str) -> list[Opening]:
    """The places inside of `line` where an item may open, in order."""
    markers: dict[int, int | None] = {}
    for match in islice(_PLACES.finditer(line), _MOST):
        markers.setdefault(match.end(), match.start() if match["marker"] else None)
    for place, _ in leading.places(line):
        markers.setdefault(place, None)
    return [_opening(line, place, markers[place]) for place in sorted(markers) if 0 < place < len(line)]


def _opening(line: str, place: int, marker: int | None) -> Opening:
    """The opening at `place`, behind a marker that begins at `marker` if there is one."""
    marked, edge = marker is not None, place if marker is None else marker
    last = len(line[:edge].rstrip()) - 1
    spaced = last < edge - 1 or (marked and line[edge] == " ")
    shape, end = _shape(line, place)
    note = " of a note" if _NOTE.search(line, max(0, last - 160), last + 1) else ""
    before = f"{'marker ' * marked}{_kind(line[last : last + 1])}{note}{' space' * spaced}"
    return Opening(place, marked, last, before, shape, (place, end), _follows(line, end))


def _shape(line: str, place: int) -> tuple[str, int]:
    token = _SHAPE.match(line, place)
    if token and token.lastgroup:
        return token.lastgroup, token.end()
    return "han" if _IS_HAN.match(line, place) else "other", place


def _kind(character: str) -> str:
    if _IS_HAN.match(character):
        return "han"
    if character.isascii() and character.isalnum():
        return "digit" if character.isdigit() else "small" if character.islower() else "capital"
    return character or "nothing"


def _follows(line: str, end: int) -> str:
    if line.startswith("- ", end):
        return "marker"
    return f"space {_kind(line[end + 1 : end + 2])}" if line[end : end + 1] == " " else _kind(line[end : end + 1])


def features(line: str, above: str = "") -> list[tuple[Opening, list[str]]]:
    """The openings of `line` with the names of what is true of each. `above` is the text of the line before."""
    found = openings(line)
    lines = _line(line, above)
    counts = (
        Counter((opening.before[:8], opening.shape, opening.after) for opening in found),
        Counter(opening.after for opening in found if opening.shape != "han"),
    )
    depths, leads = _depths(line, found), dict(leading.places(line))
    return [
        (
            opening,
            [
                *_own(line, opening),
                *_beside(line, opening),
                *(f"{name}, marked {opening.marked}" for name in lines),
                *_alike(line, opening, counts),
                f"depth {depth}",
                *([leads[opening.place]] if opening.place in leads else []),
            ],
        )
        for opening, depth in zip(found, depths, strict=True)
    ]


def _line(line: str, above: str) -> list[str]:
    """What is true of the whole line."""
    above = above.rstrip()
    return [
        f"above ends with colon {above.endswith(':')}",
        f"above is marked {bool(_MARKED.match(above))}",
        f"line ends with {_kind(line.rstrip()[-1:])}",
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
    return _shape(token[0], 0)[0] if token else "nothing"


def _beside(line: str, opening: Opening) -> Iterator[str]:
    """The characters at the seam: of Chinese before it, and of Chinese behind the token or the place."""
    last, end = opening.last, opening.token[1]
    if _IS_HAN.match(line, last):
        yield f"before … {line[last]}"
        yield f"before … {line[max(0, last - 1) : last + 1]}"
    if _IS_HAN.match(line, end):
        kind = "opens with" if opening.shape == "han" else "after"
        yield f"{kind} {line[end]}"
        yield f"{kind} {line[end : end + 2]}"


def _alike(line: str, opening: Opening, counts: tuple[_Alike, Counter[str]]) -> Iterator[str]:
    """Whether the item would be like the line's first, and like others of the line."""
    shape, end = _shape(line, 0)
    after = _follows(line, end)
    alike, same_after = counts
    yield f"head {shape}, shape {opening.shape}"
    yield f"head after {after}, after {opening.after}"
    yield f"like head {shape == opening.shape} {after == opening.after}, before {opening.before}"
    names = bool(_NAMED.match(line, opening.place))
    yield f"head names {bool(_NAMED.match(line))} {names}, marked {opening.marked}"
    others = alike[opening.before[:8], opening.shape, opening.after]
    kind = f"marked {opening.marked}, head dashed {bool(_DASHED.match(line))}"
    yield kind
    if opening.marked:
        named = _ENDS_NAMED.search(line, max(0, opening.last - 80), opening.last + 1)
        yield f"behind a name {bool(named)}, {kind}"
    yield from (f"others alike {step}, {kind}" for step in _STEPS[2:] if step <= others)
    yield from (f"others followed so {step}" for step in _STEPS[2:] if step <= same_after[opening.after])


def _depths(line: str, found: Sequence[Opening]) -> Iterator[int]:
    """In how many brackets each opening stands, two at most."""
    depth = at = 0
    for opening in found:
        for sign in line[at : opening.place]:
            depth = max(0, depth + (sign in "([{") - (sign in ")]}"))
        at = opening.place
        yield min(depth, 2)


def _step(count: int) -> int:
    return max(step for step in _STEPS if step <= max(count, 0))
