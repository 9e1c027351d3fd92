"""What stands under the usual names of columns: a type under `类型`, a sentence under `说明`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from seedbook import weighing
from seedbook.restore.table import columns

#: A name of which only the end is known counts as that end: `缓存大小` as `*大小`
_END = 2
#: What a name may be written with: `**参数 名**`
_DRESS = re.compile(r"[\s`*]+")
#: The columns of the table that tell how common a name is, and how often its column is the first
_KNOWN, _LEADS = "known", "leads"


def plain(name: str) -> str:
    """`name` as the table has it: without spaces and marks, in small letters."""
    return _DRESS.sub("", name).lower()


def keys(name: str) -> tuple[str, ...]:
    """What a column of this (plain) name is looked up by, the most telling first."""
    end = name[-_END:]
    return (name, f"*{end}") if len(name) > _END and not end.isascii() else (name,)


def known(name: str) -> float:
    """How common a name of a column is: the binary logarithm of the repositories that have it; 0 if not known."""
    return _table().get(plain(name), {}).get(_KNOWN, 0.0) if name else 0.0


def is_told(name: str) -> bool:
    """Whether the table tells anything of cells under this name, or of those under names with its end."""
    return bool(_row(name))


def leads(name: str) -> float:
    """How much likelier a column of this name is the first than others are, in log-odds; 0 if not known."""
    return _row(name).get(_LEADS, 0.0) if name else 0.0


def likeness(name: str, tokens: Sequence[str]) -> float:
    """How much likelier a cell of `tokens` is under `name` than elsewhere, in log-odds; 0 for names not known."""
    odds = shapes(name)
    return sum(odds.get(shape, 0.0) for shape in columns.shapes(tokens)) if tokens and odds else 0.0


@lru_cache(maxsize=20_000)
def shapes(name: str) -> Mapping[str, float]:
    """The shapes of cells (see `columns.shapes`) that say something under `name`, with their log-odds."""
    return {shape: odds for shape, odds in _row(name).items() if shape not in (_KNOWN, _LEADS)}


def _row(name: str) -> dict[str, float]:
    table = _table()
    return next((table[key] for key in keys(plain(name)) if key in table), {})


@cache
def _table() -> dict[str, dict[str, float]]:
    """Name (or `*` and its end; empty for a name that was lost) to shapes and log-odds.

    `headers.tsv` was counted by `scripts/learn` over 5,611 tables of 155 public repositories of Chinese Markdown and
    of two seeds; names that those lack, over another 5,415, and over 544 written in the manner of assistants.
    """
    head, *rows = weighing.rows(__package__, "headers")
    return {row[0]: {shape: float(x) for shape, x in zip(head[1:], row[1:], strict=True) if x} for row in rows}
