"""Tokens: what of a text can be found. Documents and queries are cut by the same rules (`rules.py`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from seedbook.search import rules

_ITEM = re.compile(rules.ITEM)
_CONNECTOR = re.compile(rules.CONNECTOR)
_PIECE = re.compile(rules.PIECE)


@dataclass(frozen=True)
class Item:
    """One match of `rules.ITEM`: its `kind` (han, word, operator), `text`, `sign` and end in the folded text.

    It `touches` the item before when at most a space stands between them.
    """

    kind: str
    text: str
    sign: str
    end: int
    touches: bool


def items(folded: str) -> Iterator[Item]:
    """The items of a folded text, in order."""
    last = -1
    for found in _ITEM.finditer(folded):
        han, sign, word, operator = found.groups()
        kind = "han" if han else "word" if word else "operator"
        touches = last >= 0 and folded[last : found.start()] in ("", " ")
        last = found.end()
        yield Item(kind, han or word or operator, sign or "", last, touches)


def document(folded: str) -> tuple[tuple[float, list[str]], ...]:
    """The tokens of a document's folded text, as often as they stand there, by their weight. In small letters.

    It says of a text what `items` says of a query, in one sweep, for it is what indexing spends its time on.
    """
    whole: list[str] = []
    smaller: list[str] = []
    for han, sign, chain, operator in _ITEM.findall(folded):
        if han:  # 逃逸分析 -> 逃逸, 逸分, 分析, 析
            whole += map(add, han, han[1:])
            whole.append(han[-1])
        elif chain:
            own, found = word(sign, chain)
            whole += own
            smaller += found
        else:
            whole.append(operator)
    return (1.0, whole), (rules.PIECE_WEIGHT, smaller)


def bigrams(run: str) -> list[str]:
    """Overlapping pairs: 逃逸分析 -> 逃逸, 逸分, 分析."""
    return [run[i : i + 2] for i in range(len(run) - 1)]


def parts(chain: str) -> list[str]:
    """The parts of a chained word: sync.Pool -> sync, Pool."""
    return _CONNECTOR.split(chain)


def pieces(part: str) -> list[str]:
    """The pieces of a camelCase or snake_case part, in small letters; none when it is one piece."""
    found = [piece.lower() for piece in _PIECE.findall(part)]
    return found if len(found) > 1 else []


def worthy(part: str) -> list[str]:
    """Those pieces that are worth a search of their own: not single letters, not figures."""
    return [piece for piece in pieces(part) if len(piece) > 1 and not piece.isdigit()]


@lru_cache(maxsize=65536)
def word(sign: str, chain: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tokens of a word: itself, with its sign, its chained parts and endings; and their pieces and endings."""
    whole, cut = chain.lower(), parts(chain)
    own = dict.fromkeys((whole, sign + whole))
    if len(cut) > 1:
        starts = [match.end() for match in _CONNECTOR.finditer(chain)]
        own |= dict.fromkeys((*(whole[at:] for at in starts), *(part.lower() for part in cut)))
    smaller = dict.fromkeys(token for part in cut for token in (*worthy(part), *_endings(pieces(part))))
    return tuple(own), tuple(token for token in smaller if token not in own)


def _endings(found: list[str]) -> list[str]:
    """The joined endings of several pieces: connMaxLifetime -> maxlifetime."""
    return ["".join(found[at:]) for at in range(1, len(found) - 1)]
