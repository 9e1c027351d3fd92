"""What a query asks for: its tokens with weights, and the same query in other words of the glossary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import chain, combinations, zip_longest

from seedbook.search import rules, tokens

_ASKING = re.compile(rules.ASKING)
_NOISE = re.compile(rules.NOISE)
#: Within a word: `oo` of `Pool`
WITHIN = re.compile(f"[{rules.LETTER}]{{2}}")
_BEFORE_HAN = re.compile(f" +(?=[{rules.HAN}])")
#: The two plurals that a name may have: `leaks`, `caches`
_PLURALS = (re.compile("([a-z]{3})s$"), re.compile("([a-z]{3})es$"))
#: The groups of a plain name.
Groups = Callable[[str], list[list[str]]]
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
    for token in _tokens(folded):
        known = found.get(token.text)
        found[token.text] = replace(known, weight=max(known.weight, token.weight)) if known else token
    return list(found.values())[:MOST]


def squash(flat: str) -> str:
    """A folded text in small letters with nothing but letters and Han, for comparing phrases."""
    return _NOISE.sub("", flat)


def variants(flat: str, groups: Groups, unused: Set[str] = frozenset()) -> list[str]:
    """`flat` with the names of glossary and trade in it put in other words: all at once, then each, the longest first.

    `groups` gives those of a plain name, each a list of names and a page's number. The first name is the one that pages
    use: where the query has it, it stays when all are replaced, and is replaced last alone. The space after a name says
    that it is whole: it is not completed as a word being typed is.
    """
    taken, rest = [], flat
    for name, at, found in _names(flat, groups):
        others = _others(name, found, unused)
        if others and rest.startswith(name, at):  # not part of a longer name
            rest = rest.replace(name, " " * len(name))
            taken.append((at, name, others, all(name == names[0] for names in found)))
    taken.sort(key=lambda entry: entry[3])
    strange = [entry for entry in taken if not entry[3]]
    rows = zip_longest(*([_put(flat, at, name, other) for other in others] for at, name, others, _ in taken))
    texts = [text for text in chain.from_iterable(rows) if text]
    if len(strange) > 1:
        every = flat
        for at, name, others, _ in sorted(strange, reverse=True):
            every = _put(every, at, name, others[0])
        texts.insert(0, _BEFORE_HAN.sub("", every))
    return texts[: int(rules.RANK["names"])]


def _names(flat: str, groups: Groups) -> list[tuple[str, int, list[list[str]]]]:
    """The names that stand in `flat`, maybe in the plural, as it writes them, with their places and groups.

    The longest come first. None is part of a longer Latin word.
    """
    text = plain(flat)
    edges = [at for at in range(len(text) + 1) if not (at and WITHIN.match(text, at - 1))]
    found = []
    for at, end in combinations(edges, 2):
        name = text[at:end]
        forms = dict.fromkeys((name, *(plural.sub(r"\1", name) for plural in _PLURALS)))
        if own := [group[:-1] for form in forms for group in groups(form)]:
            found.append((flat[at:end], at, own))
    return sorted(found, key=lambda entry: -len(entry[0]))


def named(groups: list[list[str]]) -> dict[str, list[list[str]]]:
    """The groups of each plain name."""
    found: dict[str, list[list[str]]] = {}
    for group in groups:
        for name in dict.fromkeys(map(plain, group[:-1])):
            found.setdefault(name, []).append(group)
    return found


def plain(text: str) -> str:
    """A text as names are looked for in it: a hyphen is like a space, but not that of a flag."""
    return text.replace(" -", " _").replace("-", " ")


def _others(name: str, groups: list[list[str]], unused: Set[str]) -> list[str]:
    """The other names in the groups of a name: the first of each group, the second of each, …"""
    rows = zip_longest(*([other for other in names if name not in other and other not in unused] for names in groups))
    return [other for other in dict.fromkeys(chain.from_iterable(rows)) if other]


def _put(text: str, at: int, name: str, other: str) -> str:
    return f"{text[:at]} {other} {text[at + len(name) :]}"


def without_asking(folded: str) -> str:
    """A folded query without the words that only ask, 如何 and 是什么, unless it has no others."""
    rest = _ASKING.sub(" ", folded)
    return rest if _NOISE.sub("", rest) else folded


def _tokens(folded: str) -> Iterator[Wanted]:
    found = list(tokens.items(folded))
    for number, item in enumerate(found):
        if item.kind == "han":
            yield from _han(item.text, alone=len(found) == 1)
        elif item.kind == "word":
            yield from _word(item, item.end == len(folded))
        else:
            yield Wanted(item.text, 1.0, "word")
        before = found[number - 1] if number else item
        if number and before.kind == item.kind == "word" and item.touches and not item.sign:
            yield Wanted(before.text.lower() + item.text.lower(), rules.RANK["glued"], "extra")


def _han(run: str, *, alone: bool) -> Iterator[Wanted]:
    if len(run) == 1:  # beside others most often a word of grammar: 里, 比, 用
        yield Wanted(run, 1.0 if alone else rules.RANK["grammar"], "char")
    for pair in tokens.bigrams(run):
        weak = any(character in rules.GRAMMAR for character in pair)
        yield Wanted(pair, rules.RANK["grammar"] if weak else 1.0, "han")


def _word(item: tokens.Item, last: bool) -> Iterator[Wanted]:
    whole, parts = item.text.lower(), tokens.parts(item.text)
    if item.sign:
        yield Wanted(item.sign + whole, 1.0, "extra")
    if len(parts) == 1:
        yield Wanted(whole, rules.RANK["grammar"] if whole in rules.SMALL else 1.0, "word", last, item.text)
        return
    yield Wanted(whole, 1.0, "extra", last)
    for number, part in enumerate(parts, 1):
        yield Wanted(part.lower(), rules.RANK["part"], "word", last and number == len(parts), part)
