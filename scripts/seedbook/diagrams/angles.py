"""Angle brackets of types in labels, `SyncResult<Boolean>`, which the parser takes for tags of HTML and drops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

#: Where a type's parameters begin: the `<` of `Map<String, V>`; no tag (`text<br/>`), no arrow (`A<-->B`)
_OPENS = re.compile(
    r"(?<=\w)<(?=[A-Za-z?])(?!(?:br|b|i|u|s|em|strong|code|sub|sup|small|span|img|p|div|font|a)\b)", re.A
)
#: What they are made of: `String, List<V[]>`
_WITHIN = re.compile(r"(?:[\w.?&*\[\]]|, ?)*", re.A)
#: Signs for private use, which the parser leaves alone
_HIDDEN = str.maketrans("<>", "\ue000\ue001")
_SHOWN = str.maketrans("\ue000\ue001", "<>")
_ENTITIES = str.maketrans({"<": "#lt;", ">": "#gt;"})


def escaped(source: str) -> str:
    """`source` with the brackets of types as mermaid's entities, to be drawn."""
    return _translated(source, _ENTITIES)


def hidden(source: str) -> str:
    """`source` with the brackets of types as signs that `shown` turns back, to be parsed."""
    return _translated(source, _HIDDEN)


def shown(text: str) -> str:
    """A text of the parser with the brackets that were hidden."""
    return text.translate(_SHOWN)


def _translated(source: str, table: Mapping[int, int | str]) -> str:
    parts, at = [], 0
    for start, end in _types(source):
        parts += [source[at:start], source[start:end].translate(table)]
        at = end
    return "".join([*parts, source[at:]])


def _types(source: str) -> Iterator[tuple[int, int]]:
    """Where parameters of types stand, their brackets and those within included."""
    at = 0
    while opening := _OPENS.search(source, at):
        end = _end(source, opening.start())
        if end:
            yield opening.start(), end
        at = end or opening.end()


def _end(source: str, start: int) -> int:
    """Behind the bracket that closes the one at `start`; 0 where none does."""
    depth, at = 0, start
    while at < len(source) and source[at] in "<>":
        depth += 1 if source[at] == "<" else -1
        at += 1
        if not depth:
            return at
        within = _WITHIN.match(source, at)
        at = within.end() if within else at
    return 0
