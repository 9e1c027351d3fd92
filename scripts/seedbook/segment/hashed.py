"""Headings that kept the signs of Markdown, as what makes text of HTML writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.segment.lines import Line

#: `## 背景`; one sign is that of comments too
_SIGNS = re.compile(r"(?P<signs>#{2,6})\s+\S")
_ANY = re.compile(r"(?P<signs>#{1,6})\s+\S")
#: Comments of samples are written with two signs too, all of them: headings that have signs are of so many depths and
#: so many, one less where a fence names its language, so that one sign is a heading's too. Of 3,572 captures of style B
#: three have such lines of no heading, all in samples of Markdown.
_DEPTHS, _FEWEST = 2, 4


def hashed(lines: Sequence[Line], *, named: bool = False) -> dict[int, str]:
    """The tags of such headings, by line number: blank lines stand around each, and it is not set in. `named`: the
    lines stand outside of fences that name their languages."""
    found = dict(_signed(lines, _ANY if named else _SIGNS))
    keep = len(found) >= _FEWEST - named and len(set(found.values())) >= _DEPTHS
    return dict.fromkeys(found, "heading") if keep else {}


def level(text: str) -> int:
    """The level that the sign in front of a heading says, 0 where there is none."""
    signs = _ANY.match(text)
    return len(signs["signs"]) if signs else 0


def levels(headings: Sequence[str]) -> list[int]:
    """The levels that the signs of an article's headings say, none where a heading has no sign."""
    found = list(map(level, headings))
    return found if all(found) else []


def _signed(lines: Sequence[Line], pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The numbers of lines that begin with such signs, and how many each has."""
    for n, line in enumerate(lines):
        signs = pattern.match(line.text)
        alone = (line.gap or not n) and (n + 1 == len(lines) or lines[n + 1].gap)
        if signs and alone and not line.indent:
            yield line.number, len(signs["signs"])
