"""Parts joined code of languages with brackets, at the spaces that were line ends.

A formatter ends a line behind `{`, and in Go writes no space behind `(` and `[` or before `)`: where a joined sample
has one all the same, a line ended. What ends a statement ends a line: `;` outside of `for (;;)`, `}`, and in
languages without `;` two words that cannot stand side by side (`x := 1 y := 2`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.formatting.parting.grammar import Grammar, kind_of
from seedbook.formatting.parting.tokens import Token

_CLOSER = {"(": ")", "[": "]", "{": "}"}
#: Behind `}` these go on in its line
_GOES_ON = {"else", "catch", "finally", "while", ")", "]", ",", ";", ".", "(", "as", "=", ":", "?", "=>"}
#: What stands behind a label's colon begins a line: "case 1: x()", "public: int n;"
_LABEL = re.compile(r"case$|default$|public$|private$|protected$")
#: What stands on a line of its own in C and C++
_DIRECTIVE = re.compile(r"#(?:include|define|ifn?def|if|else|endif|pragma|undef)$")
#: A literal is written on one line up to about this many characters
_WIDE = 60


@dataclass(frozen=True)
class _Frame:
    """An open bracket: whether its content has lines of its own, what it holds, whether comments have lines in it, and
    from which token on arguments that follow others in the bracket's line have lines of their own."""

    opener: str
    broken: bool
    kind: str
    commented: bool = False
    tail: int | None = None


def lines(tokens: Sequence[Token], grammar: Grammar) -> list[list[Token]]:
    """The tokens of each line."""
    partner = _partners(tokens)
    commented = _is_commented(tokens, grammar.tight)
    frames = [_Frame("", True, "top", commented)]
    found: list[list[Token]] = [[]]
    for n, token in enumerate(tokens):
        if n and token.spaced and _breaks(tokens, n, frames[-1], found[-1], grammar):
            found.append([])
        if token.kind == "open":
            kind = kind_of(found[-1], token.text, grammar)
            first = n + 1 < len(tokens) and tokens[n + 1].kind == "comment"
            own = first if kind == "struct" else first or commented
            broken = _is_broken(tokens, n, partner, kind, grammar)
            tail = None if broken or not grammar.tight else _tail(tokens, n, partner.get(n))
            frames.append(_Frame(token.text, broken, kind, own, tail))
        elif token.kind == "close" and len(frames) > 1:
            frames.pop()
        found[-1].append(token)
    return found


def _is_commented(tokens: Sequence[Token], tight: bool) -> bool:
    """Whether comments between two statements stand on lines of their own: most do, unless the sample ends with one
    (in Go it may, where it begins with one too)."""
    own = any(token.kind == "comment" and (not n or tokens[n - 1].text == "{") for n, token in enumerate(tokens))
    return (own and tight) or (bool(tokens) and tokens[-1].kind != "comment")


def _partners(tokens: Sequence[Token]) -> dict[int, int]:
    """For each opening bracket, by index, the index of the one that closes it."""
    stack: list[int] = []
    found: dict[int, int] = {}
    for n, token in enumerate(tokens):
        if token.kind == "open":
            stack.append(n)
        elif token.kind == "close" and stack:
            found[stack.pop()] = n
    return found


def _is_broken(tokens: Sequence[Token], start: int, partner: dict[int, int], kind: str, grammar: Grammar) -> bool:
    """Whether the content of the bracket at `start` stood on lines of its own."""
    end = partner.get(start, len(tokens))
    inner = tokens[start + 1 : end]
    if not inner or not inner[0].spaced or (end < len(tokens) and not tokens[end].spaced and inner[-1].text != ","):
        return False
    if tokens[start].text != "{":
        return grammar.tight
    if kind == "literal" and not grammar.tight:
        return inner[-1].text == "," or not start or sum(len(token.text) + 1 for token in inner) > _WIDE
    return kind != "inline" or _holds_two(inner, grammar)


