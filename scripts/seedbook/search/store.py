"""The written index, read back: terms, words and page texts, loaded when asked for."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import accumulate, chain, takewhile
from math import ceil
from pathlib import Path
from typing import Any

from seedbook.errors import UsageError
from seedbook.search import numbers, query, rules
from seedbook.search.fold import Folder
from seedbook.search.index import BOOST_STEPS, weight
from seedbook.search.shards import CALL, NAME, UNUSED

#: One call of an index file: `seedbookSearch("i0","…");`
_LINE = re.compile(rf"^{CALL}\((?P<arguments>.*)\);$", re.MULTILINE)
#: Comes after every word that begins with the Latin letters before it; after every text that begins with Han.
_LATIN_END, _HAN_END = rules.HAN[0], "\uffff"
_DAMAGED = "The search index is damaged."
#: How many shards after the first are searched for terms, and for words, that begin alike: a file each.
REACH = {"i": 1, "w": 3}


class Store:
    """The index in `folder` (a site's `search/`). Raises UsageError when there is none of this version."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pieces: dict[str, str] = {}
        self._lines = lru_cache(maxsize=None)(self._split)
        self.root = self._read_root()
        marked = [line.split("\t") for line in self.root["groups"].split("\n")]
        self.groups = [[name.removeprefix(UNUSED) for name in group] for group in marked if any(group)]
        self.unused = {name[1:] for group in marked for name in group if name.startswith(UNUSED)}
        self._named = query.named(self.groups)
        counts = list(numbers.decode(self.root["counts"]))
        self.lengths = [weight(level) for level in numbers.decode(self.root["lengths"])]
        self.boosts = [boost / BOOST_STEPS for boost in numbers.decode(self.root["boosts"])]
        self._starts = {"i": list(_starts(self.root["terms"])), "w": list(_starts(self.root["words"]))}
        self.first = [0, *accumulate(counts)]  # the number of each page's title section
        self.owner = [page for page, count in enumerate(counts) for _ in range(count)]
        old = map(chr, accumulate(numbers.decode(self.root["old"])))
        self.folder = Folder(dict(zip(old, self.root["new"], strict=True)))

    @property
    def glossary(self) -> Collection[str]:
        """The plain names of the glossary."""
        return self._named.keys()

    def named(self, name: str) -> list[list[str]]:
        """The groups of a plain name: those of the root, and those that stand with the terms."""
        key = name + NAME
        lines = self._lines(self._shard("i", key)) if name[1:] else []
        beside = takewhile(lambda line: line.startswith(key), lines[bisect_left(lines, key) :])
        return [*self._named.get(name, ()), *(line[len(key) :].split("\t") for line in beside)]

    def posting(self, term: str) -> list[tuple[int, float]]:
        """The sections that hold `term` and its weights there; empty when none does."""
        lines = self._lines(self._shard("i", term))
        at = bisect_left(lines, term + "\t")
        return _posting(lines[at]) if at < len(lines) and lines[at].startswith(term + "\t") else []

    def beginning(self, kind: str, prefix: str, most: int) -> list[str]:
        """Up to `most` terms (`i`) or words (`w`) that begin with `prefix`: those of most sections, in order."""
        found = [line for line in self._range(kind, prefix) if " " not in line]
        if len(found) > most:
            found = sorted(sorted(found, key=lambda line: -len(line.partition("\t")[2]))[:most])
        return [line.partition("\t")[0] for line in found]

    def names(self, text: str) -> list[str]:
        """Names that may stand in `text` but for a slip: the glossary's, and others that begin with Han of it."""
        begun = (line for sign in text if sign >= _LATIN_END for line in self._range("i", sign))
        return [*self._named, *(line.partition(NAME)[0] for line in begun if NAME in line)]

    def _range(self, kind: str, prefix: str) -> Iterator[str]:
        """The lines that begin with `prefix`, as far as they are looked at."""
        end = prefix + (_HAN_END if prefix >= _LATIN_END else _LATIN_END)
        first, last = (int(self._shard(kind, edge)[1:]) for edge in (prefix, end))
        for number in range(first, min(last, first + REACH[kind]) + 1):
            lines = self._lines(f"{kind}{number}")
            yield from lines[bisect_left(lines, prefix) : bisect_left(lines, end)]

    def page(self, number: int) -> tuple[str, str, str, list[list[str]]]:
        """Address, title, topic and sections (anchor, heading, text) of a page."""
        url, title, topic, sections = json.loads(self._piece(f"p{number}"))
        parts = ceil((self.first[number + 1] - self.first[number] - 1) / rules.PART)
        further = (json.loads(self._piece(f"p{number}.{part}")) for part in range(1, parts))
        return url, title, topic, [*sections, *chain.from_iterable(further)]

    def _shard(self, kind: str, term: str) -> str:
        return f"{kind}{max(0, bisect_right(self._starts[kind], term) - 1)}"

    def _split(self, name: str) -> list[str]:
        return self._piece(name).split("\n")

    def _piece(self, name: str) -> str:
        if name not in self._pieces:
            self._read(self._folder / self.root["place"] / f"{name}.js")
        return self._pieces[name]

    def _read_root(self) -> dict[str, Any]:
        """What every query needs. Raises UsageError when the index is of another version, or damaged."""
        self._read(self._folder / "root.js")
        try:
            root: dict[str, Any] = json.loads(self._pieces["root"])
            same = root["version"] == rules.VERSION
        except (ValueError, KeyError, TypeError) as error:
            raise _missing(self._folder, _DAMAGED) from error
        if not same:
            raise _missing(self._folder, "The search index is of another version.")
        return root

    def _read(self, path: Path) -> None:
        found = list(_LINE.finditer(path.read_text(encoding="utf-8", errors="replace"))) if path.is_file() else []
        if not found:
            raise _missing(self._folder, "The site has no search index.")
        try:
            self._pieces.update(json.loads(f"[{line['arguments']}]") for line in found)
        except ValueError as error:
            raise _missing(self._folder, _DAMAGED) from error


def _missing(folder: Path, what: str) -> UsageError:
    return UsageError(f"{folder}: {what} Build the site first: `make site`.")


def _starts(lines: str) -> Iterator[str]:
    """Where each shard begins: of each line, what it has in common with the one before, and its rest."""
    last = ""
    for line in lines.split("\n"):
        last = last[: numbers.DIGITS.index(line[0])] + line[1:]
        yield last


def _posting(line: str) -> list[tuple[int, float]]:
    return list(_steps(numbers.decode(line.partition("\t")[2])))


def _steps(found: Iterator[int]) -> Iterator[tuple[int, float]]:
    section = 0
    for step in found:
        section += step
        yield section, weight(next(found))
