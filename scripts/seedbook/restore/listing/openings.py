"""Places inside a line of style A where a list item may open.

An item that begins with inline code (or a link) has no line and no marker of its own: it stands right behind the
item before, `len是切片的长度;cap是切片的容量`; the item behind it may follow with its marker, `pause)- 启用`. What
tells such a place is learned: see `features` and `weights`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from seedbook import task_boxes
from seedbook.restore.listing import leading

#: Chinese, its own punctuation included
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
#: Brackets with Chinese in them: `(减少 42%)`
_NOTE = re.compile(rf"\([^()]{{0,80}}[{_HAN}][^()]{{0,80}}\)$")
#: What joins a name to the next, so that no item ends in it: `filter、`, `queue_size与`; `参与` and `总和` may end one
_JOINS = re.compile(r"(?:、|(?<![参赋授给])与|(?<![总饱缓平调中])和|以?及|或)$")
#: Openings of a line that are looked at; the rest of a longer one stays together
_MOST = 400


@dataclass(frozen=True)
class Opening:
    """A place where an item may open: what stands before it, the shape of its first token, and what follows that.

    `marked`: behind a marker that was glued on. `last`: the place of the last character before, marker and space aside.
    `leads`: why a name may lead an item here (see `leading`), or an empty string.
    """

    place: int
    marked: bool
    last: int
    before: str
    shape: str
    token: tuple[int, int]
    after: str
    leads: str


def openings(line: str) -> list[Opening]:
    """The places inside of `line` where an item may open, in order."""
    markers: dict[int, int | None] = {}
    for match in islice(_PLACES.finditer(line), _MOST):
        markers.setdefault(match.end(), match.start() if match["marker"] else None)
    leads = dict(leading.places(line))
    for place in (*leads, *task_boxes.places(line)):
        markers.setdefault(place, None)
    inside = [
        place
        for place in sorted(markers)
        if 0 < place < len(line) and (markers[place] is not None or not _JOINS.search(line, max(0, place - 2), place))
    ]
    return [_opening(line, place, markers[place], leads.get(place, "")) for place in inside]


def _opening(line: str, place: int, marker: int | None, leads: str) -> Opening:
    """The opening at `place`, behind a marker that begins at `marker` if there is one."""
    marked, edge = marker is not None, place if marker is None else marker
    last = len(line[:edge].rstrip()) - 1
    spaced = last < edge - 1 or (marked and line[edge] == " ")
    shape, end = shape_at(line, place)
    note = " of a note" if _NOTE.search(line, max(0, last - 160), last + 1) else ""
    before = f"{'marker ' * marked}{kind(line[last : last + 1])}{note}{' space' * spaced}"
    return Opening(place, marked, last, before, shape, (place, end), follows(line, end), leads)


def shape_at(line: str, place: int) -> tuple[str, int]:
    """The shape of the token at `place`, and where it ends; of Chinese `han`, which is no token."""
    token = _SHAPE.match(line, place)
    if token and token.lastgroup:
        return token.lastgroup, token.end()
    return "han" if is_han(line, place) else "other", place


def is_han(line: str, place: int) -> bool:
    """Whether a Chinese character stands at `place`."""
    return bool(_IS_HAN.match(line, place))


def kind(character: str) -> str:
    """What a character is: Chinese, a digit, a small or capital letter, itself; `nothing` where there is none."""
    if is_han(character, 0):
        return "han"
    if character.isascii() and character.isalnum():
        return "digit" if character.isdigit() else "small" if character.islower() else "capital"
    return character or "nothing"


def follows(line: str, end: int) -> str:
    """What stands from `end` on: a marker, or the kind of the next character, behind a space if there is one."""
    if line.startswith("- ", end):
        return "marker"
    return f"space {kind(line[end + 1 : end + 2])}" if line[end : end + 1] == " " else kind(line[end : end + 1])
