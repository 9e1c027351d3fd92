"""The statements of a flowchart, also where a scrape joined them in one line."""

from __future__ import annotations

import re

from seedbook.diagrams import flow

#: Statements of a fixed number of words: "end", "direction LR", "class A,B hot", "style A fill:#f9f"
_FIXED = re.compile(r"(?:end|direction\s+\S+|(?:class|classDef|style|linkStyle)\s+\S+\s+\S+)(?=[\s;]|$)")
#: A subgraph whose title shows where it ends: 'subgraph "应用 层"', "subgraph one [第一组]"
_TITLED = re.compile(r"subgraph\s+(?:[\"“][^\"”]*[\"”]|\S+?\s*\[[^\]]*\])")
#: Words that no title of bare words goes on with
_OPENERS = ("end", "direction", "subgraph")
#: A subgraph with any other title.
_SUBGRAPH = re.compile(r"subgraph\s+")


def read(source: str) -> flow.Flow:
    """The graph that a person reads in `source`."""
    head, *lines = flow.parts(source)[1].split("\n")
    header = flow.HEADER.match(head)
    first = joined(head[header.end() :]) if header else [head]
    return flow.read((*first, *(part for line in lines for part in flow.split(line))))


def joined(text: str) -> list[str]:
    """The statements joined in `text`, which stood behind a flowchart's header on the same line."""
    found, rest = [], text.strip()
    while rest:
        end = max(1, _end(rest))
        found.append(rest[:end].strip())
        rest = rest[end:].strip()
    return [statement for statement in found if statement.strip(" ;")]


def _end(rest: str) -> int:
    """Where the first statement of `rest` ends."""
    fixed = _FIXED.match(rest) or _TITLED.match(rest)
    if fixed:
        return fixed.end()
    return _subgraph_end(rest) if _SUBGRAPH.match(rest) else _chain_end(rest)


def _chain_end(rest: str) -> int:
    previous = ""
    for token in flow.tokens(rest):
        if token.kind == "node" and previous == "node":
            return token.span[0]
        if token.kind == "end":
            return token.span[1]
        previous = token.kind
    return len(rest)


def _subgraph_end(rest: str) -> int:
    """A title of bare words ends before the first node that has a shape, that a link follows, or that opens another
    statement; one word before that is `end`, for no subgraph is empty."""
    start = _SUBGRAPH.match(rest)
    words = list(flow.tokens(rest, start.end() if start else 0))
    for before, word, after in zip(words, words[1:], [*words[2:], None], strict=False):
        if word.name == "end" and before is not words[0]:
            return before.span[0]
        if word.label is not None or word.name in _OPENERS or (after is not None and after.kind == "link"):
            return word.span[0]
    return len(rest)
