"""The rows of a flattened table as tokens, with the evidence that each gap between them parts two cells."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from seedbook.restore.table import gaps, weights, wording
from seedbook.restore.table.wording import Wording

#: Words of a row that are looked at one by one; the rest stay together
MAX_TOKENS = 120
#: Gaps of a row that are looked at, the likeliest ones; with more, a long row would take long
MAX_GAPS = 40
#: What a gap is worth that parts no cells, in log-odds
_NEVER = -12.0
#: For each column the first and last token (exclusive) of one row
Cut = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Row:
    """The tokens of one line with the score of each gap between them, and the running sums of the scores.

    `ends` are the numbers of tokens after which a cell may end, in order; 0 is one, for cells that are lost.
    `firsts` and `lasts` are the scripts that a cell has which begins or ends with the token.
    """

    tokens: tuple[str, ...]
    scores: tuple[float, ...]
    sums: tuple[float, ...]
    ends: tuple[int, ...]
    firsts: tuple[str, ...]
    lasts: tuple[str, ...]

    @property
    def best(self) -> float:
        """What the gaps are worth when each is taken as it seems."""
        return sum(map(abs, self.scores))

    def value(self, cut: Cut) -> float:
        """What the gaps are worth under `cut`: those between cells, less those inside."""
        return sum(self.opening(start) - self.sums[end - 1] for start, end in cut if start < end)

    def opening(self, start: int) -> float:
        """What a cell from `start` on is worth before the gaps up to its end are taken off."""
        return self.sums[start] + (self.scores[start - 1] if start else 0.0)

    def inner(self, cut: Cut) -> list[float]:
        """The scores of the gaps inside cells."""
        return [score for start, end in cut for score in self.scores[start : max(start, end - 1)]]

    def bounds(self, cut: Cut) -> list[float]:
        """The scores of the gaps between cells."""
        return [self.scores[start - 1] for start, end in cut if 0 < start < end]


def features(lines: Sequence[str], habit: str) -> list[tuple[tuple[str, ...], list[dict[str, None]]]]:
    """For each line of a table its tokens, and for each gap between them the names of what is true of it."""
    split = [tuple(line.split(maxsplit=MAX_TOKENS - 1)) for line in lines]
    table = Wording.of(split)
    return [(tokens, _gaps(tokens, habit, table, header=i == 0)) for i, tokens in enumerate(split)]


def _gaps(tokens: Sequence[str], habit: str, table: Wording, *, header: bool) -> list[dict[str, None]]:
    depths = gaps.depths(tokens)
    return [
        dict.fromkeys(
            (*gaps.features(tokens, i, depths[i], habit, header), *wording.features(tokens, i, header, table))
        )
        for i in range(len(tokens) - 1)
    ]


def rows(lines: Sequence[str], habit: str) -> list[Row]:
    """The rows of a table, header first. `habit`: how the article sets Latin text (see `gaps.features`)."""
    table = weights.load("weights")
    return [
        row(tokens, [_scored(tokens, n, names, score(names, table, header=i == 0)) for n, names in enumerate(known)])
        for i, (tokens, known) in enumerate(features(lines, habit))
    ]


def _scored(tokens: Sequence[str], i: int, names: Container[str], value: float) -> float:
    """What the gap after token `i` is worth: `value`, unless brackets stand around it, or a sign before its figure."""
    held = "in brackets" in names or gaps.compares(tokens[i], tokens[i + 1])
    return min(value, _NEVER) if held else value


def score(names: Iterable[str], table: Mapping[str, Sequence[float]], *, header: bool) -> float:
    """The log-odds of a gap of which `names` are true, by a `table` such as `weights.load` reads."""
    found = [table[name] for name in ("", *names) if name in table]
    return sum(every + more for every, more in found) if header else sum(every for every, _ in found)


def row(tokens: tuple[str, ...], scores: Sequence[float]) -> Row:
    """The row of these `tokens` and the `scores` of the gaps between them."""
    likeliest = sorted(range(1, len(tokens)), key=lambda end: -scores[end - 1])[:MAX_GAPS]
    return Row(
        tokens,
        tuple(scores),
        tuple(accumulate(scores, initial=0.0)),
        tuple(sorted({0, *likeliest, len(tokens)})),
        tuple(gaps.script(token, 0) for token in tokens),
        tuple(gaps.script(token, -1) for token in tokens),
    )
