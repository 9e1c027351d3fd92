"""Finds inline code in prose, rule by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seedbook.inline.rule import Rule
from seedbook.inline.shapes import RULES
from seedbook.inline.words import Words
from seedbook.sieve import Sieve

#: A text without any of these holds no code: `a`, `*`, `\\`, a backtick, `$`, a sign behind 以 as in `以/开头`
_LATIN = re.compile(r"[A-Za-z*\\`$]|以 ?[!-/:-@\[-_{-~]")
_SIEVE = Sieve([rule.pattern for rule in RULES])


@dataclass(frozen=True)
class Span:
    """Inline code at `start` to `end` of a text, found by the rule `rule`."""

    start: int
    end: int
    rule: str


def scan(text: str, words: Words) -> Iterator[Span]:
    """The inline code of `text`, in order and without overlap."""
    if not _LATIN.search(text):
        return
    at = 0
    # the next match of each rule, looked for again only when an earlier code has passed it
    ahead = {order: _next(RULES[order], text, 0, words) for order in _SIEVE.candidates(text)}
    while True:
        for order, match in ahead.items():
            if match is not None and match.start() < at:
                ahead[order] = _next(RULES[order], text, at, words)
        found = [(match.start(), order, match) for order, match in ahead.items() if match is not None]
        if not found:
            return
        at, order, match = min(found, key=lambda near: near[:2])
        yield Span(at, match.end(), RULES[order].name)
        at = match.end()


def _next(rule: Rule, text: str, at: int, words: Words) -> re.Match[str] | None:
    if rule.of and not getattr(words, rule.of):
        return None
    while (match := rule.pattern.search(text, at)) is not None:
        if match.end() > match.start() and rule.accepts(match, words):
            return match
        at = match.start() + 1
    return None
