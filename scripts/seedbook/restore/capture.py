"""How a seed was captured, as far as restoring prose depends on it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from seedbook.inline import spacing
from seedbook.model import Block, Seed
from seedbook.segment import style


@lru_cache(maxsize=1)  # each stage asks for the same seed
def spaced(seed: Seed) -> bool:
    """Whether blank lines separate blocks of `seed` (style B)."""
    solid = [number for number, line in enumerate(seed.lines) if line.strip()]
    return style.spaced([below - above - 1 for above, below in pairwise((-1, *solid))])


def habit(blocks: tuple[Block, ...]) -> str:
    """How the article sets Latin text between Chinese (see `spacing.habit`), told from its paragraphs."""
    return spacing.habit("\n".join(line for b in blocks if b.kind == "paragraph" for line in b.raw))
