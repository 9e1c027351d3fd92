"""Where a wanted token stands: itself, longer words that begin with it, its pieces, or a word it is a slip of."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from seedbook.search import rules, tokens
from seedbook.search.query import Wanted
from seedbook.search.store import Store


@dataclass(frozen=True)
class Found:
    """A token found: how much it weighs in the query, and section by section how strongly it stands there."""

    worth: float
    places: dict[int, float]
    corrected: tuple[str, str] | None = None


def resolve(store: Store, token: Wanted) -> list[Found]:
    """One Found for `token`, or one for each of its pieces; its places are empty when it stands nowhere."""
    places = dict(store.posting(token.text))
    if token.kind == "char":
        places = _joined(store, places, store.beginning("i", token.text, int(rules.RANK["expandHan"])), 1.0)
    elif token.last and len(token.text) > 1:
        places = _completed(store, places, _longer(store, token.text))
    if places or token.kind in ("han", "char", "extra"):
        known = places or token.kind != "extra"
        return [_found(store, token.weight if known else 0.0, places, han=token.kind in ("han", "char"))]
    return _otherwise(store, token)


def _otherwise(store: Store, token: Wanted) -> list[Found]:
    """The places of a word that no section has."""
    if not token.last and len(token.text) > 3 and (longer := _longer(store, token.text)):
        return [_found(store, token.weight, _completed(store, {}, longer))]
    if near := nearest(store, token):
        places = _joined(store, {}, near, rules.RANK["typo"])
        return [replace(_found(store, token.weight, places), corrected=(token.text, near[0]))]
    pieces = tokens.worthy(token.source) or [token.text]
    weight = token.weight / len(pieces)
    return [_found(store, weight, dict(store.posting(piece))) for piece in pieces]


def _found(store: Store, weight: float, places: dict[int, float], *, han: bool = False) -> Found:
    """BM25's inverse document frequency, by pages; of Han less where no article has it: overviews tell stories."""
    holding = {store.owner[section] for section in places}
    if han and holding and not any(store.boosts[page] > rules.RANK["full"] for page in holding):
        weight *= rules.RANK["listed"]
    pages, count = len(store.lengths), len(holding)
    return Found(weight * math.log(1 + (pages - count + 0.5) / (count + 0.5)), places)


def _longer(store: Store, prefix: str) -> list[str]:
    found = store.beginning("i", prefix, int(rules.RANK["expand"]))
    return [term for term in found if term != prefix]


def _completed(store: Store, places: dict[int, float], longer: list[str]) -> dict[int, float]:
    """`places` and those of longer words: of two that begin alike, the commoner is the likelier one."""
    sizes = [len(store.posting(term)) for term in longer]
    for term, size in zip(longer, sizes, strict=True):
        places = _joined(store, places, [term], rules.RANK["prefix"] * (0.5 + 0.5 * size / max(sizes)))
    return places


def _joined(store: Store, places: dict[int, float], terms: Iterable[str], factor: float) -> dict[int, float]:
    """`places` and those of all `terms`, each section with its strongest; in the order of sections."""
    found = dict(places)
    for term in terms:
        for section, weight in store.posting(term):
            found[section] = max(found.get(section, 0.0), weight * factor)
    return dict(sorted(found.items()))


def nearest(store: Store, token: Wanted) -> list[str]:
    """Up to 3 known words within one slip of the token (two from 8 letters on), the nearest and commonest first."""
    text = token.text
    if not (text.isascii() and text.isalpha() and 4 <= len(text) <= 24):
        return []
    most = 1 if len(text) < 8 else 2
    # As it begins and ends; begun with a swap, which may spoil both of a short word.
    edges = (text[:2], text[0] + text[2], "~" + text[:-3:-1])
    begun, swapped, ended = (store.beginning("w", edge, 4000) for edge in edges)
    words = dict.fromkeys([*begun, *swapped, *(word[:0:-1] for word in ended)])
    scored = [(slips(text, word, token.last), word) for word in words]
    close = sorted((distance, word) for distance, word in scored if distance <= most)
    # A word of the glossary that no page has is no slip.
    return [word for distance, word in close if distance and distance == close[0][0]][:3]


def slips(text: str, word: str, begun: bool) -> float:
    """Letters put in, left out, changed or swapped between the two (optimal string alignment).

    When `begun`, the word may go on after what was typed, at the price of half a slip.
    """
    if abs(len(text) - len(word)) > 2 and not (begun and len(word) > len(text)):
        return 9
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(text, 1):
        last, row = row, [i]
        for j, other in enumerate(word, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and text[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = last
    return min(row[-1], min(row) + 0.5) if begun and len(text) > 4 else row[-1]
