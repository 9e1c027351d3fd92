"""Labels of a flowchart as they are drawn: set by the rules of prose, while the source on the page stays as it was."""

from __future__ import annotations

import re

from seedbook.diagrams import flow
from seedbook.inline import punctuation, spacing

#: Quotes as an address writes them, in pairs: `Errorf%22timeout: %w%22`
_ADDRESSED = re.compile(r"%22((?:(?!%22).)*)%22")
#: What in a label is no prose: its quotes, a tag, mermaid's entities: `"`, `<br/>`, `#quot;`
_MARKUP = re.compile(r'("|</?\w+ ?/?>|#\w+;)')


def dressed(source: str) -> str:
    """`source` with its labels set like prose; kinds other than flowcharts stay."""
    head, body = flow.parts(source)
    header = flow.HEADER.match(body)
    if header is None:
        return source
    start = header.end()
    return head + body[:start] + "\n".join(map(_line, body[start:].split("\n")))


def _line(line: str) -> str:
    parts, at = [], 0
    for start, end in (token.inner for token in flow.tokens(line) if token.inner):
        parts += [line[at:start], _label(line[start:end])]
        at = end
    return "".join([*parts, line[at:]])


def _label(text: str) -> str:
    parts = _MARKUP.split(_ADDRESSED.sub(r"#quot;\1#quot;", text))
    return "".join(part if number % 2 else _prose(part) for number, part in enumerate(parts))


def _prose(text: str) -> str:
    """`text` with the marks and spaces of prose, between the spaces it stands in."""
    inner = text.strip()
    return text.replace(inner, spacing.restore(punctuation.restore(inner))) if inner else text
