"""The flattened tables to learn from: their lines beside their true cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from learn.alignment import aligned, key
from learn.articles import Article
from seedbook.inline import spacing
from seedbook.restore.table.rows import Cut

#: Of the repository with the most tables so many count in full.
_FULL = 40


@dataclass(frozen=True)
class Sample:
    """A table that kept each row on one line: the repository it is from, its lines and cells, the header first, and
    how its article sets Latin text (see `spacing.habit`)."""

    source: str
    lines: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    habit: str


def samples(article: Article) -> Iterator[Sample]:
    """The tables of an article whose pipes were lost."""
    lines = [line for line in article.lines if line.strip()]
    origins = [origin.block if origin else -1 for origin in aligned(lines, article.blocks)]
    prose = {n for n, block in enumerate(article.blocks) if block["kind"] in ("para", "quote")}
    habit = spacing.habit("\n".join(line for line, n in zip(lines, origins, strict=True) if n in prose))
    for number, block in enumerate(article.blocks):
        if block["kind"] == "table":
            own = tuple(line.strip() for line, n in zip(lines, origins, strict=True) if n == number)
            cells = (tuple(block["header"]), *map(tuple, block["rows"]))
            if len(own) == len(cells) > 1 and not own[0].startswith("|"):
                yield Sample(article.source, own, cells, habit)


def true_cut(tokens: Sequence[str], cells: Sequence[str]) -> Cut:
    """Which tokens are of which cell. A token of signs that damage changes goes with the one before."""
    owners = [n for n, cell in enumerate(cells) for _ in key(cell)]
    holders = [n for n, token in enumerate(tokens) for _ in key(token)]
    votes: list[Counter[int]] = [Counter() for _ in tokens]
    whole, flat = "".join(map(key, cells)), "".join(map(key, tokens))
    for a, b, size in SequenceMatcher(None, whole, flat, autojunk=False).get_matching_blocks():
        for n in range(size):
            votes[holders[b + n]][owners[a + n]] += 1
    found: list[int] = []
    for vote in votes:
        found.append(max(vote, key=lambda n: vote[n]) if vote else found[-1] if found else 0)
    return tuple((sum(n < place for n in found), sum(n <= place for n in found)) for place in range(len(cells)))


def weights_of(sources: Sequence[str], full: int = _FULL) -> list[float]:
    """What each sample counts, so that a repository of many does not decide: of one with `full`, each in full."""
    many = Counter(sources)
    return [min(1.0, (full / many[source]) ** 0.5) for source in sources]
