"""Where a text mentions the names of terms: one lexer for the classifier, tags, links and related pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from seedbook.glossary import Term

#: Runs of Latin and of other characters in a name: `P99` and `延迟` of `P99延迟`
_RUNS = re.compile(r"[\x21-\x7e]+|[^\x00-\x7f]+")
#: White space inside a name, the full-width space of Chinese text included.
_SPACE = r"[\s\u3000\xa0]"
#: What must not follow a name that ends in Latin.
_AFTER = r"(?![A-Za-z0-9_])"
#: A Latin name is part of a longer word when a joint stands between it and more of it: `gRPC-Gateway`, `k8s.io`
_JOINED_BEFORE = re.compile(r"[A-Za-z0-9)\]][-._/@\\:=+&%]$|[$@#\\]$")
_JOINED_AFTER = re.compile(r"[-._/@\\:=+&%][A-Za-z0-9({\[]|[(\[]")


@dataclass(frozen=True)
class Lexicon:
    """Names of things, and one pattern that finds the longest of them at any place."""

    owners: dict[str, str]  # folded name -> the thing it names
    pattern: re.Pattern[str]

    def spans(self, text: str) -> Iterable[tuple[int, int, str]]:
        """(start, end, thing) of every mention in `text`, longest name first, never overlapping."""
        for match in self.pattern.finditer(text):
            yield match.start(), match.end(), self.owners[fold(match.group())]

    def count(self, text: str) -> Counter[str]:
        """How often `text` mentions each thing."""
        return Counter(thing for _, _, thing in self.spans(text))


def fold(name: str) -> str:
    """A name as it is compared: case folded, spaces as one, none in names with Han characters."""
    words = name.casefold().split()
    return " ".join(words) if all(map(str.isascii, words)) else "".join(words)


def lexicon(names: Iterable[tuple[str, str]]) -> Lexicon:
    """A lexicon of (name, thing) pairs; the first thing that claims a name keeps it."""
    owners: dict[str, str] = {}
    for name, thing in names:
        if name.strip():
            owners.setdefault(fold(name), thing)
    return Lexicon(owners, re.compile(_joined(map(_atoms, sorted(owners))) or r"(?!)", re.IGNORECASE | re.ASCII))


@lru_cache(maxsize=8)
def of_terms(terms: tuple[Term, ...]) -> Lexicon:
    """The lexicon of glossary terms: every name of a term stands for its `name`."""
    return lexicon((name, term.name) for term in terms for name in term.names)


def _atoms(name: str) -> tuple[str, ...]:
    """The parts of a name's pattern, mostly single characters.

    Latin ends need a word boundary (`GC` is not in `GCC`); spaces are optional beside Han.
    """
    if name.isascii():
        body = [rf"{_SPACE}+" if char == " " else re.escape(char) for char in name]
    else:
        runs = [list(map(re.escape, part)) for part in _RUNS.findall(name)]
        body = runs[0] + [atom for run in runs[1:] for atom in (rf"{_SPACE}*", *run)]
    before = [r"(?<![A-Za-z0-9_])"] if re.match(r"[A-Za-z0-9_]", name) else []
    after = [_AFTER] if re.search(r"[A-Za-z0-9_]$", name) else []
    return (*before, *body, *after)


def _joined(names: Iterable[tuple[str, ...]]) -> str:
    """One pattern for all names, common beginnings written once: a plain list of them costs each place each name.

    Whatever goes on is tried before what ends, so that the longest name wins.
    """
    following: dict[str, list[tuple[str, ...]]] = {}
    ends = False
    for name in names:
        if name:
            following.setdefault(name[0], []).append(name[1:])
        ends = ends or not name
    ordered = sorted(following, key=_AFTER.__eq__)
    branches = [atom + _joined(following[atom]) for atom in ordered] + [""] * ends
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a mention is not part of a longer Latin word: `gRPC` of `gRPC-Gateway` is."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    joined_before = text[start].isascii() and _JOINED_BEFORE.search(before)
    joined_after = text[end - 1].isascii() and _JOINED_AFTER.match(after)
    return not (joined_before or joined_after)
