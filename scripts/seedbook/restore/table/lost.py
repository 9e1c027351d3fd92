"""How likely a cell of a flattened row is lost: a text of one sign outside ASCII (`✅`, `是`, `高`) leaves no trace.

`lost.tsv` holds what each feature of a column and of a row is worth, in log-odds (natural logarithm) that a cell is
lost; `scripts/learn/lost.py` learned it. Features are of the column alone or of the row alone, so that what both say
adds up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from seedbook import weighing
from seedbook.restore.table import gaps, headers

#: Columns, spare words of a row, and words of a name from which on they are many
_MOST_COLUMNS, _MOST_SPARE, _LONG = 6, 6, 9


def of_column(names: Sequence[str], place: int) -> Iterator[str]:
    """What is true of the column at `place` under a header of `names`."""
    name, first = headers.plain(names[place]), headers.plain(names[0])
    kind = gaps.script(name, 0) if name else "nothing"
    where = "first" if place == 0 else "last" if place == len(names) - 1 else "inner"
    yield f"{where} of {min(len(names), _MOST_COLUMNS)}"
    yield f"{where}, named in {kind}"
    yield f"name: {name}"
    yield f"long {min(len(name), _LONG)}, {kind}"
    if kind == "chinese":
        yield f"name begins: {name[:2]}"
        yield from (f"name ends: {name[-size:]}" for size in (1, 2) if len(name) > size)
    if place:
        yield f"under {first}, named in {kind}"
        yield f"under …{first[-2:]}, named in {kind}"


def of_row(words: int, columns: int, table: Sequence[int]) -> Iterator[str]:
    """What is true of a row of so many words under so many columns; `table`: the words of all its rows."""
    short = round(4 * sum(count < columns for count in table) / len(table))
    exact = round(4 * sum(count == columns for count in table) / len(table))
    spare = max(-_MOST_SPARE, min(words - columns, _MOST_SPARE))
    yield f"spare {spare}"
    yield f"short {short}"
    yield f"short {short}, spare {max(-3, min(spare, 3))}"
    yield f"exact {exact}, spare {max(-1, min(spare, 2))}"
    yield f"columns {min(columns, _MOST_COLUMNS)}, spare {max(-1, min(spare, 2))}"


def odds(features: Iterable[str]) -> float:
    """The log-odds that features add up to; those of every cell are the feature without a name."""
    table = weighing.load(__package__, "lost")
    return sum(table[name][0] for name in features if name in table)
