"""A capture that kept its Markdown: restoring it changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from seedbook import read
from seedbook.model import Seed
from seedbook.pipeline import restore_seed
from tests.scores.gold import LABELS, seed_file

SEEDS = [path.stem for path in sorted(LABELS.glob("*.json"))]


def _restored(lines: Sequence[str]) -> list[str]:
    blocks = restore_seed(Seed("900", Path("900_x.txt"), tuple(lines)))
    return "\n\n".join(block.markdown for block in blocks if block.kind != "furniture").split("\n")


def _solid(lines: Sequence[str]) -> list[str]:
    """The lines with something on them. How far a sample in an item is set in is not looked at, nor whether more of a
    sentence is code where the signs around are whole."""
    return [line.strip().replace("`", "") for line in lines if line.strip()]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_restored_is_restored_to_itself(seed: str) -> None:
    once = _restored(read.read_seed(seed_file(seed)).lines)
    assert _solid(_restored(once)) == _solid(once)
