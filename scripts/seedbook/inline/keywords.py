"""Keywords that belong to the inline code right behind them: the `return` of `return nil`, the `go` of `go f()`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from seedbook.inline.scanning import Span

#: A keyword and its space right before code: the `struct ` before `sk_buff`
_KEYWORD = re.compile(r"(?<![\w./-])(?:return|defer|struct|enum|union|await) $", re.ASCII)
#: One that is a word of its own before all but calls: the `go ` before `f()`
_CALLING = re.compile(r"(?<![\w./-])go $", re.ASCII)


def taken(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """`spans` of `text` in order, each with the keyword in front of it."""
    end = 0
    for span in spans:
        before = text[end : span.start]
        called = text[span.start : span.end].endswith(")")
        keyword = _KEYWORD.search(before) or (_CALLING.search(before) if called else None)
        yield replace(span, start=span.start - len(keyword[0])) if keyword else span
        end = span.end
