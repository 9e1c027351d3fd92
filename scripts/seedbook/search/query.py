"""What a query asks for: its tokens with weights, and the same query in other words of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from seedbook.search import rules, tokens

_ASKING = re.compile(rules.ASKING)
_NOISE = re.compile(rules.NOISE)
_EDGE = re.compile(f"[{rules.LETTER}]")
_BEFORE_HAN = re.compile(f" +(?=[{rules.HAN}])")
_ALL_HAN = re.compile(f"[{rules.HAN}]+")
#: At least two Latin words: `heat map`
_ENGLISH = re.compile(r"[a-z-]+( [a-z-]+)+")
#: Tokens a query may have: one bit each.
MOST = 30


@dataclass(frozen=True)
class Wanted:
    """A token to look for. `kind` is han (a bigram), char (one Han character), word, part or extra.

    An extra token helps where it is known and is not missed where it is not. `last` marks the word being typed.
    """

    text: str
    weight: float
    kind: str
    last: bool = False
    source: str = ""  # the word as written, for its pieces


def wanted(folded: str) -> list[Wanted]:
    """The tokens of a folded query, each once."""
    found: dict[str, Wanted] = {}
    for token in _tokens(_without_asking(folded)):
        known = found.get(token.text)
        found[token.text] = replace(known, weight=max(known.weight, token.weight)) if known else token
    return list(found.values())[:MOST]


def squash(flat: str) -> str:
    """A folded text in small letters with nothing but letters and Han, for comparing phrases."""
    return _NOISE.sub("", flat)


def variants(flat: str, groups: list[list[str]]) -> list[str]:
    """`flat` with the glossary names in it put in other words: all of them at once, then each, the longest first.

    A group: names and a page's number. The space after a name says that it is whole: it is not completed as a word
    being typed is. Several English words that are part of a longer name stand for it: heat map for latency heat map.
    """
    taken, rest = [], flat
    for name, at, names in _names(flat, groups):
        others = [other for other in dict.fromkeys(names) if name not in other]
        if others and rest.startswith(name, at):  # not part of a longer name
            rest = rest.replace(name, " " * len(name))
            taken.append((at, name, others))
    texts = [_put(flat, at, name, other) for at, name, others in taken for other in others]
    if len(taken) > 1:
        every = flat
        for at, name, others in sorted(taken, reverse=True):
            every = _put(every, at, name, others[0])
        texts.insert(0, _BEFORE_HAN.sub("", every))
    return texts[: int(rules.RANK["names"])]


def _names(flat: str, groups: list[list[str]]) -> list[tuple[str, int, list[str]]]:
    """The names that stand in `flat`, as it writes them, with their places and groups; the longest first."""
    places = ((at, len(name), names[:-1]) for names in groups for name in names[:-1] for at in [_find(flat, name)])
    found = [(flat[at : at + length], at, names) for at, length, names in places if at >= 0]
    if not found and _ENGLISH.fullmatch(flat):
        found = [(flat, 0, names[:-1]) for names in groups if any(_find(name, flat) >= 0 for name in names[:-1])][:1]
    return sorted(found, key=lambda entry: -len(entry[0]))


def _put(text: str, at: int, name: str, other: str) -> str:
    return f"{text[:at]} {other} {text[at + len(name) :]}"


def near_name(flat: str, groups: list[list[str]]) -> tuple[str, str] | None:
    """The longest Han name of the glossary that stands in `flat` but for one character: (typed, name).

    Of a name of three characters only the middle one may differ: 令排桶 is no word, 错误码 is not a slip for 错误链.
    """
    best = ("", "")
    for name in (name for names in groups for name in names[:-1]):
        if len(name) > max(2, len(best[1])) and _ALL_HAN.fullmatch(name):
            windows = (flat[at : at + len(name)] for at in range(len(flat) - len(name) + 1))
            typed = next((w for w in windows if _ALL_HAN.fullmatch(w) and _is_slip(w, name)), "")
            best = (typed, name) if typed else best
    return best if best[0] else None


def _is_slip(typed: str, name: str) -> bool:
    slips = [at for at, (a, b) in enumerate(zip(typed, name, strict=True)) if a != b]
    return len(slips) == 1 and (len(name) > 3 or slips == [1])


def _find(flat: str, name: str) -> int:
    """Where `name` stands in `flat`, no flag and not in a longer Latin word; a hyphen is like a space. -1: nowhere."""
    flat, name = (text.replace(" -", " _").replace("-", " ") for text in (flat, name))
    at = flat.find(name)
    while at >= 0:
        before, after = flat[at - 1 : at] if at else "", flat[at + len(name) : at + len(name) + 1]
        if not (_letters(before, name[0]) or _letters(name[-1], after)):
            return at
        at = flat.find(name, at + 1)
    return -1


def _letters(left: str, right: str) -> bool:
    return bool(left and right and _EDGE.match(left) and _EDGE.match(right))


def _without_asking(folded: str) -> str:
    rest = _ASKING.sub(" ", folded)
    return rest if _NOISE.sub("", rest) else folded


def _tokens(folded: str) -> Iterator[Wanted]:
    found = list(tokens.items(folded))
    for number, item in enumerate(found):
        if item.kind == "han":
            yield from _han(item.text)
        elif item.kind == "word":
            yield from _word(item, item.end == len(folded))
        else:
            yield Wanted(item.text, 1.0, "word")
        if number and (joined := tokens.joint(found[number - 1], item)):
            yield Wanted(joined, rules.RANK["joint"], "extra")


def _han(run: str) -> Iterator[Wanted]:
    if len(run) == 1:
        yield Wanted(run, 1.0, "char")
    for pair in tokens.bigrams(run):
        weak = any(character in rules.GRAMMAR for character in pair)
        yield Wanted(pair, rules.RANK["grammar"] if weak else 1.0, "han")


def _word(item: tokens.Item, last: bool) -> Iterator[Wanted]:
    whole, parts = item.text.lower(), tokens.parts(item.text)
    if item.sign:
        yield Wanted(item.sign + whole, 1.0, "extra")
    if len(parts) == 1:
        yield Wanted(whole, 1.0, "word", last, item.text)
        return
    yield Wanted(whole, 1.0, "extra", last)
    for number, part in enumerate(parts, 1):
        yield Wanted(part.lower(), rules.RANK["part"], "word", last and number == len(parts), part)
