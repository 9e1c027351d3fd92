"""Sets strings and comments apart from code, so that a bracket in a string counts for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Lexis:
    """How a language writes comments and strings.

    `long_quotes` open strings that may run over several lines; `chars` says that `'` quotes one
    character only (C, Java, Go, Rust), so that a lone `'` is no string; `closed` that a quote which
    does not close on its line is none (the shell: a brace after it still counts); `patterns` that
    `/…/` after an operator quotes a regular expression (JavaScript).
    """

    line_comments: tuple[str, ...] = ("//",)
    block_comment: tuple[str, str] | None = ("/*", "*/")
    quotes: str = "\"'"
    long_quotes: tuple[str, ...] = ()
    chars: bool = False
    closed: bool = False
    patterns: bool = False


@dataclass(frozen=True)
class Line:
    """One line: its code with strings blanked and comments cut, and what it began inside of.

    `inside` is "", "comment" or "string"; `comment` says that the line holds nothing but comment.
    """

    code: str
    inside: str = ""
    comment: bool = False


def scan(lines: Sequence[str], lexis: Lexis) -> tuple[Line, ...]:
    """The lines with strings replaced by `""` and comments removed."""
    return tuple(_scan(lines, lexis))


def _scan(lines: Sequence[str], lexis: Lexis) -> Iterator[Line]:
    closer = ""
    for line in lines:
        inside = _inside(closer, lexis)
        code, closer = _code(line, closer, lexis)
        yield Line(code.strip(), inside, comment=bool(line.strip()) and not code.strip() and inside != "string")


def _inside(closer: str, lexis: Lexis) -> str:
    if not closer:
        return ""
    return "comment" if lexis.block_comment and closer == lexis.block_comment[1] else "string"


def _code(line: str, closer: str, lexis: Lexis) -> tuple[str, str]:
    """The code of `line`, and what closes the string or comment that is still open at its end."""
    parts: list[str] = []
    at = 0
    while True:
        if closer:
            end = line.find(closer, at)
            if end < 0:
                return "".join(parts), closer
            parts.append("" if _inside(closer, lexis) == "comment" else '""')
            at, closer = end + len(closer), ""
        found = _token(lexis).search(line, at)
        if not found:
            return "".join(parts) + line[at:], ""
        parts.append(line[at : found.start()])
        at = found.end()
        kind, text = str(found.lastgroup), found.group()
        if kind == "block":
            closer = lexis.block_comment[1] if lexis.block_comment else ""
        elif kind == "long":
            closer = text
        elif kind.startswith("quote"):
            parts.append('""')


@cache
def _token(lexis: Lexis) -> re.Pattern[str]:
    """What begins a comment or is a string, for one language. Group names say which."""
    rules = [("block", re.escape(lexis.block_comment[0]))] if lexis.block_comment else []
    if lexis.long_quotes:
        rules.append(("long", "|".join(map(re.escape, lexis.long_quotes))))
    if lexis.patterns:
        # "= /[{(]/g", "(/a\\/b/)"; not "a / b", "// x"
        rules.append(("quote_pattern", r"(?<=[=(,:!&|?;])\s?/(?![/*])(?:\\.|\[[^\]]*\]|[^/\\\[])+/[a-z]*"))
    for number, mark in enumerate(lexis.line_comments):
        # `#` begins a comment only where a word may begin: `$#` and `a#b` are none
        start = r"(?:(?<!\S)|(?<=[;)]))" if mark == "#" else ""
        rules.append((f"line{number}", f"{start}{re.escape(mark)}.*"))
    for number, quote in enumerate(lexis.quotes):
        if quote == "'" and lexis.chars:
            rules.append(("quote_char", r"'(?:\\[^']+|[^'\\])'"))
        else:
            # "a \" b", or up to the end of the line when it is never closed
            end = quote if lexis.closed else f"(?:{quote}|$)"
            rules.append((f"quote{number}", rf"{quote}(?:\\.|[^{quote}\\])*{end}"))
    return re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in rules))
