"""Learns `seedbook/restore/table/headers.tsv`: which shapes cells have under the usual names of columns, how common
a name is (`known`), and how much likelier its column is the first (`leads`).

Counted, not fitted: the logarithm of how much more often a shape stands under a name than under all names. Every
table counts by the root of its rows, and two cells of the general share are added to each name (additive smoothing),
so that neither a long table nor a rare shape decides.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from learn.alignment import fold
from seedbook.restore.table.columns import shapes
from seedbook.restore.table.headers import keys, plain

#: A name is learned when it stands in tables of so many repositories.
_SOURCES = 3
#: Cells of the general share that every name is given; log-odds too small to matter.
_ADDED, _LEAST = 2.0, 0.05
#: The kinds of shapes: shares are taken within each.
_KINDS = ("first", "last", "size")

#: A table: the repository it is from, and its rows of cells, the header first.
Table = tuple[str, Sequence[Sequence[str]]]
#: Kind of shape to shape to weight.
Counts = dict[str, dict[str, float]]


def counted(tables: Iterable[Table]) -> dict[str, dict[str, float]]:
    """Name of a column to shape to log-odds. Raises ValueError when no name is frequent enough."""
    sources, seen, places = _tally(tables)
    known = sorted(name for name, found in sources.items() if len(found) >= _SOURCES)
    if not known:
        raise ValueError(f"No column has the same name in tables of {_SOURCES} repositories.")
    return {
        name: {
            **_odds(seen[name], seen["all"]),
            **_known(name, len(sources[name])),
            **({"leads": _leads(places[name], places["all"])} if name else {}),
        }
        for name in known
    }


def _tally(tables: Iterable[Table]) -> tuple[dict[str, set[str]], dict[str, Counts], dict[str, list[int]]]:
    """What stands under each name of a column, and under `all` of them: the repositories that have it, the weights of
    the shapes of its cells, how many times its column is the first and how many times another."""
    sources: dict[str, set[str]] = defaultdict(set)
    seen: dict[str, Counts] = defaultdict(lambda: {kind: defaultdict(float) for kind in _KINDS})
    places: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for source, rows in tables:
        for place, name, cells in _columns(rows):
            sources[name].add(source)
            for counted_as in (name, "all"):
                places[counted_as][place > 0] += 1
            for kind, shape in (pair for cell in cells for pair in zip(_KINDS, shapes(cell), strict=False)):
                seen[name][kind][shape] += 1 / math.sqrt(len(cells))
                seen["all"][kind][shape] += 1 / math.sqrt(len(cells))
    return sources, seen, places


def _known(name: str, sources: int) -> dict[str, float]:
    """How common a whole name is; an end of names is none, and neither is a lost one."""
    return {"known": math.log2(sources)} if name and not name.startswith("*") else {}


def _leads(own: Sequence[int], general: Sequence[int]) -> float:
    """The log-odds that a column of the name is the first, `own` and `general` being the first ones and the others."""
    share = general[0] / sum(general)
    first, other = own[0] + _ADDED * share, own[1] + _ADDED * (1 - share)
    return math.log(first / other) - math.log(share / (1 - share))


def _columns(rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, str, list[tuple[str, ...]]]]:
    """The columns of one table by place under each key of their names, with the cells that the scraper does not
    lose."""
    for place, title in enumerate(rows[0]):
        cells = [tuple(fold(row[place]).split()) for row in rows[1:] if place < len(row) and not _lost(row[place])]
        name = "" if _lost(title) else plain(fold(title))
        for key in keys(name):
            yield place, key, cells


def _lost(cell: str) -> bool:
    """Whether style B loses the cell: it is empty, or one sign outside ASCII."""
    text = cell.strip()
    return not text or (len(text) == 1 and not text.isascii())


def _odds(own: Counts, general: Counts) -> dict[str, float]:
    found: dict[str, float] = {}
    for kind in _KINDS:
        whole, part = sum(general[kind].values()), sum(own[kind].values())
        for shape, weight in general[kind].items():
            share = weight / whole
            odds = math.log((own[kind][shape] + _ADDED * share) / (part + _ADDED) / share)
            if abs(odds) >= _LEAST:
                found[shape] = odds
    return found


def write(path: Path, table: dict[str, dict[str, float]]) -> None:
    """A line a name, a column a shape, one decimal; what is empty says nothing."""
    columns = sorted({shape for row in table.values() for shape in row})
    lines = ["\t".join(("name", *columns))]
    for name, row in sorted(table.items()):
        lines.append("\t".join((name, *(f"{row[shape]:.1f}" if shape in row else "" for shape in columns))))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
