"""What a stretch of Latin text holds beside the codes in it: the kinds of its words and signs, and their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from seedbook.inline.scanning import Span
from seedbook.inline.widening.stretches import balanced
from seedbook.languages.scripted import COMMANDS

#: Stands for a code, and for either end of the stretch
CODE, _BEGIN, _END = "§", "^", "$"
#: `§`, `quota`, `16`, a space, a sign
_TOKEN = re.compile(r"§|[A-Za-z_]\w*|\d+|\s+|[^\s\w]", re.ASCII)
#: Kinds of words, each with what tells it; the first that fits counts
_KINDS = tuple(
    (name, re.compile(pattern, re.ASCII))
    for name, pattern in (
        ("command", rf"(?:{COMMANDS})\Z"),  # sudo
        ("method", r"(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\Z"),
        (
            "keyword",  # new, struct, select
            r"(?i:new|use|struct|enum|let|var|const|return|u?int|string|error|bool|void|class|func|fn|type|pub|static"
            r"|final|public|private|defer|go|chan|import|from|select|insert|update|set|where|group|order|create|alter"
            r"|table|show|null|nil|true|false|if|while|else|async|await)\Z",
        ),
        ("small", r"(?i:the|a|an|of|in|is|are|to|with|for|and|or|as|by|on|at|it|this|that|not|into|vs|use[ds]?)\Z"),
        (
            "role",  # what the code before it is
            r"(?:trait|annotation|label|finalizer|helper|hint|hook|channel|method|function|state|event"
            r"|flag|option|field|header|endpoint|request|response|module|package|plugin|crate|macro|API|SQL|URL|Pod)s?\Z",
        ),
        ("figure", r"\d+\Z"),
        ("letter", r"[A-Za-z_]\Z"),
        ("capitals", r"[A-Z][A-Z0-9_]+\Z"),
        ("capital", r"[A-Z][a-z0-9]+\Z"),
        ("low", r"[a-z][a-z0-9]*\Z"),
        ("mixed", r"[A-Za-z_]\w*\Z"),
        ("space", r"\s+\Z"),
    )
)
_WORDS = frozenset(("command", "method", "keyword", "small", "role", "letter", "capitals", "capital", "low", "mixed"))
#: Signs that mean different things between different words: `key: value`, `来源:Docker`
_SIGNS = frozenset(":,-/+.=()")
#: So many words are no more told apart
_MANY = 4


def features(rest: str, spans: Sequence[Span], *, lossy: bool) -> Iterator[str]:
    """The features of a stretch that holds the codes `spans`, and `rest` around them; some come twice.

    `lossy`: whether spaces or signs beside codes are lost in its line, those inside of codes are not. There it says
    something else what stands beside a code: such features come once more with a `!` at their end.
    """
    for name in _features(rest, spans):
        yield name
        if lossy and CODE in name:
            yield f"{name}!"


def _features(rest: str, spans: Sequence[Span]) -> Iterator[str]:
    kinds = [_kind(token) for token in _TOKEN.findall(rest)]
    yield ""
    yield from kinds
    yield from (f"{a} {b}" for a, b in pairwise((_BEGIN, *kinds, _END)))
    yield from (
        f"{a} {b} {c}" for a, b, c in zip((_BEGIN, *kinds), kinds, (*kinds[1:], _END), strict=False) if b in _SIGNS
    )
    yield f"ends {kinds[0]} {kinds[-1]}"
    yield f"codes {min(len(spans), 3)}"
    yield f"words {min(_MANY, sum(kind in _WORDS for kind in kinds))}"
    yield f"first {spans[0].rule}"
    yield f"last {spans[-1].rule}"
    if "space" not in kinds:
        yield "one word"
    if not balanced(rest) or rest.count('"') % 2:
        yield "bracket alone"


def around(stretch: str, spans: Sequence[Span], start: int) -> str:
    """What `stretch`, which begins at `start` of its text, holds around the codes `spans`; each of them is a `§`."""
    parts, at = [], 0
    for span in spans:
        parts += [stretch[at : span.start - start], CODE]
        at = span.end - start
    return "".join([*parts, stretch[at:]])


@lru_cache(maxsize=20_000)  # stretches around one code have most words in common
def _kind(token: str) -> str:
    return next((name for name, pattern in _KINDS if pattern.match(token)), token)
