"""From tagged lines to blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from seedbook.model import Block, Seed
from seedbook.segment import browsed, runs
from seedbook.segment.rules import headed
from seedbook.segment.splitting import starts
from seedbook.segment.tagging import Tagged

#: Kinds whose neighbouring blocks are one: a list's items, a table's rows.
_JOINED = {"list", "table"}
#: A table's ruler in style A: `|---|---|`
_RULER = "|--"
#: A fence that was captured as text and lost its end opens the block behind it.
_FENCE = "```"


def to_blocks(seed: Seed, tagged: Tagged) -> Iterator[Block]:
    """The blocks of `seed` in order, without level and language."""
    start = 0
    for n in range(1, len(tagged.lines) + 1):
        if n == len(tagged.lines) or not _goes_on(tagged, start, n):
            yield from _parted(seed, tagged, start, n - 1)
            start = n


def _parted(seed: Seed, tagged: Tagged, first: int, last: int) -> Iterator[Block]:
    if runs.kind(tagged.tags[first]) != "code":
        yield _block(seed, tagged, first, last)
        return
    edges = [first, *starts(tagged, first, last), last + 1]
    for start, end in pairwise(edges):
        yield _block(seed, tagged, start, end - 1)


def _goes_on(tagged: Tagged, start: int, n: int) -> bool:
    tag, kind = tagged.tags[n], runs.kind(tagged.tags[start])
    if tag == kind + "+" or (tag == kind and n == start + 1 and tagged.lines[start].text.startswith(_FENCE)):
        return True
    if tag != kind or kind not in _JOINED:
        return False
    return kind != "table" or not _new_table(tagged, start, n)


def _new_table(tagged: Tagged, start: int, n: int) -> bool:
    """Whether line `n` heads a second table: one blank line before it (more are a row whose cells hold nothing but line
    breaks, each of which leaves one), or none and it names columns; or a ruler behind its pieces and one already
    seen."""
    if tagged.spaced:
        names = not tagged.lines[n].gap and n + 1 < len(tagged.lines) and headed.heads(tagged.lines, n)
        return tagged.lines[n].gap == 1 or names
    behind = n + 1
    while behind < len(tagged.lines) and tagged.tags[behind] == "table+" and not _ruler(tagged, behind):
        behind += 1
    ruled = behind < len(tagged.lines) and _ruler(tagged, behind)
    return ruled and any(_ruler(tagged, before) for before in range(start, n))


def _ruler(tagged: Tagged, n: int) -> bool:
    return tagged.lines[n].text.startswith(_RULER)


def _block(seed: Seed, tagged: Tagged, first: int, last: int) -> Block:
    span = (tagged.lines[first].number, tagged.lines[last].number)
    place = slice(span[0] - 1, span[1])
    fixes = _fixes(seed.lines[place], tagged.raw[place])
    return Block(runs.kind(tagged.tags[first]), span, tagged.raw[place], fixes=fixes)


def _fixes(given: Sequence[str], shown: Sequence[str]) -> tuple[str, ...]:
    """What was done to the lines of a block before they were told apart."""
    if given == shown:
        return ()
    bullets = all(now in (was, browsed.bulleted(was)) for was, now in zip(given, shown, strict=True))
    return ("bullets-given",) if bullets else ("site-marks-off",)
