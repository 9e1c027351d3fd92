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


#: Says where a comment ends, by the text and the place where the comment's words begin
CommentEnd = Callable[[str, int], int]


def tokens(text: str, lexis: Lexis, comment_end: CommentEnd) -> Iterator[Token]:
    """The tokens of `text` in order; together with the white space between them they are the text."""
    pattern = _pattern(lexis)
    found = pattern.search(text)
    while found:
        kind, end = str(found.lastgroup), found.end()
        if kind == "comment":
            end = comment_end(text, end)
        spaced = found.start() > 0 and text[found.start() - 1].isspace()
        yield Token(kind.partition("_")[0], text[found.start() : end].rstrip(), spaced)
        found = pattern.search(text, end)


@cache
def _pattern(lexis: Lexis) -> re.Pattern[str]:
    """One token of a language; the group's name up to `_` is its kind."""
    rules = []
    if lexis.block_comment:
        begin, end = map(re.escape, lexis.block_comment)
        rules.append(("comment_block", f"{begin}.*?(?:{end}|$)"))
    for number, mark in enumerate(lexis.long_quotes):
        rules.append((f"string_long{number}", f"{re.escape(mark)}.*?{re.escape(mark)}"))
    # a mark begins a comment only where a word may begin: "$#", "a#b" and "http://x" hold none
    rules.append(("comment", "|".join(f"(?<!\\S){re.escape(mark)}(?![!\\[])" for mark in lexis.line_comments)))
    for number, quote in enumerate(lexis.quotes):
        single = quote == "'" and lexis.chars
        body = r"(?:\\[^']{1,8}|[^'\\])" if single else rf"(?:\\.|[^{quote}\\])*+"
        rules.append((f"string_{number}", quote + body + quote))
    # "pkg.Func", "0x1f", "1.5", "@Override", "#include", "变量"
    rules.append(("word", r"[@#$]?\w+(?:\.\w+)*"))
    rules += [("open", r"[({\[]"), ("close", r"[)}\]]")]
    # marks of two signs stay one: ":=", "->", "++", "<-"
    rules.append(("mark", r":=|->|=>|\+\+|--|&&|\|\||[-+*/%&|^<>=!:]=|<-|<<|>>|::|\.\.\.|\S"))
    return re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in rules if rule))
