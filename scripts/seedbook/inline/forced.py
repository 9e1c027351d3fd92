"""Inline code known by its place: style A breaks a line before it, and lists of codes hold nothing but codes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from seedbook.inline import scanning
from seedbook.inline.rule import ARGS
from seedbook.inline.scanning import Span
from seedbook.inline.words import Words, listed

#: What inline code begins with: ASCII, and not the sign of a new list item or paragraph
FIRST = re.compile(r"[A-Za-z0-9_./*&$#\[{\"(<~!:+=%@|\\^-]")
#: ASCII up to the next Chinese sign or arrow; no code of an article is so long, and a line may break at every sign
_RUN = re.compile(r"[\x20-\x7e]{1,400}")
#: What ends a code when it stands outside its brackets: `, `, `; `, ` - `, not the ` ; ` between two commands
_STOP = re.compile(r"(?<! )[,;](?=[A-Za-z ])|[,;:?!(]*\s*$| - ")
#: What a stop begins with
_STOPS = frozenset(",;:?!( ")
#: A name in capitals glued to code in small letters, its space lost: the `CLI` of `ack-operator-builderCLI`; no `eBPF`
_GLUED_CAPITALS = re.compile(r"(?<=[a-z]{2})[A-Z]{2,5}$")
_ARGUMENTS = re.compile(ARGS)
#: What joins two codes without being part of either: the `/` of `Is()/As()`, the `+` of `go-kit/log+prometheus/client`
_JOINT = re.compile(r"(?<=\))/(?=\w)|(?<=[a-z])\+(?=[a-z])")
#: A further member of a list of codes: the `,method`, `、netpoll` or ` 和 caller` after a code
_MEMBER = re.compile(
    r"(?:[、,/]|[ ]?[和与或及+][ ]?)(?P<name>[a-z][A-Za-z0-9]*(?:[_-][a-z0-9]+)*)"
    r"(?=[、,/()（）。;]|$|[ ]?[\u2e80-\u9fff])"
)


def spans(text: str, words: Words, starts: Sequence[int]) -> Iterator[Span]:
    """The inline code at each of `starts`."""
    last = 0
    for start in starts:
        run = _RUN.match(text, start)
        if run is None or start < last or not FIRST.match(run[0]):
            continue
        end = _closed(text, start, _end(run, words))
        if end > start:
            yield from _parted(text, start, end)
            last = end


def _parted(text: str, start: int, end: int) -> Iterator[Span]:
    """One span, or several where codes are joined by a sign of prose: `errors.Is()/errors.As()`."""
    for joint in _JOINT.finditer(text, start, end):
        yield Span(start, joint.start(), "code-broken")
        start = joint.end()
    yield Span(start, end, "code-broken")


def _end(run: re.Match[str], words: Words) -> int:
    """Where the code that begins at `run` ends."""
    shape = next(scanning.scan(run[0], words), None)
    least = shape.end if shape is not None and shape.start == 0 else 1
    depth = 0
    end = len(run[0])
    for at, sign in enumerate(run[0]):
        if at >= least and not depth and (sign == ")" or (sign in _STOPS and _STOP.match(run[0], at))):
            end = at
            break
        depth = max(0, depth + (sign in "([{") - (sign in ")]}"))
    code = run[0][:1] + run[0][1:end].rstrip(" ,;:(")
    if least <= 1:
        capitals = _GLUED_CAPITALS.search(code)
        code = code[: capitals.start()] if capitals else code
    return run.start() + len(code)


def _closed(text: str, start: int, end: int) -> int:
    """Where the code ends with the bracket that it opens: behind the arguments, which may be Chinese in quotes, or
    before the bracket where a note in Chinese follows: `fmt.Println("中文")`, the `sub` of `sub(subject,主题)`."""
    opened: list[int] = []
    for at in range(start, end):
        if text[at] == "(":
            opened.append(at)
        elif text[at] == ")" and opened:
            opened.pop()
    if not opened or opened[0] == start:
        return end
    arguments = _ARGUMENTS.match(text, opened[0])
    return arguments.end() if arguments else opened[0]


def enumerated(text: str, found: Sequence[Span], words: Words) -> Iterator[Span]:
    """Small words that stand in a list of codes: the `method` of `status_code,method,endpoint`."""
    starts = sorted(span.start for span in found)
    for span in found:
        at, certain = span.end, span.rule == "code-broken"
        while (match := _MEMBER.match(text, at)) is not None:
            if bisect_left(starts, at) < bisect_left(starts, match.end("name")):
                break  # a code of its own
            name = match["name"]
            if (
                name in listed("products")
                or len(name) < 2
                or (name in listed("common") and not certain and name not in words.names)
            ):
                break
            yield Span(match.start("name"), match.end("name"), "code-listed")
            at = match.end("name")
