"""The readings of all tables of one article: what one header lost, others that share a name with it lost as well.

A name of one sign (`值`) leaves no trace, so its column looks like a part of the one before. One table seldom tells;
several under `参数 说明`, `配置项 说明` and the like do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from seedbook.restore.table import readings
from seedbook.restore.table.readings import Reading
from seedbook.restore.table.rows import Cut, Row

#: What it counts for a lost last name that other headers of the article lost theirs, and what it costs to say so of an
#: article, in log-odds: of 2,007 headers in 773 articles 28 lost it, of those that share a name with one that did most.
#: Of the tables under 1,685 of these 94.5 % get their columns with this, 91.1 % without; under 322 others 94 and 89 %.
_AGAIN, _ONCE = 4.0, 2.5
#: The fewest columns of a header that lost one
_FEWEST = 3


def best(tables: Sequence[Sequence[Row]]) -> list[Reading]:
    """The reading of each of the tables of an article, all under different headers."""
    known = [readings.ranked(rows) for rows in tables]
    chosen = [readings.chosen(rows, ranked) for rows, ranked in zip(tables, known, strict=True)]
    ended = [_ended(ranked) for ranked in known]
    for n in _losing(tables, [worth for worth, _ in ended]):
        chosen[n] = ended[n][1]
    return [readings.completed(rows, reading) for rows, reading in zip(tables, chosen, strict=True)]


def _losing(tables: Sequence[Sequence[Row]], worths: Sequence[float]) -> list[int]:
    """The tables, by index, that lost the last name of their header: several of one article or none.

    `worths`: what it is worth for each table alone to say so.
    """
    likely = [n for n, worth in enumerate(worths) if worth + _AGAIN > 0]
    names = {n: set(tables[n][0].tokens) for n in likely}
    headers = Counter(name for n in likely for name in names[n])
    shared = [n for n in likely if any(headers[name] > 1 for name in names[n])]
    return shared if sum(worths[n] + _AGAIN for n in shared) > _ONCE else []


def _ended(ranked: Sequence[tuple[float, Reading]]) -> tuple[float, Reading]:
    """The best reading whose header lost its last name alone, and by how much it is better than the best other; the
    best of all, at what nothing makes up for, where there are not both."""
    lost = [(worth, reading) for worth, reading in ranked if _is_ended(reading.header)]
    kept = [worth for worth, reading in ranked if not _is_ended(reading.header)]
    if not lost or not kept:
        return -_AGAIN, ranked[0][1]
    return lost[0][0] - kept[0], lost[0][1]


def _is_ended(header: Cut) -> bool:
    filled = [start < end for start, end in header]
    return len(header) >= _FEWEST and all(filled[:-1]) and not filled[-1]
