"""What a shape of inline code is, and the parts that the shapes are made of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from seedbook.inline.words import Words


@dataclass(frozen=True)
class Rule:
    """A shape of inline code: a pattern, and a question that the match must answer with yes. `of`: the field of `Words`
    without which no match does."""

    name: str
    pattern: re.Pattern[str]
    accepts: Callable[[re.Match[str], Words], bool]
    of: str = ""


#: An identifier
NAME = r"[A-Za-z_]\w*"
#: A string, in any language: `"启动失败"`
_STRING = r"\"[^\"]{0,80}\""
#: Arguments in brackets, ASCII only but for an ellipsis and what strings hold, two levels nested: `(ctx, …)`,
#: `(errors.New("启动失败"), err)`, `(10, count by (x) (f(y)))`
ARGS = (
    rf"\((?:{_STRING}|[^()\u0080-\uffff]|…|"
    rf"\((?:{_STRING}|[^()\u0080-\uffff]|\((?:{_STRING}|[^()\u0080-\uffff])*+\))*+\))*+\)"
)
#: No name begins in the middle of another
BEFORE = r"(?<![\w./$@#%&-])"
#: A class of what is ASCII but not this: `[^()\u0080-\uffff]`
_ASCII_BUT = re.compile(r"\[\^((?:[^\]\\]|\\.)*?)\\u0080-\\uffff((?:[^\]\\]|\\.)*)\]")


def pattern(source: str) -> re.Pattern[str]:
    """The verbose regular expression `source`; letters and digits are ASCII.

    `re` takes milliseconds to compile a class that names all beyond ASCII: such classes are turned round first.
    """
    return re.compile(_ASCII_BUT.sub(lambda match: _class_of(match[1] + match[2]), source), re.ASCII | re.VERBOSE)


@cache
def _class_of(left_out: str) -> str:
    """What is ASCII but not `left_out`, as a class: `[\\x00-\\x27\\x2a-\\x7f]` for `()`."""
    kept = re.findall(f"[^{left_out}]+", "".join(map(chr, range(128))), re.ASCII)
    return "[" + "".join(f"\\x{ord(run[0]):02x}-\\x{ord(run[-1]):02x}" for run in kept) + "]"
