"""What each feature of a gap is worth, in log-odds (natural logarithm) that the gap parts two cells.

`weights.tsv` holds, for each feature (see `gaps` and `wording`), what it is worth in every row, and what it is worth
more in a header; `readings.tsv` what each feature of a reading is worth (see `readings`). `scripts/learn` learned both
from 7,572 tables of public repositories of Chinese Markdown, their pipes removed as the scrapers remove them, and from
the 27 tables of the two seeds that lost theirs, counted four times: gaps by logistic regression (L2), readings by
softmax over those of one table. Learned without them, on 1,093 tables of repositories kept aside 90 % had the right
shape and 83 % of the cells were right; a single set of weights without words reached 86 % and 79 %.
"""

from __future__ import annotations

from seedbook.restore import weighing


def load(name: str) -> dict[str, tuple[float, ...]]:
    """The table `<name>.tsv`: feature to its weights. The empty feature is true of everything."""
    return weighing.load(__package__, name)
