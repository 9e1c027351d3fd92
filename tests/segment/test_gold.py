"""The five seeds against labels made by hand, line by line."""

from __future__ import annotations

import pytest

from seedbook import read
from tests.scores.gold import LABELS, compare, seed_file

SEEDS = [path.stem for path in sorted(LABELS.glob("*.json"))]


@pytest.mark.parametrize("seed", SEEDS)
def test_samples_diagrams_and_headings_are_found_exactly(seed: str) -> None:
    figures = compare(seed, read.read_seed(seed_file(seed)))
    for name in ("code", "mermaid", "heading", "lang", "level"):
        right, wanted = figures[name]
        assert right == wanted, f"{name}: {right} of {wanted}"
    assert figures["heading invented"][0] == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_nearly_every_line_has_its_kind(seed: str) -> None:
    right, lines = compare(seed, read.read_seed(seed_file(seed)))["line"]
    assert right >= 0.99 * lines
