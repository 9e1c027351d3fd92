"""Holds the blocks of a seed against labels made by hand (`tests/fixtures/segment/gold/NNN.json`).

A label names the lines of a block, its kind, and the level of a heading, the language of a sample, the columns and
body rows of a table. The labels of 000 and 003 came with the seeds; 001, 002 and 004 were labelled for this project.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from seedbook.model import Block, Seed
from seedbook.segment import segment

ROOT = Path(__file__).resolve().parents[2]
LABELS = ROOT / "tests" / "fixtures" / "segment" / "gold"

#: Kinds counted as one in the line figure, and names of one language.
FOLDED = {"title": "heading", "quote": "paragraph", "math": "paragraph"}
ALIASES = {"console": "bash", "promql": "text"}

#: Right ones and all, by what was counted.
Figures = dict[str, tuple[int, int]]


def seed_file(seed: str) -> Path:
    """The file of a seed in this project."""
    [path] = (ROOT / "seeds").glob(f"{seed}_*.txt")
    return path


def compare(name: str, seed: Seed, blocks: tuple[Block, ...] | None = None) -> Figures:
    """Right and wanted counts of lines, samples, languages, diagrams, headings, levels and tables."""
    labels = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))
    found = segment(seed) if blocks is None else blocks
    exact = {(b.kind, *b.lines): b for b in found}
    figures: Figures = {"line": _lines(labels, found, seed)}
    for kind, detail in (("code", "lang"), ("mermaid", ""), ("heading", "level"), ("table", "shape")):
        wanted = [label for label in labels if label["kind"] == kind]
        pairs = [(label, exact.get((kind, *label["lines"]))) for label in wanted]
        figures[kind] = (sum(block is not None for _, block in pairs), len(wanted))
        if detail:
            figures[detail] = (sum(_same(detail, label, block) for label, block in pairs), len(wanted))
    headings = {tuple(label["lines"]) for label in labels if label["kind"] == "heading"}
    invented = [b for b in found if b.kind == "heading" and b.lines not in headings]
    figures["heading invented"] = (len(invented), sum(b.kind == "heading" for b in found))
    return figures


def _lines(labels: list[dict[str, Any]], found: tuple[Block, ...], seed: Seed) -> tuple[int, int]:
    wanted = {n: label["kind"] for label in labels for n in range(label["lines"][0], label["lines"][1] + 1)}
    kinds = {n: block.kind for block in found for n in range(block.lines[0], block.lines[1] + 1)}
    used = [n for n, line in enumerate(seed.lines, 1) if line.strip()]
    return sum(_fold(wanted.get(n)) == _fold(kinds.get(n)) for n in used), len(used)


def _fold(kind: str | None) -> str:
    return FOLDED.get(kind or "", kind or "")


def _same(detail: str, label: dict[str, Any], block: Block | None) -> bool:
    if block is None:
        return False
    if detail == "shape":
        return (block.columns, block.rows) == (label["columns"], label["rows"])
    if detail == "level":
        return block.level == label["level"]
    return ALIASES.get(block.lang or "", block.lang) == ALIASES.get(label["lang"], label["lang"])
