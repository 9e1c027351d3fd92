"""Headings that count on: a line that fits into a count of headings is one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from itertools import chain, pairwise

from seedbook.numbering import PICTOGRAM
from seedbook.segment import runs, series
from seedbook.segment.lines import Line
from seedbook.segment.rules.outlined import may_head

#: What marks headings that do not count on: `Q:`, `问：`, a pictogram, the time of day `14:07`, `0x03`
_LABEL = re.compile(rf"^(?:(?:Q|问|问题)\s?[:：]|{PICTOGRAM}|(?:[01]\d|2[0-3]):[0-5]\d(?= )|0x[\dA-Fa-f]{{2}}(?= ))")
#: What differs in one label: the digits of `14:07`, the last two of `0x0a`
_DIGITS = re.compile(r"(?<=0x)[\dA-Fa-f]{2}|\d")
#: Kinds that a heading may have been taken for
_TAKEN_FOR = ("paragraph", "list")
#: What counts in parts in Latin alone may have been taken for a sample: `1.6.4 405 - Method Not Allowed` (all 10 such
#: samples of one line in 1,007 articles are headings; they count as other headings there do)
_LATIN = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3} [A-Z\d][ -~]*[A-Za-z)]", re.ASCII)
#: The share of headings among lines of an article that makes all of them headings where they count on: what stands by
#: itself behind such an index and ends in no point is rarely a sentence. (Of 161 lines that were made headings by what
#: counts in 1,190 articles, captured in two styles, 111 are.)
_MOST = 2 / 3
#: Where a smaller share than this of the lines that count in one way was taken for headings, none is: an article has
#: one way with them. (Of 349 such lines in 3,900 articles, captured in two styles, 284 are text.)
_FEW = 1 / 2
#: The way that chapters and lists have in one article, `1. 背景`: that few are headings says nothing of these
_OF_LISTS = "#."
#: What counts in brackets, `(1) 背景`, is text more often than not, even where most were taken for headings (of 215
#: such lines in those articles 85 are headings), so that none makes another one
_BRACKETED = re.compile(r"[(（]\d")
#: So many last lines of samples that count on, no two one after the other, need no heading among them
_FEWEST_LAST = 3
#: Ways of steps as much as of headings: what counts so right above a sample leads to that. (Of 44 such lines that were
#: taken for text among headings in 3,900 articles, captured in two styles, 7 are headings.)
_STEPS = ("#、", "#)")
#: No such line is longer, in characters: what was taken for a sample is mostly Latin
_LONGEST_LAST = 100


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags; where most of the lines that count on from one another are headings, all are.

    So are those that count in one way in the whole article (`q#`), if it is not the way of lists (`#.`); where few are,
    none is. A count that is set in from the margin is a list's: the capture sets in no heading.
    """
    tags = _sure(lines, tags)
    places = [n for n in range(len(lines)) if tags[n] == "heading" or _may_be(lines, tags, n)]
    steps = {n for n in places if tags[n + 1 : n + 2] == ["code"] and series.way(lines[n].text) in _STEPS}
    rows = [[places[n] for n in row] for row in series.series([lines[n].text for n in places])]
    together = _by_way(lines, places)
    alike = [members for way, members in together.items() if not way.startswith("#")]
    found = list(tags)
    for members in [*rows, *_labelled(lines, tags).values(), *alike]:
        if not _BRACKETED.match(lines[members[0]].text):
            _settle(found, members, steps)
    few = (row for way, row in together.items() if way != _OF_LISTS and _headings(tags, row) < _FEW * len(row))
    for n in chain.from_iterable(few):
        found[n] = "paragraph" if found[n] == "heading" else found[n]
    return found


def _sure(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, counts that are set in as lists, and those headings that were taken for samples."""
    tags = ["list" if tag == "heading" and _set_in(line) else tag for line, tag in zip(lines, tags, strict=True)]
    ways = {series.way(line.text) for line, tag in zip(lines, tags, strict=True) if tag == "heading"}
    tags = ["heading" if _is_latin(lines, tags, n, ways) else tag for n, tag in enumerate(tags)]
    for n in _swallowed(lines, tags):
        tags[n] = "heading"
    return tags


def _by_way(lines: Sequence[Line], places: Sequence[int]) -> dict[str, list[int]]:
    """The lines at the `places`, by index, that count, by the way they count in."""
    found: dict[str, list[int]] = defaultdict(list)
    for n in places:
        if way := series.way(lines[n].text):
            found[way].append(n)
    return found


def _headings(tags: Sequence[str], members: Sequence[int]) -> int:
    """How many of the `members`, lines by index, are headings."""
    return sum(tags[n] == "heading" for n in members)


def _is_latin(lines: Sequence[Line], tags: Sequence[str], n: int, ways: Container[str]) -> bool:
    """Whether line `n` is a heading in Latin that was taken for a sample, and counts in one of the `ways`."""
    text = lines[n].text
    return tags[n] == "code" and runs.alone(tags, n) and bool(_LATIN.fullmatch(text)) and series.way(text) in ways


def _swallowed(lines: Sequence[Line], tags: Sequence[str]) -> list[int]:
    """The headings, by index, that the samples before them took in, or that were taken for one of one line: they count
    on from other headings, `#5 顺序锁`, or from one another.

    (Of 84 in 3,588 articles, captured in two styles, 48 are headings and 30 paragraphs, six are of their sample.)
    """
    places = [n for n, tag in enumerate(tags) if tag == "heading" or _is_last(lines, tags, n)]
    rows = ([places[n] for n in row] for row in series.series([lines[n].text for n in places]))
    return [
        n
        for row in rows
        if any(tags[n] == "heading" for n in row) or len(row) >= _FEWEST_LAST
        if all(after - n > 1 for n, after in pairwise(row))
        for n in row
    ]


def _is_last(lines: Sequence[Line], tags: Sequence[str], n: int) -> bool:
    """Whether line `n` ends a sample, and counts as no line before it in the sample does."""
    text = lines[n].text
    if runs.kind(tags[n]) != "code" or not runs.alone(tags, n) or lines[n].indent or not may_head(text, _LONGEST_LAST):
        return False
    way = series.way(text)
    return way not in ("", "#") and all(series.way(line.text) != way for line in lines[runs.start(tags, n) : n])


def _labelled(lines: Sequence[Line], tags: Sequence[str]) -> dict[str, list[int]]:
    """The lines that may be headings by the label that they begin with (`##:##` is one of them), by index."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, line in enumerate(lines):
        label = _LABEL.match(line.text)
        if label and (tags[n] == "heading" or _may_be(lines, tags, n)):
            found[_DIGITS.sub("#", label[0])].append(n)
    return found


def _set_in(line: Line) -> bool:
    return line.indent > 0 and bool(series.way(line.text))


def _settle(tags: list[str], members: Sequence[int], steps: Container[int]) -> None:
    """Make headings of all `members`, lines by index, but of the `steps`, where most of them are."""
    if _headings(tags, members) >= _MOST * len(members):
        for n in members:
            tags[n] = tags[n] if n in steps else "heading"


def _may_be(lines: Sequence[Line], tags: Sequence[str], n: int) -> bool:
    """Whether line `n` is a block of its own that could be a heading."""
    text = lines[n].text
    return tags[n] in _TAKEN_FOR and runs.alone(tags, n) and not _set_in(lines[n]) and may_head(text)
