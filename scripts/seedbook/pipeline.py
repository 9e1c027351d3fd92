"""The stages of import as one ordered list: a seed goes in, restored blocks come out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from seedbook import read
from seedbook.model import Block, Seed
from seedbook.restore import code, diagrams, headings, lists, prose, quotes, regained, tables
from seedbook.segment import segment

#: A stage sees all blocks of one seed, in file order, and returns them restored further.
Stage = Callable[[Seed, tuple[Block, ...]], tuple[Block, ...]]

STAGES: tuple[tuple[str, Stage], ...] = (
    ("regained", regained.restore),
    ("headings", headings.restore),
    ("code", code.restore),
    ("diagrams", diagrams.restore),
    ("tables", tables.restore),
    ("lists", lists.restore),
    ("quotes", quotes.restore),
    ("prose", prose.restore),
)


def restore_seed(seed: Seed) -> tuple[Block, ...]:
    """The restored blocks of `seed`: together they cover every non-blank line exactly once."""
    blocks = segment(seed)
    for _, stage in STAGES:
        blocks = stage(seed, blocks)
    return blocks


def restore_file(path: Path) -> tuple[Block, ...]:
    """The restored blocks of one seed file. Raises ContentError when the file cannot be a seed."""
    return restore_seed(read.read_seed(path))
