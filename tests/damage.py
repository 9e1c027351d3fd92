"""Writes articles the two ways captures destroy them: a plain tree in, seed text and the true lines of each kind out.

An article is a list of `Part`s. `flattened` gives what is left of it in style A (no blank lines, no indentation, pipes
kept, items marked `- `) or style B (blank lines between parts, `•` items, cells joined by a space); both fold
full-width punctuation and drop fences and heading marks. It is an own, small account of the damage that
scripts/seedbook/segment undoes; real captures lose more.
"""

from __future__ import annotations

from dataclasses import dataclass

FOLDED = str.maketrans("，：；！？（）", ",:;!?()")


@dataclass(frozen=True)
class Part:
    """A piece of an article. `rows` are lines of code or of a diagram, items of a list, or a table's rows with cells
    joined by `|`; a heading and a paragraph have one row, their text."""

    kind: str
    rows: tuple[str, ...]


@dataclass(frozen=True)
class Damaged:
    """Seed text, and the kind of each of its non-blank lines."""

    text: str
    kinds: tuple[str, ...]


def flattened(parts: list[Part], style: str) -> Damaged:
    """What a capture of `style` (`A` or `B`) leaves of an article."""
    lines: list[str] = []
    kinds: list[str] = []
    for part in parts:
        rows = _rows_a(part) if style == "A" else _rows_b(part)
        if style == "B" and lines and not (part.kind in ("code", "mermaid") and kinds[-1] in ("table", "list")):
            lines.append("")
        lines += rows
        kinds += [part.kind] * sum(bool(row.strip()) for row in rows)
    return Damaged("\n".join(lines) + "\n", tuple(kinds))


def _rows_a(part: Part) -> list[str]:
    if part.kind in ("code", "mermaid"):
        return [row.strip() for row in part.rows if row.strip()]
    if part.kind == "list":
        return ["- " + row.translate(FOLDED) for row in part.rows]
    if part.kind == "table":
        rows = [_cells(row) for row in part.rows]
        return [
            f"| {' | '.join(rows[0])} |",
            "|" + "---|" * len(rows[0]),
            *(f"| {' | '.join(row)} |" for row in rows[1:]),
        ]
    return [row.translate(FOLDED) for row in part.rows]


def _rows_b(part: Part) -> list[str]:
    if part.kind in ("code", "mermaid"):
        return list(part.rows)
    if part.kind == "list":
        return ["  • " + row.translate(FOLDED) for row in part.rows]
    if part.kind == "table":
        return [" ".join(_cells(row)) for row in part.rows]
    return [row.translate(FOLDED) for row in part.rows]


def _cells(row: str) -> list[str]:
    return [cell.strip().translate(FOLDED) for cell in row.split("|")]
