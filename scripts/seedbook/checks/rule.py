"""What a rule is: a stable code and a function that yields faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide


class Fault(NamedTuple):
    """One breach of a rule: the 1-based line (0: the whole file), what is wrong, how to mend it. In Chinese."""

    line: int
    what: str
    mend: str


Check = Callable[[Document, Guide], Iterable[Fault]]


@dataclass(frozen=True)
class Rule:
    """A stable `code`, the function that checks it, and what it looks at.

    `on` is a kind of `Document`: file (everything), page (Markdown under docs/), glossary, errata, topic, catalog,
    doubts, seed. `optional` rules are matters of style, which a mark in the page may switch off. What breaks a rule
    that only `warns` is shown and passes: the page is on its way.
    """

    code: str
    check: Check
    on: str = "page"
    optional: bool = False
    warns: bool = False
