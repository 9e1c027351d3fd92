"""The verdict over a whole sample: each language's marks are counted, the heaviest wins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Context:
    """What stands around a sample: the prose before it and the article's most used language."""

    before: str = ""
    majority: str = ""


@dataclass(frozen=True)
class Guess:
    """A language's canonical name (`text` when unknown) and how sure it is, 0 to 1."""

    lang: str
    confidence: float


_MARKS: tuple[tuple[str, float, str], ...] = (
    ("go", 3, r"^(package \w+$|func [\w(]|type \w+ (struct|interface)|import \()|:= |\bfunc\(|\berr != nil|^\t?defer "),
    ("java", 3, r"^(public|private|protected) |@Override|\bnew \w+(<.*>)?\(|^import (java|org|com)\.|^@\w+"),
    ("python", 3, r"^def \w+\(.*\).*:$|^(from \w+ )?import \w+$|^import \w+ as|^class \w+.*:$|\bself\.|^(for|if|while|with|elif) .*:$|^\w+ = \w+\.\w+\("),
    ("rust", 3, r"\blet mut |^(pub )?fn \w+|^use \w+::|::new\(|^impl "),
    ("c", 3, r"^#include|^int \w+\(|^SEC\(|\bstruct \w+ \*|->\w+|^(u64|__u32|char|int) \w+|\bsizeof\("),
    ("lua", 3, r"^local \w+|\bthen$|^end$|redis\.call"),
    ("diff", 6, r"^[-+] \s*(if|return|\w+\()|^@@ |^(---|\+\+\+) "),
    ("bash", 3, r"^(\$ )?(sudo|curl|go (mod|run|build|test|tool|version|install|get)|git|docker|kubectl|export|cd|grep|echo|npm|helm|apt|yum|bpftrace|cat|mkdir) "),
    ("yaml", 2, r"^\s*(- )?[\w.\-/]+:( |$)(?!.*[;{(]$)"),
    ("json", 3, r"^\s*\"[^\"]+\": |^[{\[]$"),
    ("xml", 3, r"^\s*</?\w[\w:.-]*[^>]*>"),
    ("sql", 4, r"^(SELECT|INSERT|CREATE|UPDATE|DELETE|ALTER|select) \w*|^FROM "),
    ("dockerfile", 4, r"^(FROM|RUN|COPY|ENTRYPOINT|CMD|WORKDIR|ENV|EXPOSE) \S"),
    ("ini", 3, r"^[\w.-]+=\S|^\[[\w. ]+\]$"),
    ("promql", 6, r"^\w+\{\w+=\".*\}"),
)  # fmt: skip
_RULES = tuple((lang, weight, re.compile(mark)) for lang, weight, mark in _MARKS)


def identify(lines: Sequence[str], context: Context | None = None) -> Guess:
    """The language of a sample given as lines."""
    totals: dict[str, float] = {}
    for line in lines:
        text = line.strip()
        for lang, weight, mark in _RULES:
            if mark.search(text):
                totals[lang] = totals.get(lang, 0) + weight
    if not totals:
        return Guess("text", 0.0)
    best = max(totals, key=lambda lang: totals[lang])
    return Guess(best, totals[best] / sum(totals.values()))