def _tail(tokens: Sequence[Token], start: int, end: int | None) -> int | None:
    """From which token on the arguments of a call had lines of their own, the first ones not: `New(ctx, a.B(), )`.

    Go asks for a comma before a bracket on a line of its own; the arguments that begin as the last one does, a package
    or a type, stand below each other.
    """
    if end is None or tokens[start].text != "(" or not tokens[end].spaced or tokens[end - 1].text != ",":
        return None
    begins, depth = [start + 1], 0
    for n in range(start + 1, end - 1):
        depth += (tokens[n].kind == "open") - (tokens[n].kind == "close")
        if not depth and tokens[n].text == ",":
            begins.append(n + 1)
    heads = [tokens[n].text.partition(".")[0] for n in begins]
    alike = next((n for n in range(len(heads), 0, -1) if heads[n - 1] != heads[-1]), 0)
    return begins[alike] if alike else None


def _holds_two(inner: Sequence[Token], grammar: Grammar) -> bool:
    """Whether these tokens are two statements or more, or hold a block."""
    line: list[Token] = []
    for n, token in enumerate(inner):
        after = inner[n + 1] if n + 1 < len(inner) else None
        if token.text in "{;" or token.kind == "comment" or (line and grammar.ended(line, token, after, "block")):
            return True
        line.append(token)
    return False


def _breaks(tokens: Sequence[Token], n: int, frame: _Frame, line: Sequence[Token], grammar: Grammar) -> bool:
    """Whether the space before token `n` was a line end."""
    token, before = tokens[n], tokens[n - 1]
    if before.kind == "comment":
        return frame.broken or not before.text.endswith("*/")
    if _is_chained(tokens, n) or (frame.tail is not None and n >= frame.tail and before.text == ","):
        return True
    if not frame.broken:
        return False
    if before.text == frame.opener or token.text == _CLOSER.get(frame.opener):
        return True
    if token.kind == "comment":
        last = n + 1 == len(tokens) or tokens[n + 1].kind == "close"
        return before.text in ("{", "}") or (frame.commented and not last)
    if _is_elision(tokens, n) or (before.text == "..." and len(line) == 1):
        return True
    if before.text == ",":
        return frame.kind == "literal" or frame.opener in ("(", "[")
    if before.text == ";" and not grammar.tight:
        return frame.opener != "("
    return _statement_ended(tokens, n, frame, line, grammar)


def _is_chained(tokens: Sequence[Token], n: int) -> bool:
    """Whether a call of a chain begins here: no space is written beside a dot, "x. Name()", "x .name()"."""
    dot = tokens[n].text == "." and n + 1 < len(tokens) and tokens[n + 1].kind == "word" and not tokens[n + 1].spaced
    return dot or (tokens[n - 1].text == "." and tokens[n].kind == "word")


def _is_elision(tokens: Sequence[Token], n: int) -> bool:
    """Whether token `n` is an ellipsis that stands by itself, rather than `args ...T`."""
    return tokens[n].text == "..." and (n + 1 == len(tokens) or tokens[n + 1].spaced)


def _statement_ended(tokens: Sequence[Token], n: int, frame: _Frame, line: Sequence[Token], grammar: Grammar) -> bool:
    token, before = tokens[n], tokens[n - 1]
    if frame.opener in ("(", "[") and frame.kind != "group":
        return False
    named = token.kind == "word" and n + 1 < len(tokens) and tokens[n + 1].text == ";"  # struct { … } name;
    result = grammar.tight and token.text == "{"  # func f() interface{} {
    if before.text == "}" and token.text not in _GOES_ON and not named and not result:
        return True
    if (before.text == ":" and _LABEL.match(line[0].text)) or _DIRECTIVE.match(token.text):
        return True
    if line[0].text == "#include":
        return before.text == ">" or before.kind == "string"
    return grammar.ended(line, token, tokens[n + 1] if n + 1 < len(tokens) else None, frame.kind)
