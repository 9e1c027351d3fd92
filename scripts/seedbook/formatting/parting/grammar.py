"""What parting needs to know of a language: its comments, its habits, and where two words end a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from seedbook.formatting.parting.tokens import CommentEnd, Token
from seedbook.formatting.scan import Lexis

#: Says by the tokens of a line so far, the next token, the one after it and the kind of bracket they stand in
#: whether the line ended before the next token.
Ended = Callable[[Sequence[Token], Token, Token | None, str], bool]

#: Words that begin a block, so that the brace behind them opens no literal
_BLOCKS = {
    "if", "else", "for", "while", "do", "try", "catch", "finally", "switch", "select", "struct", "class", "interface",
    "enum", "func", "fn", "fun", "namespace", "union", "impl", "trait", "match", "loop", "unsafe", "static", "def",
    "message", "service", "extern", "record", "synchronized", "object", "when", "mod", "function", "case", "location",
    "server", "http", "upstream", "template", "public", "private", "protected", "void", "foreach", "until", "using",
}  # fmt: skip


#: Words that begin a line with a block behind it in Go
_GO_BLOCKS = {"func", "if", "for", "switch", "select", "else", "}", "case", "default", "go", "defer"}


@dataclass(frozen=True)
class Grammar:
    """A language's lexis and habits.

    `tight`: no `;` is needed, and no space is written inside of brackets. `data`: braces hold no statements.
    """

    lexis: Lexis
    ended: Ended
    comment_end: CommentEnd
    tight: bool = False
    data: bool = False


def kind_of(line: Sequence[Token], opener: str, grammar: Grammar) -> str:
    """What a bracket behind the tokens of `line` holds: block, literal, inline, struct, interface, group or paren."""
    words = [token.text for token in line]
    last = words[-1] if words else ""
    if opener == "(":
        return "group" if last in ("import", "const", "var", "type") else "paren"
    if opener == "[" or grammar.data:
        return "literal"
    if last in ("struct", "interface"):
        return last
    if words == ["const"]:  # const { a, b } = x
        return "literal"
    if not words or last in (")", "else", "do", "try", "finally", "->", "=>", "const", "override", "noexcept"):
        return "inline" if "func" in words[1:] else "block"
    if grammar.tight:
        return "literal" if last == "}" and "func" not in words else _of_go(words)
    assigned = {"=", ":=", "return", "new"} & set(words) or last in ("(", ",", ":")
    return "literal" if assigned or not _BLOCKS & set(words) else "block"


def _of_go(words: Sequence[str]) -> str:
    if words[0] in _GO_BLOCKS and not (words[0] in ("go", "defer", "case") and "func" not in words):
        return "block"
    return "inline" if "func" in words[1:] and "{" not in words[words.index("func", 1) :] else "literal"
