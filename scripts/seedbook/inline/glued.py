"""Separates inline codes that run together because the sign between them (和, 与, 、) was lost.

`goparkfindrunnablehandoffp` falls apart only where every part is an identifier of the same article, or of
Go's runtime. Nothing is put back between the parts: what stood there is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from seedbook.inline.words import Words, listed
from seedbook.languages.scripted import COMMANDS

#: A run that could be several names: `runtime_keyheader_matcher`, `schedule()findrunnable()`
_RUN = re.compile(r"[A-Za-z_][\w.\-/()\[\]]*", re.ASCII)
#: A call, an array or a file and what is glued to it: `schedule()` before `findrunnable()`, `char[]` before `count`,
#: `bpf_x86.go` before another file of its kind, `go.mod` before `go.sum`
_END = re.compile(
    r"(?<=\(\))(?=[A-Za-z_])|(?<=\w\[\])(?=[A-Za-z_])|(?<=\bgo\.mod)(?=[a-z])|(?<=\bgo\.sum)(?=[a-z])|"
    + "|".join(
        rf"(?<=\w\.{kind})(?=[A-Za-z][\w/-]+\.{kind}\b)" for kind in ("go", "py", "ts", "rs", "yaml", "json", "proto")
    )
)
#: A name with its package: `template.Must`
_EXPORTED = re.compile(r"[a-z]\w*\.[A-Z]\w*[a-z]", re.ASCII)
#: Commands with a joint, which no word of prose looks like: `kube-apiserver`
_COMMANDS = frozenset(command for command in COMMANDS.split("|") if "-" in command)
#: Shortest name that a run may fall apart into, and the longest run looked at
_SHORTEST, _LONGEST = 4, 120


def cuts(text: str, words: Words) -> Iterator[tuple[int, ...]]:
    """For each run of glued names its bounds: start, the places to cut, end."""
    for match in _RUN.finditer(text):
        run = match[0]
        if run.endswith(")") and run.count(")") > run.count("("):
            run = run[:-1]  # the bracket that the names stand in
        parts = split(run, words) if len(run) <= _LONGEST else ()
        if len(parts) > 1:
            bounds = [match.start()]
            for part in parts:
                bounds.append(bounds[-1] + len(part))
            yield tuple(bounds)


def split(run: str, words: Words) -> tuple[str, ...]:
    """The names that `run` is made of; `run` alone when it is one name or does not fall apart cleanly."""
    parts: list[str] = []
    for piece in _END.split(run):
        parts.extend(_known_parts(piece, words))
    return tuple(parts)


def _known_parts(piece: str, words: Words) -> tuple[str, ...]:
    bare = piece.removesuffix("()")
    if not words.parts or len(bare) < 2 * _SHORTEST or _stands_alone(bare, words) or bare in listed("products"):
        return (piece,)
    others = replace(words, parts=words.parts - {bare})
    found = (
        _cover(bare, others, {})
        or _headed(bare, others)
        or _beside_product(bare, others)
        or _dotted(bare, others)
        or _humped(bare, words)
    )
    if not found or all(part in listed("products") or part.lower() in listed("common") for part in found):
        return (piece,)
    return (*found[:-1], found[-1] + piece[len(bare) :])


def _stands_alone(name: str, words: Words) -> bool:
    """Whether the article's samples use `name` as it is; what prose has of it may be glued itself."""
    return name in words.names or (name in words.parts and not re.search(r"[-_.]", name))


def _cover(rest: str, words: Words, seen: dict[str, tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """The fewest known names that make up `rest`, or None."""
    if rest in seen:
        return seen[rest]
    best: tuple[str, ...] | None = None
    for end in range(len(rest), _SHORTEST - 1, -1):
        if not _is_name(rest[:end], words) or not _may_part(rest, end):
            continue
        tail = _cover(rest[end:], words, seen) if end < len(rest) else ()
        if tail is not None and (best is None or len(tail) + 1 < len(best)):
            best = (rest[:end], *tail)
    seen[rest] = best
    return best


def _headed(piece: str, words: Words) -> tuple[str, str] | None:
    """A known name with a joint, and a rest that is a name by its shape: `libbpf-go` before `bpf_object`."""
    for end in range(len(piece) - _SHORTEST, _SHORTEST, -1):
        head, rest = piece[:end], piece[end:]
        if head in words.parts and "-" in head and _may_part(piece, end) and re.fullmatch(r"[a-z]+(?:_[a-z]+)+", rest):
            return head, rest
    return None


def _pairs(piece: str) -> Iterator[tuple[str, str]]:
    """The two parts of `piece` wherever it might part."""
    return ((piece[:end], piece[end:]) for end in range(_SHORTEST, len(piece) - _SHORTEST + 1))


def _beside_product(piece: str, words: Words) -> tuple[str, str] | None:
    """A known name or command with a joint, and a product: `kube-apiserver` before `etcd`."""
    for pair in _pairs(piece):
        jointed = [part for part in pair if "-" in part and (part in words.parts or part in _COMMANDS)]
        if len(jointed) == 1 and _may_part(piece, len(pair[0])) and any(part in listed("products") for part in pair):
            return pair
    return None


def _dotted(piece: str, words: Words) -> tuple[str, str] | None:
    """Two exported names with their packages, one of them known: `regexp.MustCompile` before `template.Must`."""
    for pair in _pairs(piece):
        exported = all(map(_EXPORTED.fullmatch, pair)) and _may_part(piece, len(pair[0]))
        if exported and any(part in words.parts for part in pair):
            return pair
    return None


def _humped(piece: str, words: Words) -> tuple[str, str] | None:
    """Two names of two words each, both of which the article has alone: `VirtualService` before `HTTPRoute`."""
    return next((pair for pair in _pairs(piece) if words.humped.issuperset(pair)), None)


def _may_part(rest: str, end: int) -> bool:
    """No cut beside a joint: `a_b` stays whole, and so does `fooBar` where `Bar` alone is a name as well."""
    if end == len(rest):
        return True
    return rest[end - 1] not in "_.-/" and rest[end] not in "_.-/" and not rest[end].isdigit()


def _is_name(part: str, words: Words) -> bool:
    return part in words.parts or part in listed("runtime")
