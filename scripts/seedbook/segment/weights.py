"""The tables of weights: what each named feature says for or against each tag, and which tag follows which.

`weights_a.tsv` and `weights_b.tsv`, one table for each style of capture, were learned as conditional random fields with
an L1 penalty from Chinese Markdown articles, damaged the way the seeds were, and from the five labelled seeds. They are
means of several: one from 527 articles of 40 repositories, and, counting about as much, ones from 2,553 articles of
137; in style A, twice as much again, four from three quarters of those repositories each, which know what meets at
breaks (`seams`). With a third of the repositories kept aside, the mean scored better there than either. By hand, Han
lines and full stops then got 1 less for code, so that prose stays out of samples, and heredocs and diagram headers 3
more for theirs.

`scripts/learn` learns them anew from articles whose true blocks are known, and averages what it finds with what is
here. Each row is a feature or `after:<tag>` for the tag before, each column a tag, empty cells are 0. A tag of a line
is a kind, and a `+` behind it marks a line that goes on with the block of the line before.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from seedbook import weighing
from seedbook.segment import runs

_NEVER = -1e9


@dataclass(frozen=True)
class Weights:
    """`features` maps a feature to one weight a tag; `after[b]` gives, for tag b, its weight behind each tag."""

    tags: tuple[str, ...]
    features: dict[str, tuple[float, ...]]
    after: tuple[tuple[float, ...], ...]


def for_lines(spaced: bool) -> Weights:
    """The weights of lines in one style of capture."""
    return load("b" if spaced else "a")


@lru_cache(maxsize=2)
def load(name: str) -> Weights:
    """The table `weights_<name>.tsv`."""
    table = (__package__, f"weights_{name}")
    return assemble(tuple(weighing.rows(*table)[0][1:]), weighing.load(*table))


def assemble(tags: tuple[str, ...], values: dict[str, tuple[float, ...]]) -> Weights:
    """Weights from the rows of a table."""
    features = {name: row for name, row in values.items() if not name.startswith("after:")}
    none = (0.0,) * len(tags)
    before = [values.get(f"after:{tag}", none) for tag in tags]
    after = tuple(
        tuple(row[n] if _may_follow(tag, other) else _NEVER for other, row in zip(tags, before, strict=True))
        for n, tag in enumerate(tags)
    )
    return Weights(tags, features, after)


def _may_follow(tag: str, before: str) -> bool:
    """A line can go on only with a block of its own kind."""
    return not tag.endswith("+") or runs.kind(before) == runs.kind(tag)
