"""Parts a sample that the capture joined to one line at the lines it had.

Style A joins a sample that stands in an item of a list to one line: every line end and the white space behind it
became one space.
"""

from __future__ import annotations

from seedbook.formatting.layouts import LAYOUTS
from seedbook.formatting.parting import braces, consoles, marked, statements
from seedbook.formatting.parting.endings import plain, sql, typed
from seedbook.formatting.parting.grammar import Grammar
from seedbook.formatting.parting.tokens import Token, tokens
from seedbook.formatting.scan import Lexis

_TYPED = ("java", "c", "cpp", "csharp", "php", "protobuf", "thrift", "objectivec", "dart")
_PLAIN = ("javascript", "typescript", "kotlin", "scala", "swift", "rust", "groovy", "hcl")
_CONSOLES = ("bash", "console", "powershell", "ngql", "redis")
_PYTHON = Lexis(("#",), None, long_quotes=('"""', "'''"))
_GRAMMARS = {
    "python": Grammar(_PYTHON, statements.python, plain, tight=True),
    "sql": Grammar(LAYOUTS["sql"].lexis, statements.sql, sql, tight=True),
    "go": Grammar(LAYOUTS["go"].lexis, statements.go, plain, tight=True),
    "json": Grammar(LAYOUTS["json"].lexis, statements.fields, plain, tight=True),
    **{lang: Grammar(LAYOUTS[lang].lexis, statements.semicolons, typed) for lang in _TYPED},
    **{lang: Grammar(LAYOUTS[lang].lexis, statements.semicolons, plain) for lang in ("nginx", "css")},
    **{lang: Grammar(LAYOUTS[lang].lexis, statements.leading, plain) for lang in _PLAIN},
}


def parted(lang: str, line: str) -> tuple[str, ...]:
    """The lines of a sample that was joined to one; only white space is changed."""
    if lang in _CONSOLES or (lang in ("sql", "text") and consoles.is_session(line)):
        return consoles.parted(line)
    grammar = _GRAMMARS.get(lang)
    if grammar is None:
        return marked.parted(lang, line)
    found = braces.lines(list(tokens(line, grammar.lexis, grammar.comment_end)), grammar)
    return tuple(_text(tokens) for tokens in found)


def _text(line: list[Token]) -> str:
    return "".join((" " if token.spaced and n else "") + token.text for n, token in enumerate(line))
