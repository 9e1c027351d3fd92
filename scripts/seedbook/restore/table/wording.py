"""What the words beside a gap say about it: the words themselves, their endings, and how the table repeats them.

`gaps` knows scripts and signs; here stands what only use tells: that `第` leads on to its number, that `Spring` goes
on, that a word which many others follow ends a cell. What each is worth stands in `weights.tsv`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from seedbook.restore.table.gaps import CJK, script

#: Longer words are names of one article
_LONGEST = 14
#: What a word may be dressed in: `(Redis),` is `redis`
_DRESS = "()[]{},.;:!?\"'“”‘’`<>"
#: Words before or behind a gap from which on they are many
_MANY = 5
#: Share of the rows that hold the same two words from which on they are many rows
_MOST = 0.6
#: A class of signs, and the sign that stands for it
_CLASSES = ((re.compile("[A-Z]"), "A"), (re.compile("[a-z]"), "a"), (re.compile(r"\d"), "0"), (CJK, "中"))
#: A sign and its repetition: the `aa` of `aa0`
_REPEATED = re.compile(r"(.)\1+")
_SHAPE = 6


@dataclass(frozen=True)
class Wording:
    """How the rows of one table use their words: in how many rows each word and each pair of neighbours stands, and
    what stands behind and before each word."""

    rows: int
    words: Counter[str]
    pairs: Counter[tuple[str, str]]
    behind: dict[str, set[str]]
    before: dict[str, set[str]]

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> Wording:
        """The wording of a table whose `rows` are tokens."""
        found = cls(len(rows), Counter(), Counter(), defaultdict(set), defaultdict(set))
        for tokens in rows:
            plain = [_plain(token) for token in tokens]
            found.words.update(set(plain))
            pairs = set(pairwise(plain))
            found.pairs.update(pairs)
            for left, right in pairs:
                found.behind[left].add(right)
                found.before[right].add(left)
        return found


@lru_cache(maxsize=20_000)
def _plain(token: str) -> str:
    return token.strip(_DRESS).lower() or token


@lru_cache(maxsize=20_000)
def _shape(token: str) -> str:
    """The classes of signs a token is made of: `Aa0` for `Http2`, `0中` for `12个`."""
    for pattern, sign in _CLASSES:
        token = pattern.sub(sign, token)
    return _REPEATED.sub(r"\1", token)[:_SHAPE]


def features(tokens: Sequence[str], i: int, header: bool, table: Wording) -> Iterator[str]:
    """Names of what is true of the gap after token `i`; `header`: of the first row."""
    left, right = tokens[i], tokens[i + 1]
    pair = f"{script(left, -1)} {script(right, 0)}"
    yield from _words(left, right)
    yield f"before {script(tokens[i - 1], -1) if i else 'nothing'}, {pair}"
    yield f"{pair}, then {script(tokens[i + 2], 0) if i + 2 < len(tokens) else 'nothing'}"
    yield f"words before: {min(i + 1, _MANY)}"
    yield f"words behind: {min(len(tokens) - 1 - i, _MANY)}"
    if header:
        yield from _repeated(tokens, _plain(left), _plain(right), table)
    elif table.rows > 2:
        yield from _used(_plain(left), _plain(right), pair, table)


def _words(left: str, right: str) -> Iterator[str]:
    before, behind = _plain(left), _plain(right)
    if len(before) <= _LONGEST:
        yield f"left: {before}"
    if len(behind) <= _LONGEST:
        yield f"right: {behind}"
    if CJK.match(left[-1]):
        yield f"left ends: {left[-1]}"
        yield f"left ends: …{left[-2:]}"
    if CJK.match(right[0]):
        yield f"right begins: {right[0]}"
        yield f"right begins: {right[:2]}…"
    yield f"shapes: {_shape(left)} {_shape(right)}"


def _used(left: str, right: str, pair: str, table: Wording) -> Iterator[str]:
    """How other rows use the two words: side by side again, or each with others."""
    again = (table.pairs[left, right] - 1) / (table.rows - 1)
    if again > 0:
        name = "again in most rows" if again >= _MOST else "again in some rows"
        yield from (name, f"{name}: {pair}")
    for name, word, others in (("left", left, table.behind[left]), ("right", right, table.before[right])):
        if table.words[word] > 1 and len(others) > 1:
            yield from (f"{name} varied", f"{name} varied: {pair}")
        elif table.words[word] > 1:
            yield f"{name} steady"


def paired(header: Sequence[str]) -> set[int]:
    """The gaps, by the token before, inside names of columns that repeat a word beside others of one shape:
    `线程 T1 线程 T2`, `2023 Q4 2024 Q4`. A word that leads must lead figures; one that follows must not lead as well.

    Of 1,731 headers 134 such gaps are inside a name, none parts two.
    """
    found: set[int] = set()
    for word in {token for token in header if header.count(token) > 1}:
        places = [n for n, token in enumerate(header) if token == word]
        leads = _varies(header, places, 1)
        if leads and any(map(str.isdigit, header[places[0] + 1])):
            found.update(places)
        elif not leads and _varies(header, places, -1):
            found.update(n - 1 for n in places)
    return found


def _varies(header: Sequence[str], places: Sequence[int], side: int) -> bool:
    """Whether beside each of `places` stands another word, all of one shape that is not Chinese alone."""
    beside = {header[n + side] for n in places if 0 <= n + side < len(header)} - {header[places[0]]}
    shapes = set(map(_shape, beside))
    return len(beside) == len(places) and len(shapes) == 1 and shapes != {"中"}


def _repeated(tokens: Sequence[str], left: str, right: str, table: Wording) -> Iterator[str]:
    """How the header repeats its words, as `读 QPS` and `写 QPS` do."""
    if table.pairs[left, right] > 1:
        yield "header pair in body"
    plain = [_plain(token) for token in tokens]
    for name, word in (("left", left), ("right", right)):
        if plain.count(word) > 1:
            yield f"header {name} twice"
