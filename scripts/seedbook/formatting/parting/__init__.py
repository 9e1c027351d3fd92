"""Parts a sample that the capture joined to one line at the lines it had.

Style A joins a sample that stands in an item of a list to one line: every line end and the white space behind it
became one space. `braces` parts languages by brackets and statements, `consoles` commands and their output, `marked`
what only begins a line in its language.
"""

from __future__ import annotations

import json
import re

from seedbook.formatting.layouts import LAYOUTS
from seedbook.formatting.parting import braces, consoles, endings, marked, statements
from seedbook.formatting.parting.grammar import Grammar
from seedbook.formatting.parting.tokens import Token, tokens
from seedbook.formatting.scan import Lexis

#: What a command sends, in quotation marks behind which its line broke: the `' { "a": 1 }'` of `curl -d ' { "a": 1 }'`
_BODY = re.compile(r"'(?= +(?P<body>[{\[][^']*[}\]]) *')")
_CONSOLES = ("bash", "console", "powershell", "redis")
#: Languages that write a name's type before it, and others in which `;` or a word ends a statement
_TYPED = ("java", "c", "cpp", "csharp", "php", "protobuf", "thrift", "objectivec", "dart")
_WORDED = ("javascript", "typescript", "kotlin", "scala", "swift", "rust", "groovy", "hcl")
_GRAMMARS = {
    "go": Grammar(LAYOUTS["go"].lexis, statements.go, endings.plain, tight=True),
    "python": Grammar(
        Lexis(("#",), None, long_quotes=('"""', "'''")), statements.python, endings.plain, tight=True
    ),
    "sql": Grammar(LAYOUTS["sql"].lexis, statements.sql, endings.sql, tight=True),
    "json": Grammar(LAYOUTS["json"].lexis, statements.none, endings.plain, tight=True, data=True),
    **{lang: Grammar(LAYOUTS[lang].lexis, statements.annotated, endings.typed) for lang in _TYPED},
    **{lang: Grammar(LAYOUTS[lang].lexis, statements.annotated, endings.plain) for lang in ("nginx", "css")},
    **{lang: Grammar(LAYOUTS[lang].lexis, statements.worded, endings.plain) for lang in _WORDED},
}  # fmt: skip


def parted(lang: str, line: str) -> tuple[str, ...]:
    """The lines of a sample that was joined to `line`; only white space is changed."""
    if lang in _CONSOLES or (lang in ("sql", "text") and consoles.is_session(line)):
        return tuple(part for piece in consoles.parted(line) for part in _with_body(piece))
    grammar = _GRAMMARS.get(lang)
    if grammar is None:
        return marked.parted(lang, line)
    found = braces.lines(list(tokens(line, grammar.lexis, grammar.comment_end)), grammar)
    return tuple(_text(tokens) for tokens in found)


def _with_body(line: str) -> tuple[str, ...]:
    """The command of one line with the JSON that it sends, if any, in the lines that JSON has. (All 72 such bodies in
    1,479 articles stood in lines of their own.)"""
    found = _BODY.search(line)
    if not found or not _is_json(found["body"]):
        return (line,)
    rest = line[found.end("body") :]
    lines = parted("json", found["body"])
    closed = (*lines, rest.strip()) if rest.startswith(" ") else (*lines[:-1], lines[-1] + rest)
    return (line[: found.end()], *closed)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _text(line: list[Token]) -> str:
    return "".join((" " if token.spaced and n else "") + token.text for n, token in enumerate(line))
