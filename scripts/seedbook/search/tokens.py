"""Tokens: what of a text can be found. Documents and queries are cut by the same rules (`rules.py`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

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


def document(folded: str) -> Iterator[tuple[str, float]]:
    """The tokens of a document's folded text, with their weights."""
    before: Item | None = None
    for item in items(folded):
        if item.kind == "han":
            yield from ((pair, 1.0) for pair in bigrams(item.text))
            yield item.text[-1], 1.0
        elif item.kind == "word":
            yield from word(item.sign, item.text)
        else:
            yield item.text, 1.0
        if before and (joined := joint(before, item)):
            yield joined, rules.JOINT_WEIGHT
        before = item


def bigrams(run: str) -> list[str]:
    """Overlapping pairs: 逃逸分析 -> 逃逸, 逸分, 分析."""
    return [run[i : i + 2] for i in range(len(run) - 1)]


def joint(left: Item, right: Item) -> str:
    """The token where Latin and Han meet, with at most a space between: GC停顿 -> gc停; else empty."""
    if not right.touches or {left.kind, right.kind} != {"han", "word"}:
        return ""
    if left.kind == "word":
        return parts(left.text)[-1].lower() + right.text[0]
    return left.text[-1] + parts(right.text)[0].lower()


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
def word(sign: str, chain: str) -> tuple[tuple[str, float], ...]:
    """The tokens of a word: itself, with its sign, its chained parts and endings, their pieces and endings."""
    whole = chain.lower()
    found = {whole: 1.0}
    if sign:
        found[sign + whole] = 1.0
    cut = parts(chain)
    if len(cut) > 1:
        starts = [match.end() for match in _CONNECTOR.finditer(chain)]
        found |= dict.fromkeys((*(whole[at:] for at in starts), *(part.lower() for part in cut)), 1.0)
    for part in cut:
        for token in (*worthy(part), *_endings(pieces(part))):
            found.setdefault(token, rules.PIECE_WEIGHT)
    return tuple(found.items())


def _endings(found: list[str]) -> list[str]:
    """The joined endings of several pieces: connMaxLifetime -> maxlifetime."""
    return ["".join(found[at:]) for at in range(1, len(found) - 1)]
