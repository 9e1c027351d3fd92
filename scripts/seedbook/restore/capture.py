"""How a seed was captured, as far as restoring prose depends on it."""

from __future__ import annotations

from seedbook.inline import spacing
from seedbook.model import Block, Seed


def spaced(seed: Seed) -> bool:
    """Whether blank lines separate blocks (style B); style A has none, or a few that strayed in."""
    blank = sum(1 for line in seed.lines if not line.strip())
    return blank * 6 > len(seed.lines)


def habit(blocks: tuple[Block, ...]) -> str:
    """How the article sets Latin text between Chinese (see `spacing.habit`), told from its paragraphs."""
    return spacing.habit("\n".join(line for b in blocks if b.kind == "paragraph" for line in b.raw))
