"""What a line looks like at a glance, and features of the looks around it: a heading stands out among sentences."""

from __future__ import annotations

from collections.abc import Sequence

#: Shapes by the first feature that a line has, in this order; what has none is `other`.
_SHAPES: tuple[tuple[str, str], ...] = (
    ("pipe-row", "row"), ("pipe-rule", "row"), ("mermaid-header", "diagram"), ("dash", "item"), ("dot-bullet", "item"),
    ("number-bullet", "number"), ("section-number", "number"), ("han-number", "number"), ("paren-number", "number"),
    ("only-symbols", "symbols"), ("speaks-surely", "code"), ("speaks-clearly", "code"), ("ends-stop", "sentence"),
    ("ends-colon", "lead-in"), ("ends-question", "question"), ("han-sentence", "clauses"),
)  # fmt: skip
_LENGTHS = {"length-1-3": "short", "length-4-8": "short", "length-9-15": "short", "length-16-25": "middle"}


def shape(names: frozenset[str]) -> str:
    """The shape of a line with these features."""
    found = next((name for feature, name in _SHAPES if feature in names), "")
    if found:
        return found
    size = next((_LENGTHS[name] for name in names if name in _LENGTHS), "long")
    script = "latin" if "no-han" in names else "mixed" if "bare-han-most" not in names else "han"
    return f"{size}-{script}"


def shapes(owned: Sequence[frozenset[str]]) -> list[list[str]]:
    """For every line its shape together with those of up to three lines before and behind."""
    seen = [shape(names) for names in owned]
    row = ["edge"] * 3 + seen + ["edge"] * 3
    found = []
    for n in range(3, len(row) - 3):
        a, b, here, c, d = row[n - 2 : n + 3]
        found.append(
            [
                f"shape:{here}",
                f"shapes:{b}>{here}",
                f"shapes:{here}<{c}",
                f"shapes:{b}>{here}<{c}",
                f"shapes:{a}>{b}>{here}",
                f"shapes:{here}<{c}<{d}",
                f"shape-2:{a}",
                f"shape+2:{d}",
                f"shape-3:{row[n - 3]}",
                f"shape+3:{row[n + 3]}",
            ]
        )
    return found
