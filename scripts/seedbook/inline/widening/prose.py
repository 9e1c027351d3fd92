"""What stands beside a code and is none of it, whatever it looks like: names of products, what joins two codes."""

from __future__ import annotations

import re

from seedbook.inline.words import listed

#: What brackets hold that hold no brackets: the `(b, §)` of `read(b, §)`
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
#: What joins codes in prose, a full-width sign folded or a space lost: `§ + §`, `§,name`, `test; §`; no `§, 20`
_JOINED = re.compile(r"§ ?[+,;/] ?(?=[§A-Za-z_])|(?<=\w) ?[+,;] ?§")
#: A name in capitals or with one capital beside code: `Envoy §`, `§ CLI`
_NAMED = re.compile(r"(?<!\S)[A-Z][\w-]*(?= ?§)|(?<=§) ?[A-Z][\w-]*(?!\S)", re.ASCII)
#: A word or a code that touches code: `lang§`, `§§`
_TOUCHED = re.compile(r"[\w§]§|§\w", re.ASCII)
#: A note or values in brackets behind a code: `§ (use: [WIRE])`, `§(Go 1.24+)`, `§(0,1,2)`
_NOTE = re.compile(r"§ ?\((?:[^()]*: |[A-Z]\w* \d|\d+,\d)")
#: Small words, none of which a statement or a query has
_SMALL = re.compile(r"\b(?:the|an?|of|are|to|with|and|or|this|that|it|into|vs|uses?|used)\b", re.IGNORECASE)
#: A word with spaces around: `quota`, `kube-proxy`; not the `Config` of `Config#§`
_WORD = re.compile(r"(?<!\S)[A-Za-z][\w-]*(?!\S)", re.ASCII)


def is_prose(rest: str, *, lossy: bool) -> bool:
    """Whether `rest`, the text around the codes `§` of a stretch, is not code with them. `lossy`: whether spaces or
    signs beside codes are lost in its line, so that what touches a code may be any word."""
    outside = rest
    while (shorter := _BRACKETS.sub("", outside)) != outside:
        outside = shorter
    return (
        bool(_JOINED.search(outside) or _NAMED.search(rest) or _NOTE.search(rest) or _SMALL.search(rest))
        or (lossy and bool(_TOUCHED.search(rest)))
        or any(word in listed("products") for word in _WORD.findall(rest))
    )
