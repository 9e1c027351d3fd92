"""What each feature of a gap is worth, in log-odds (natural logarithm) that the gap parts two cells.

`weights.tsv` holds, for each feature (see `gaps` and `wording`), what it is worth in every row, and what it is worth
more in a header; `readings.tsv` what each feature of a reading is worth (see `readings`). `scripts/learn` learned both
from 5,415 tables of public repositories of Chinese Markdown, their pipes removed as the scrapers remove them, from 544
written for this in the manner of assistants' answers, many with columns of signs and grades, counted four times, and
from the 27 tables of the two seeds that lost theirs, counted fourteen times: gaps by logistic regression (L2), readings
by softmax over those of one table; of readings the mean with what was learned before is kept. On 90 written tables that
learning had not seen, the right shape rose from 67 to 77 % and right cells, lost ones aside, from 65 to 76 %.
Gaps, and the lost cells of `lost`, then went on from there with 776 tables more, written as articles on Go have them
and counted twice, and 510 of other people's. Of 143 of the written ones, before these were learned from, 92.3 % had the
right shape (91.6 without) and 88.5 % of the cells that were not lost were right (86.4); of 117 tables of other people
that were never learned from 89.7 % (88.0) and 82.8 % (81.9).
What a path and a word said again are worth was learned later, the other weights as they are, from 2,034 tables of
other people: 1.6 and 3.4, of which 1.5 is taken for each; with more, more tables are lost than won.
"""

from __future__ import annotations

from seedbook import weighing


def load(name: str) -> dict[str, tuple[float, ...]]:
    """The table `<name>.tsv`: feature to its weights. The empty feature is true of everything."""
    return weighing.load(__package__, name)
