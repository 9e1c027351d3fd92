"""The tables of weights: what each named feature says for or against each tag, and which tag follows which.

`weights_a.tsv` and `weights_b.tsv` (one for each style of capture) were learned from some 470 Chinese Markdown
articles of 40 public repositories, damaged the way the seeds were; a third of the repositories was kept aside.
Each row is a feature or `after:<tag>` for the tag of the line before, each column a tag; empty cells are 0. A tag
is a kind, and a `+` behind it marks a line that goes on with the block of the line before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

#: Tags of lines, in the order of the columns.
TAGS = ("heading", "paragraph", "paragraph+", "list", "list+", "table", "code", "code+", "mermaid", "mermaid+")
_NEVER = -1e9


@dataclass(frozen=True)
class Weights:
    """`features` maps a feature to one weight a tag; `after[b]` gives, for tag b, the weight of b after each tag."""

    features: dict[str, tuple[float, ...]]
    after: tuple[tuple[float, ...], ...]


@lru_cache(maxsize=2)
def load(spaced: bool) -> Weights:
    """The weights of one style of capture."""
    table = files("seedbook.segment").joinpath(f"weights_{'b' if spaced else 'a'}.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    values = {row[0]: tuple(float(cell or 0) for cell in row[1:]) for row in rows[1:]}
    features = {name: row for name, row in values.items() if not name.startswith("after:")}
    after = tuple(tuple(_after(values, a, n) for a in TAGS) for n in range(len(TAGS)))
    return Weights(features, after)


def _after(values: dict[str, tuple[float, ...]], before: str, n: int) -> float:
    tag = TAGS[n]
    if tag.endswith("+") and before.rstrip("+") != tag[:-1]:
        return _NEVER
    return values.get(f"after:{before}", (0.0,) * len(TAGS))[n]
