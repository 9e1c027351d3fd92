"""Tokens of a sample that was joined to one line: words, strings, brackets, comments with a guessed end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from seedbook.formatting.scan import Lexis


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of code. `kind` is word, string, comment, open, close or mark; `spaced` that white space stood before."""

    kind: str
    text: str
    spaced: bool


#: What a comment's end is asked of: the text, and where the comment's words begin; returns where it ends
CommentEnd = Callable[[str, int], int]


def tokens(text: str, lexis: Lexis, comment_end: CommentEnd) -> Iterator[Token]:
    """The tokens of `text` in order; together with the white space between them they are the text."""
    at = 0
    for found in iter(lambda: _pattern(lexis).search(text, at), None):
        kind, end = str(found.lastgroup), found.end()
        if kind == "comment":
            end = comment_end(text, found.end())
        yield Token(
            "string" if kind.startswith("quote") else kind.partition("_")[0],
            text[found.start() : end].rstrip(),
            found.start() > 0 and text[found.start() - 1].isspace(),
        )
        at = end


@cache
def _pattern(lexis: Lexis) -> re.Pattern[str]:
    """One token of a language; the group's name is its kind."""
    rules = []
    if lexis.block_comment:
        begin, end = map(re.escape, lexis.block_comment)
        rules.append(("comment_block", f"{begin}.*?(?:{end}|$)"))
    for number, mark in enumerate(lexis.long_quotes):
        rules.append((f"quote_long{number}", f"{re.escape(mark)}.*?{re.escape(mark)}"))
    # `#` begins a comment only where a word may begin: `$#` and `a#b` are none
    rules.append(("comment", "|".join(f"(?<!\\S){re.escape(mark)}(?![!\\[])" for mark in lexis.line_comments)))
    for number, quote in enumerate(lexis.quotes):
        single = quote == "'" and lexis.chars
        body = r"(?:\\[^']{1,8}|[^'\\])" if single else rf"(?:\\.|[^{quote}\\])*+"
        rules.append((f"quote{number}", quote + body + quote))
    # "Read", "pkg.Func", "x", "0x1f", "1.5", "@Override", "#include", "变量"
    rules.append(("word", r"[@#$]?\w+(?:\.\w+)*"))
    rules += [("open", r"[({\[]"), ("close", r"[)}\]]")]
    rules.append(("mark", r":=|->|=>|\+\+|--|&&|\|\||[-+*/%&|^<>=!:]=|<-|<<|>>|::|\.\.\.|\S"))
    return re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in rules if rule))
