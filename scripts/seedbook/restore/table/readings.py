"""Readings of a table, one for each likely cut of its header, and which of them is the best.

Each row says the same again, so ten rows are not ten times the evidence of one: what the body says counts by its
mean and by the root of its rows, and no row more than so much. What each feature is worth stands in `readings.tsv`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from seedbook.restore.table import cuts, gaps, headers, weights
from seedbook.restore.table.columns import Column, likeness
from seedbook.restore.table.rows import Cut, Row

#: Rows that decide which reading is the best, the header among them
SAMPLE = cuts.SAMPLE + 1
#: Most columns looked for; words of a header from which on each names a column, where most rows have as many
MAX_COLUMNS, _MATRIX = 24, 12
#: Numbers of columns that are looked at, and how much worse than the best cut of the header their own may be
COUNTS, WORSE = 6, 18.0
#: What a row may lose against its gaps taken one by one, at most; how clear a gap may seem that is none
_MOST_LOSS, _CLEAR = 4.0, 4.0
#: A header loses so little that it reads well
_WELL = 0.5
#: What a lost cell costs at most in columns whose cells are lost as a rule, and often: `是否必需`, `复杂度`
_ANSWER, _GRADE = 0.5, 1.5
#: What a lost cell costs, at most, in a column of which all may be lost: `可重试`, `是否阻塞`
_NOTHING = -0.5
#: From this share of its cells on a column is mostly lost
_MOSTLY = 0.7
#: What a lost cell costs more where it is dear, and what it counts for a table that it was: the right cells under 1,685
#: headers in 658 articles rise from 84.8 to 85.8 %, under 322 in 115 others from 82.6 to 83.7 %
_DEAR, _FULL = 5.0, 1.0


@dataclass(frozen=True)
class Reading:
    """One way to read a table: `header` and `body` are the cuts of its rows, `names` and `columns` what they yield.
    `whole`: no cell of the body was lost on the way, so that it is the same whatever a lost cell costs more."""

    header: Cut
    body: Sequence[Cut]
    names: Sequence[cuts.Heading]
    columns: Sequence[Column]
    whole: bool


def ranked(rows: Sequence[Row]) -> list[tuple[float, Reading]]:
    """The readings of a sample of `rows` with what each is worth, in log-odds, the best first."""
    sample, table = rows[:SAMPLE], weights.load("readings")
    found = [(_score(features(sample, reading), table), reading) for reading in readings(sample)]
    return sorted(found, key=lambda one: one[0], reverse=True)


def chosen(rows: Sequence[Row], known: Sequence[tuple[float, Reading]]) -> Reading:
    """The one of the `ranked` readings that is taken."""
    if _is_matrix(rows):
        return _read(rows[:SAMPLE], tuple((n, n + 1) for n in range(len(rows[0].tokens))))
    found = [reading for _, reading in known]
    return next((one for one in found if not _cuts_a_name(rows[:SAMPLE], one)), found[0])


def _is_matrix(rows: Sequence[Row]) -> bool:
    """Whether a long header has a word for each column, none of them twice, and most rows have as many words. (All
    three such tables of 3,300 articles are so, of types, of registers and of letters; two were read otherwise.)"""
    header, *body = (row.tokens for row in rows)
    wide = _MATRIX <= len(header) <= MAX_COLUMNS and len(set(header)) == len(header)
    return wide and sum(len(row) == len(header) for row in body) * 2 > len(body)


def completed(rows: Sequence[Row], usual: Reading) -> Reading:
    """The reading of all rows under the header of a reading of their sample: of cuts where lost cells cost what they
    usually do, as in that, and of those where they are dear the better one."""
    sample, table = rows[:SAMPLE], weights.load("readings")
    dear = usual if usual.whole else _read(sample, usual.header, _DEAR)
    better = usual.whole or _score(features(sample, dear), table) + _FULL > _score(features(sample, usual), table)
    if len(rows) <= SAMPLE:
        return dear if better else usual
    return _read(rows, usual.header, _DEAR if better else 0.0)


def _cuts_a_name(rows: Sequence[Row], reading: Reading) -> bool:
    """Whether a column of nothing is left, however dear that is, whose name may be one with the next: `内网 | IP`.

    Of 1,185 tables 11 were read so, 10 of them with another number of columns than theirs. Names of signs may have such
    columns: of 498 tables on Go nine more get theirs by that, and of 1,325 others one; one more and three, where the
    header parts them clearly.
    """
    return _has_part(rows[0], reading) and _has_part(rows[0], completed(rows, reading))


def _has_part(header: Row, reading: Reading) -> bool:
    """Whether a column of nothing, whose cells are not lost as a rule, shares a gap of the header that does not clearly
    part two names with a word that is not Chinese."""
    words, several = header.tokens, len(reading.body) > 1
    told = zip(reading.header, reading.columns, reading.names, strict=True)
    lost = [cut for cut, column, name in told if column.empty == column.rows and name.price > _NOTHING]
    near = {end for cut in lost for end in cut if cut[0] < cut[1] and 0 < end < len(words)}
    ends = {end for end in near if header.scores[end - 1] < _CLEAR}
    return several and not all(gaps.CJK.search(words[end - 1]) and gaps.CJK.search(words[end]) for end in ends)


def _score(found: dict[str, float], table: dict[str, tuple[float, ...]]) -> float:
    return sum(table[name][0] * value for name, value in found.items() if name in table)


def readings(rows: Sequence[Row]) -> list[Reading]:
    """A reading for each likely cut of the header."""
    most = min(MAX_COLUMNS, len(rows[0].tokens) + 1, max(len(row.tokens) for row in rows))
    found = cuts.of_header(rows[0], max(2, most), corner=not _is_named(rows))
    known = sorted(((known[0][0], count) for count, known in found.items() if count > 1 and known), reverse=True)
    least = known[0][0] - WORSE
    return [
        _read(rows, cut)
        for value, count in known[:COUNTS]
        if value >= least
        for worth, cut in found[count]
        if worth >= least
    ]


def _is_named(rows: Sequence[Row]) -> bool:
    """Whether the first word of the header names the first column, as it leads figures, `tps 500 1000 1200(峰值)`, or
    most rows begin with it, `Phase` above `Phase 1`."""
    header, *body = (row.tokens for row in rows)
    figures = [bool(gaps.NUMBER.match(token.partition("(")[0])) for token in header]
    begins = sum(tokens[0].startswith(header[0]) for tokens in body)
    return (not figures[0] and len(figures) > 1 and all(figures[1:])) or begins * 2 > len(body)


def _read(rows: Sequence[Row], header: Cut, price: float = 0.0) -> Reading:
    names = cuts.headings(rows[0], header)
    body, columns, whole = cuts.fitted(rows[1:], names, price)
    return Reading(header, body, names, columns, whole)


def features(rows: Sequence[Row], reading: Reading) -> dict[str, float]:
    """What speaks for or against a reading of `rows`, by name."""
    found = dict(_of_header(rows[0], reading.header))
    if len(rows) > 1:
        found.update(_of_rows(rows[1:], reading))
        found.update(_of_cells(rows[1:], reading))
        found.update(_of_columns(rows[1:], reading))
    count = len(reading.header)
    found.update({"columns": count, "two columns": count == 2, "columns over five": max(0, count - 5)})
    return {name: float(value) for name, value in found.items() if value}


def _of_header(row: Row, cut: Cut) -> Iterator[tuple[str, float]]:
    value = row.value(cut)
    yield "header value", value
    yield "header loss", min(row.best - value, 6.0)
    yield "header weakest bound", min([*row.bounds(cut), _CLEAR])
    yield "header clearest gap inside", max([*row.inner(cut), -_CLEAR])
    yield "header of a word a column", len(row.tokens) == len(cut)
    yield from _of_lost_names(row, cut)
    yield from _of_names([row.tokens[start:end] for start, end in cut if start < end])


def _of_lost_names(row: Row, cut: Cut) -> Iterator[tuple[str, float]]:
    lost = [place for place, (start, end) in enumerate(cut) if start == end]
    first = next(row.tokens[start:end] for start, end in cut if start < end)
    yield "header lost", len(lost)
    yield "header lost at front", 0 in lost
    yield "header leads behind a lost corner" if 0 in lost else "header leads", headers.leads(" ".join(first))
    yield "header lost at end", len(cut) - 1 in lost
    yield "header lost though it reads well", bool(lost) and row.best - row.value(cut) < _WELL


def _of_names(names: Sequence[Sequence[str]]) -> Iterator[tuple[str, float]]:
    """What the names of columns that are there say, each given as its words."""
    known = [headers.known(" ".join(name)) for name in names]
    letters = sum(len(name) == 1 and len(name[0]) == 1 for name in names)
    yield "header repeats a word in a cell", sum(map(_again, names))
    yield "header lone letters", letters if letters * 2 < len(names) else 0
    yield "header known", sum(known)
    yield "header names known", sum(value > 0 for value in known)
    yield "header all known", all(value > 0 for value in known)
    yield "header spaces in unknown", sum(len(name) - 1 for value, name in zip(known, names, strict=True) if not value)


def _again(cell: Sequence[str]) -> bool:
    """Whether a cell holds a word twice, as two cells of `读 QPS` and `写 QPS` in one do."""
    return len(set(cell)) < len(cell)


def _of_rows(rows: Sequence[Row], reading: Reading) -> Iterator[tuple[str, float]]:
    losses = [row.best - row.value(cut) for row, cut in zip(rows, reading.body, strict=True)]
    inner = [min(_CLEAR, max([*row.inner(cut), -3.0])) for row, cut in zip(rows, reading.body, strict=True)]
    root = math.sqrt(len(rows))
    yield "loss", sum(losses) / len(rows)
    yield "loss by root", sum(losses) / root
    yield "loss bounded", sum(min(loss, _MOST_LOSS) for loss in losses) / len(rows)
    yield "loss bounded by root", sum(min(loss, _MOST_LOSS) for loss in losses) / root
    yield "clean rows by root", sum(loss < _WELL for loss in losses) / root
    yield "clearest gap inside", sum(inner) / len(rows)
    words = [len(row.tokens) - len(reading.header) for row in rows]
    yield "rows of a word a column", sum(more == 0 for more in words) / len(rows)
    yield "all rows of a word a column", not any(words)
    yield "rows of fewer words than columns", sum(more < 0 for more in words) / len(rows)
    yield "rows with lost cells", sum(any(a == b for a, b in cut) for cut in reading.body) / len(rows)


def _of_cells(rows: Sequence[Row], reading: Reading) -> Iterator[tuple[str, float]]:
    alike = usual = 0.0
    lost = {"lost": 0, "lost answer": 0, "lost grade": 0, "lost at front": 0}
    for row, cut in zip(rows, reading.body, strict=True):
        for place, ((start, end), name, column) in enumerate(zip(cut, reading.names, reading.columns, strict=True)):
            cell = row.tokens[start:end]
            alike += likeness(cell, column) / len(cut)
            usual += headers.likeness(name.name, cell)
            if not cell:
                lost[_loss(place, name)] += 1
    count, root = len(rows), math.sqrt(len(rows))
    yield "likeness", alike / count
    yield "likeness by root", alike / root
    yield "usual", usual / count
    yield "usual by root", usual / root
    for kind, times in lost.items():
        yield f"{kind} by root", times / root
        yield kind, times / count


def _loss(place: int, name: cuts.Heading) -> str:
    if place == 0:
        return "lost at front"
    if name.price <= _ANSWER:
        return "lost answer"
    return "lost grade" if name.price <= _GRADE else "lost"


def _of_columns(rows: Sequence[Row], reading: Reading) -> Iterator[tuple[str, float]]:
    count, last = len(reading.header), len(rows)
    empty = [column.empty for column in reading.columns]
    yield "columns lost", sum(times == last for times in empty)
    yield "columns mostly lost", sum(times > _MOSTLY * last for times in empty)
    columns = [
        [row.tokens[slice(*cut[place])] for row, cut in zip(rows, reading.body, strict=True)] for place in range(count)
    ]
    told = {place: told for place, cells in enumerate(columns) if (told := _told(list(filter(None, cells))))}
    if 0 in told:
        yield "keys repeated", told[0].repeated
    yield "cells repeated", sum(one.repeated for place, one in told.items() if place) / count
    yield "single words among longer cells", sum(one.mixed for one in told.values()) / count
    yield "words repeated in a cell", sum(one.again for one in told.values())
    yield "uneven length", sum(one.uneven for one in told.values()) / count


class _Told(NamedTuple):
    """What the cells of a column say: shares of cells that are repeated, shorter or longer than most in words, and
    hold a word twice; and how uneven their lengths are."""

    repeated: float
    mixed: float
    again: float
    uneven: float


def _told(cells: Sequence[Sequence[str]]) -> _Told | None:
    """What cells that are not lost say together; None of less than two."""
    if len(cells) < 2:
        return None
    single = sum(len(cell) == 1 for cell in cells) / len(cells)
    return _Told(
        repeated=1 - len(set(cells)) / len(cells),
        mixed=min(single, 1 - single),
        again=sum(map(_again, cells)) / len(cells),
        uneven=_spread([sum(map(len, cell)) for cell in cells]),
    )


def _spread(lengths: Sequence[int]) -> float:
    """The standard deviation of `lengths` in parts of their mean, at most 2."""
    mean = sum(lengths) / len(lengths)
    return min(2.0, math.sqrt(sum((length - mean) ** 2 for length in lengths) / len(lengths)) / max(mean, 1.0))
