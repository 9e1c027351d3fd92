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


@dataclass(frozen=True)
class _Taken:
    """A name that stands in a query `at` a place, its `others`, and whether it is the one that pages use."""

    name: str
    at: int
    others: list[str]
    first: bool


@dataclass(frozen=True)
class Gist:
    """The names of a query alone, as pages use them, and what share of the query (of its characters) they are."""

    text: str
    share: float


def variants(flat: str, groups: Groups, unused: Set[str] = frozenset()) -> list[str]:
    """`flat` with the names of glossary and trade in it put in other words, one at a time, the longest first.

    `groups` gives those of a plain name, each a list of names and a page's number. The first name is the one that pages
    use: it is replaced last. The space after a name says that it is whole: not completed as a word being typed is.
    """
    taken, _ = _taken(flat, groups, unused)
    texts = zip_longest(*([_put(flat, entry.at, entry.name, other) for other in entry.others] for entry in taken))
    return [text for text in chain.from_iterable(texts) if text][: int(rules.RANK["names"])]


def gist(flat: str, groups: Groups, unused: Set[str] = frozenset()) -> Gist:
    """The names in `flat` without what stands between them, which may mean little; no text if they are not several.

    A question in everyday words (每次都一条条发命令很慢) is names and much else, that pages have only by chance.
    """
    taken, rest = _taken(flat, groups, unused)
    names = [entry.name if entry.first else entry.others[0] for entry in sorted(taken, key=lambda entry: entry.at)]
    share = 1 - len(squash(rest)) / max(1, len(squash(flat)))
    return Gist("".join(f"{name} " for name in names) if names[1:] else "", share)


def _taken(flat: str, groups: Groups, unused: Set[str]) -> tuple[list[_Taken], str]:
    """The names in `flat` that have others, those that pages use last; and `flat` with spaces in their place."""
    taken, rest = [], flat
    for name, at, found in _names(flat, groups):
        others = _others(name, found, unused)
        if others and rest.startswith(name, at):  # not part of a longer name
            rest = rest.replace(name, " " * len(name))
            taken.append(_Taken(name, at, others, all(name == names[0] for names in found)))
    return sorted(taken, key=lambda entry: entry.first), rest


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
