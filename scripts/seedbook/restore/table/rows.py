"""The rows of a flattened table as tokens, with the evidence that each gap between them parts two cells."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from seedbook.restore.table import broken, gaps, weights, wording
from seedbook.restore.table.columns import MANY, SIZES, sizes_of
from seedbook.restore.table.wording import Wording

#: Words of a row that are looked at one by one; the rest stay together
MAX_TOKENS = 120
#: Gaps of a row that are looked at, the likeliest ones; with more, a long row would take long
MAX_GAPS = 40
#: What a gap is worth that parts no cells, in log-odds
_NEVER = -12.0
#: A dash alone: a cell of nothing, a joint, or the marker of a list in a cell
DASHES = frozenset("-–—")
#: So many dashes before words are markers
_MARKERS = 2
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
        return sum(self.openings[start] - self.sums[end - 1] for start, end in cut if start < end)

    @cached_property
    def openings(self) -> tuple[float, ...]:
        """What a cell that begins with each token is worth before the gaps up to its end are taken off."""
        return tuple(map(add, self.sums, (0.0, *self.scores)))

    @cached_property
    def listed(self) -> bool:
        """Whether dashes mark the members of lists in its cells: `单区域 - 延迟低 - 单点故障`."""
        marks = sum(sign in DASHES and word not in DASHES for sign, word in pairwise(self.tokens))
        return marks >= _MARKERS

    @cached_property
    def dashed(self) -> dict[int, int]:
        """The ends behind a dash alone, each with the number of tokens up to the last one; none where dashes list. One
        behind a comma is of a series of signs: `* / , -`."""
        if self.listed or DASHES.isdisjoint(self.tokens):
            return {}
        alone = [word in DASHES and not left.endswith((",", "、")) for left, word in pairwise(("", *self.tokens))]
        last = list(accumulate((n * own for n, own in enumerate(alone, 1)), max, initial=0))
        return {end: last[end] for end in self.ends if last[end]}

    @cached_property
    def sizes(self) -> tuple[tuple[int, ...], ...]:
        """For each end the sizes, by their place among `SIZES`, of the cells that begin behind each end before it."""
        known = [tuple(map(SIZES.index, sizes_of(token)[1:])) for token in self.tokens]
        return tuple(
            tuple(known[start][min(end - start, MANY) - 1] for start in self.ends[:place])
            for place, end in enumerate(self.ends)
        )

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
    depths, judged = gaps.depths(tokens), gaps.figured(tokens)
    return [
        dict.fromkeys(
            (*gaps.features(judged, i, depths[i], habit, header), *wording.features(judged, i, header, table))
        )
        for i in range(len(tokens) - 1)
    ]


class Around(NamedTuple):
    """The text of an article outside of its tables: its prose, and its samples and diagrams."""

    prose: str = ""
    samples: str = ""

    def joins(self, left: str, right: str) -> bool:
        """Whether the two words stand side by side in it: in prose one of them Latin, in samples both, no lone letter.

        Of 312 gaps between such words of prose in tables never learned from, 310 part no cells; of 133 between such
        words that samples alone have, 119.
        """
        if gaps.CJK.match(left[-1]) and gaps.CJK.match(right[0]):
            return False
        both = f"{left} {right}"
        return both in self.prose or (both.isascii() and min(len(left), len(right)) > 1 and both in self.samples)


#: An article of which nothing is known but the table
ALONE = Around()


def rows(lines: Sequence[str], habit: str, around: Around = ALONE) -> list[Row]:
    """The rows of a table, header first.

    `habit`: how the article sets Latin text (see `gaps.features`); `around`: the article's other text.
    """
    table, signs = weights.load("weights"), broken.signs(lines)
    found = []
    for i, (tokens, known) in enumerate(features(lines, habit)):
        scores = [score(names, table, header=i == 0) for names in known]
        held = [_held(tokens, n, names, around, header=i == 0) for n, names in enumerate(known)]
        for n in wording.paired(tokens) if i == 0 else ():
            held[n] = True
        _join(scores, held, broken.marks(lines[i], signs), broken.inside(lines[i]))
        found.append(row(tokens, [min(s, _NEVER) if h else s for s, h in zip(scores, held, strict=True)]))
    return found


def _join(scores: list[float], held: list[bool], marks: set[int], inside: set[int]) -> None:
    """Hold the gaps behind the `marks` of lists and those `inside` a cell. A cell that seems to begin behind a mark
    begins with it."""
    for n in range(1, len(scores)):
        if n in marks:
            scores[n - 1] = max(scores[n - 1 : n + 1])
    held[:] = [own or n in marks or n in inside for n, own in enumerate(held)]


def _held(tokens: Sequence[str], i: int, names: Container[str], around: Around, *, header: bool) -> bool:
    """Whether the gap after token `i` parts no cells: brackets stand around it, a sign before its figure, the words
    belong together, or the article has them side by side elsewhere."""
    left, right = tokens[i], tokens[i + 1]
    if "in brackets" in names or gaps.compares(left, right) or gaps.joined(left, right, header=header):
        return True
    return around.joins(left, right)


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
