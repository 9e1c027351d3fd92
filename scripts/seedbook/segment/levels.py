"""Gives every heading its level: by the article's own numbers where it has chapters, else by the likeliest outline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from seedbook.model import Block
from seedbook.segment import hashed, outlining, ranking, series
from seedbook.segment.lines import folded
from seedbook.segment.traits import Heading

#: The deepest level a heading can have, in Markdown as in HTML
_DEEPEST = 6


def with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with `level` set on headings: 1 = 第X章, 2 = N.M, 3 and deeper = un-numbered.

    In articles that number otherwise or not at all the levels are relative to one another, and begin at 1 when the
    highest headings are numbered, at 3 when they are not.
    """
    places = _places(blocks)
    found = dict(zip(places, levels(outline(blocks), [hashed.depth(blocks[n].raw) for n in places]), strict=True))
    return tuple(replace(block, level=found[n]) if n in found else block for n, block in enumerate(blocks))


def outline(blocks: Sequence[Block]) -> list[Heading]:
    """The headings among the blocks of an article, each with what stands below it."""
    places = _places(blocks)
    ends = [*places[1:], len(blocks)]
    texts = [folded(blocks[n].raw[0].strip()) for n in places]
    return [
        Heading(hashed.unsigned(text), sum(len(b.raw) for b in blocks[n + 1 : end]), _first(blocks[n + 1 : end]))
        for text, n, end in zip(texts, places, ends, strict=False)
    ]


def _places(blocks: Sequence[Block]) -> list[int]:
    """Where the headings stand, by index."""
    return [n for n, block in enumerate(blocks) if block.kind == "heading"]


def _first(blocks: Sequence[Block]) -> str:
    return blocks[0].kind if blocks else ""


def levels(headings: Sequence[Heading], depths: Sequence[int] = ()) -> list[int]:
    """The level of each heading of an article, of the `depths` that its sign says where each has one (0: none)."""
    patterns = [heading.pattern for heading in headings]
    if patterns.count("chapter") >= 2 or patterns[:1] == ["chapter"]:
        return [_numbered(name) for name in patterns]
    ranks = list(depths) if all(depths) and len(set(depths)) > 1 else _ranks(headings)
    highest = min(ranks, default=0)
    top = [name for name, rank in zip(patterns, ranks, strict=True) if rank == highest]
    base = 3 if sum(name in ("", "emoji") for name in top) * 2 > len(top) else 1
    return [min(_DEEPEST, base + rank - highest) for rank in ranks]


def _ranks(headings: Sequence[Heading]) -> list[int]:
    """The likeliest outline: the rank of each heading, a lower number above a higher one."""
    texts = [heading.text for heading in headings]
    judged = outlining.likeliest(headings, outlining.weights())
    below = [heading.below for heading in headings]
    ranks = ranking.nested(texts, series.levelled(texts, judged))
    ranks = series.raised(texts, below, ranking.without_jumps(ranks))
    return ranking.nested(texts, ranking.parted(texts, ranks))


def _numbered(name: str) -> int:
    return {"chapter": 1, "n.n": 2, "n.n.n": 3}.get(name, 3)
