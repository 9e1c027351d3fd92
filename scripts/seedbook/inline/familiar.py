"""Ways in which a run of glued names falls apart into names that are known, or that begin alike.

Figures are of 7,200 runs of glued codes in the Markdown of 48 repositories, and of 97,000 runs that are one name or
word: of the runs that a way parts, how many are parted where signs had been, all of them and only some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from seedbook.inline.words import Words, listed

#: What several names may begin with: `--`, `@`, `mq_`, `orders.`, `kube-`, `examples/`
_OPENING = re.compile(
    r"--|@|[A-Z]\.|[A-Za-z][A-Za-z0-9]+\.|[A-Za-z][A-Za-z0-9]+_|[A-Za-z][A-Za-z0-9]{2,}-|[A-Za-z][A-Za-z0-9]{3,}/"
)
#: A word of a name: `HTTP` and `Route` of `HTTPRoute`
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")
#: `key-auth`, `bpf_object`; no `s_by_regex`
_JOINTED = re.compile(r"[a-z][a-z0-9]+(?:[-_][a-z0-9]+)+")
#: `sync.Pool`, `user_id`: no word of prose looks like it
_DOTTED = re.compile(r"\w+(?:[._]\w+)+")
#: A name in capitals: `GOMAXPROCS`, `HTTP_PROXY`
_CAPITALS = re.compile(r"[A-Z][A-Z0-9_]+")
#: Shortest name that a run of two falls apart into, and one of several
SHORTEST, _SHORT = 4, 3


def repeated(run: str, words: Words) -> tuple[str, ...]:
    """`run` parted where what it begins with begins again: `mq_dup_total` before `mq_dlq_total`.

    Of 756 right: 696, in part 42.
    """
    opening = _OPENING.match(run) if words.parts and run not in words.names else None
    if not opening:
        return (run,)
    places = [0, *_again(run, opening[0]), len(run)]
    return tuple(run[start:end] for start, end in pairwise(places))


def _again(run: str, opening: str) -> Iterator[int]:
    """Where `opening` stands in `run` once more, between the end of a name and a letter."""
    at = run.find(opening, 1)
    while at > 0:
        after = run[at + len(opening) : at + len(opening) + 1]
        if (run[at - 1].isalnum() or run[at - 1] in ")]") and after.isalnum():
            yield at
        at = run.find(opening, at + 1)


def covered(run: str, words: Words) -> tuple[str, ...] | None:
    """The fewest known names that make up `run`, or None where there are none, or where they look like one name.

    Right, and in part: of 1,642 pairs 1,448 and 62, of 302 longer ones 285 and 13, of 405 in capitals 373 and 14.
    """
    parts = _cover(run, words, {}, run)
    return parts if parts and _several(parts, words) else None


def may_part(rest: str, end: int) -> bool:
    """No cut beside a joint: `a_b` stays whole; nor before a figure."""
    if end == len(rest):
        return True
    return rest[end - 1] not in "_.-/" and rest[end] not in "_.-/" and not rest[end].isdigit()


def known(part: str, words: Words) -> bool:
    """Whether the article has this name in a sample, a diagram, or alone in its prose; or Go's runtime has it."""
    return part in words.parts or part in words.said or part in listed("runtime")


def is_usual(part: str) -> bool:
    """Whether other articles have this word as code, or it is a product's name."""
    return part in listed("codes") or part in listed("products")


def jointed(run: str, words: Words) -> tuple[str, str] | None:
    """Two names with joints, one of them known: `key-auth` before `jwt-auth`, `libbpf-go` before `bpf_object`.

    Of 366 right: 268, in part 96.
    """
    for end in range(len(run) - SHORTEST, _SHORT, -1):
        pair = run[:end], run[end:]
        if may_part(run, end) and all(map(_JOINTED.fullmatch, pair)) and any(known(part, words) for part in pair):
            return pair
    return None


def _cover(rest: str, words: Words, seen: dict[str, tuple[str, ...] | None], whole: str) -> tuple[str, ...] | None:
    if rest in seen:
        return seen[rest]
    best: tuple[str, ...] | None = None
    for end in range(len(rest), _SHORT - 1, -1):
        part = rest[:end]
        if part == whole or not (known(part, words) or is_usual(part)) or not may_part(rest, end):
            continue
        tail = _cover(rest[end:], words, seen, whole) if end < len(rest) else ()
        if tail is not None and (best is None or len(tail) + 1 < len(best)):
            best = (part, *tail)
    seen[rest] = best
    return best


def _several(parts: tuple[str, ...], words: Words) -> bool:
    """Whether names that make up a run were names of their own."""
    capitals = all(map(_CAPITALS.fullmatch, parts))
    strange = sum(not known(part, words) and not _DOTTED.fullmatch(part) for part in parts)
    if strange and len(parts) == 2 and not capitals:
        return False
    sure = strange < len(parts) if capitals else not strange and len(parts) > 2
    shortest = _SHORT if sure else SHORTEST
    return all(len(part) >= shortest for part in parts) and all(_apart(*pair, words) for pair in pairwise(parts))


def _apart(one: str, other: str, words: Words) -> bool:
    """Whether the two would hardly be one name: `poolSize` before `workers`, `TreeMap` before `HashMap`.

    Of 289 with a capital behind a small letter 272 are right; of 909 that are refused here 289 would be: `Table` before
    `Name`.
    """
    if one[-1].isupper() and other[0].isupper():
        return bool(_CAPITALS.fullmatch(one) and _CAPITALS.fullmatch(other))
    if not (one[-1].islower() and other[0].isupper()):
        return True
    return _is_compound(other) and (_is_compound(one) or words.parts.issuperset((one, other)))


def _is_compound(name: str) -> bool:
    return len(_WORD.findall(name)) > 1
