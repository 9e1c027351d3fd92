"""Separates inline codes that run together because the sign between them (和, 与, 、) was lost.

`goparkfindrunnablehandoffp` falls apart where its parts are known, `mq_dup_totalmq_dlq_total` where they begin alike
(`familiar`), `schedule()findrunnable()` by its signs. Nothing is put back between the parts: what stood there is not
known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.inline.familiar import SHORTEST, covered, is_usual, jointed, may_part, repeated
from seedbook.inline.words import Words, is_ordinary, listed
from seedbook.languages.scripted import COMMANDS

#: A run that could be several names: `runtime_keyheader_matcher`, `schedule()findrunnable()`, `--host--port`
_RUN = re.compile(r"(?:(?<![\w-])--|(?<![\w.])@)?[A-Za-z_][\w.\-/()\[\]]*(?:@[A-Za-z]\w*)*", re.ASCII)
#: A call, an array or a file and what is glued to it: `schedule()` before `findrunnable()`, `Sleep(0)` before
#: `runtime.Gosched()`, `char[]` before `count`, `bpf_x86.go` before another file of its kind, `go.mod` before `go.sum`,
#: `main.go` before any file, whatever is glued to that (of 12 such runs in 3,752 articles none is one name), not
#: `com.google.protobuf`
_END = re.compile(
    r"(?<=\(\))(?=[A-Za-z_])|(?<=\w\))(?=[A-Za-z_]\w*(?:\.\w+)*\()|(?<=\w\[\])(?=[A-Za-z_])|(?<=\bgo\.mod)(?=[a-z])|(?<=\bgo\.sum)(?=[a-z])|"
    r"(?<=\w\.go)(?!ogle|lang)(?=[A-Za-z][\w/-]+\.(?:go|mod|sum|py|sh|ya?ml|json|proto))|"
    + "|".join(rf"(?<=\w\.{kind})(?=[A-Za-z][\w/-]+\.{kind}\b)" for kind in ("py", "ts", "rs", "yaml", "json", "proto"))
)
#: What stands before any such place
_SIGNS = (")", "[]", ".")
#: A name with its package: `template.Must`
_EXPORTED = re.compile(r"[a-z]\w*\.[A-Z]\w*[a-z]", re.ASCII)
#: Commands with a joint, which no word of prose looks like: `kube-apiserver`
_COMMANDS = frozenset(command for command in COMMANDS.split("|") if "-" in command)
#: Words of Go that are spoken of together, and are glued more often than another name is made of them: `lencap`; but
#: `caplen` is what libpcap calls the length of a capture
_TOGETHER = ("new|make", "len|cap", "append|copy", "defer|panic|recover", "chan|select", "break|continue")
_OF_GO = re.compile("(?!caplen$)(?:" + "|".join(rf"(?:{words}){{2,3}}" for words in _TOGETHER) + ")")
_WORD_OF_GO = re.compile("|".join(_TOGETHER))
#: The longest run looked at
_LONGEST = 120


def cuts(text: str, words: Words) -> Iterator[tuple[int, ...]]:
    """For each run of glued names its bounds: start, the places to cut, end."""
    if not words.parts and not any(sign in text for sign in _SIGNS):
        return
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
    pieces = (piece for end in _END.split(run) for piece in repeated(end, words))
    return tuple(part for piece in pieces for part in _known_parts(piece, words))


def _known_parts(piece: str, words: Words) -> tuple[str, ...]:
    bare = piece.removesuffix("()")
    if _OF_GO.fullmatch(bare) and not _stands_alone(bare, words):
        *before, last = _WORD_OF_GO.findall(bare)
        return (*before, last + piece[len(bare) :])
    if not words.parts or len(bare) < 2 * SHORTEST or _stands_alone(bare, words) or is_usual(bare):
        return (piece,)
    ways = (covered, jointed, _beside_product, _dotted, _humped)
    found = next((parts for way in ways if (parts := way(bare, words))), None)
    if not found or (len(found) == 2 and all(map(is_ordinary, found)) and not piece.isupper()):
        return (piece,)
    return (*found[:-1], found[-1] + piece[len(bare) :])


def _stands_alone(name: str, words: Words) -> bool:
    """Whether the article's samples use `name` as it is; what prose has of it may be glued itself."""
    return name in words.names or name in listed("runtime") or (name in words.parts and not re.search(r"[-_.]", name))


def _pairs(piece: str) -> Iterator[tuple[str, str]]:
    """The two parts of `piece` wherever it might part."""
    return ((piece[:end], piece[end:]) for end in range(SHORTEST, len(piece) - SHORTEST + 1))


def _beside_product(piece: str, words: Words) -> tuple[str, str] | None:
    """A known name or command with a joint, and a product: `kube-apiserver` before `etcd`."""
    for pair in _pairs(piece):
        jointed = [part for part in pair if "-" in part and (part in words.parts or part in _COMMANDS)]
        if len(jointed) == 1 and may_part(piece, len(pair[0])) and any(part in listed("products") for part in pair):
            return pair
    return None


def _dotted(piece: str, words: Words) -> tuple[str, str] | None:
    """Two exported names with their packages, one of them known: `regexp.MustCompile` before `template.Must`."""
    for pair in _pairs(piece):
        exported = all(map(_EXPORTED.fullmatch, pair)) and may_part(piece, len(pair[0]))
        if exported and any(part in words.parts for part in pair):
            return pair
    return None


def _humped(piece: str, words: Words) -> tuple[str, str] | None:
    """Two names of two words each, both of which the article has alone: `VirtualService` before `HTTPRoute`."""
    return next((pair for pair in _pairs(piece) if words.humped.issuperset(pair)), None)
