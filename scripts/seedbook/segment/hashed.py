"""Headings that kept the signs of Markdown, as what makes text of HTML writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from seedbook.segment.lines import Line
from seedbook.segment.traits import pattern

#: `## 背景`; one sign is that of comments too
_SIGNS = re.compile(r"(?P<signs>#{2,6})\s+\S")
_ANY = re.compile(r"(?P<signs>#{1,6})\s+\S")
#: What is drawn below a heading of the first level, `=====`, and of the second, `-----`
_UNDERLINE = re.compile(r"={2,}|-{3,}")
_DRAWN = {"=": 1, "-": 2}
#: Comments of samples are written with two signs too, all of them: headings that have signs are of so many depths and
#: so many, one less where a fence names its language, so that one sign is a heading's too. Of 3,572 captures of style B
#: three have such lines of no heading, all in samples of Markdown.
_DEPTHS, _FEWEST = 2, 4


def hashed(lines: Sequence[Line], *, named: bool = False) -> dict[int, str]:
    """The tags of such headings, by line number: blank lines stand around each, and it is not set in. `named`: the
    lines stand outside of fences that name their languages."""
    found = list(_signed(lines, _ANY if named else _SIGNS))
    if len(found) < _FEWEST - named or len({level(line.text) for line in found}) < _DEPTHS:
        return {}
    headings = [*(line for line in lines[:1] if level(line.text) == 1 and line not in found), *found]
    return tags(headings, {line.number: level(line.text) for line in headings})


def tags(headings: Sequence[Line], depths: Mapping[int, int]) -> dict[int, str]:
    """The tags of an article's headings, by line number, as `depths` are: the first is its title where it alone is of
    the first depth, or the others of that are numbered."""
    highest = [line for line in headings if depths[line.number] == 1]
    numbered = [bool(pattern(unsigned(line.text))) for line in highest]
    titled = numbered and highest[0] is headings[0] and not numbered[0] and all(numbered[1:])
    return {line.number: "heading" if n or not titled else "title" for n, line in enumerate(headings)}


def level(text: str) -> int:
    """The level that the sign in front of a heading says, 0 where there is none."""
    signs = _ANY.match(text)
    return len(signs["signs"]) if signs else 0


def depth(raw: Sequence[str]) -> int:
    """The level that the sign in front of a heading says, or the line that is drawn below it; 0 where neither is."""
    return level(raw[0].strip()) or (_DRAWN[raw[1].strip()[0]] if is_underlined(raw) else 0)


def is_underlined(raw: Sequence[str]) -> bool:
    """Whether the second line is drawn below the first as below a heading."""
    return len(raw) > 1 and bool(_UNDERLINE.fullmatch(raw[1].strip()))


def unsigned(text: str) -> str:
    """A heading without its sign."""
    return text[level(text) :].lstrip()


def _signed(lines: Sequence[Line], signs: re.Pattern[str]) -> Iterator[Line]:
    """The lines that begin with such signs."""
    for n, line in enumerate(lines):
        alone = (line.gap or not n) and (n + 1 == len(lines) or lines[n + 1].gap)
        if signs.match(line.text) and alone and not line.indent:
            yield line
