"""What a shape of inline code is, and the parts that the shapes are made of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from seedbook.inline.words import Words


@dataclass(frozen=True)
class Rule:
    """A shape of inline code: a pattern, and a question that the match must answer with yes."""

    name: str
    pattern: re.Pattern[str]
    accepts: Callable[[re.Match[str], Words], bool]


#: An identifier
NAME = r"[A-Za-z_]\w*"
#: Arguments in brackets, ASCII only, one level nested: `(ctx, f(x))`
ARGS = r"\((?:[^()\u0080-\uffff]|\([^()\u0080-\uffff]*\))*\)"
#: No name begins in the middle of another
BEFORE = r"(?<![\w./$@#%&-])"


def pattern(source: str) -> re.Pattern[str]:
    """The verbose regular expression `source`; letters and digits are ASCII."""
    return re.compile(source, re.ASCII | re.VERBOSE)
