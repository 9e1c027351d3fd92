"""Learns `seedbook/segment/weights_a.tsv` and `weights_b.tsv`: a conditional random field over an article's lines.

Fields learned from different articles err in different places, so tables are averaged: on articles of repositories
that were kept aside the mean of two scored better than either.

What a field is worth follows from how many repositories it has seen, hardly from how much of each: of the lines of 226
articles of 12 kept aside (style A), one from 244 articles of 13 repositories gets 7.8 % wrong, one from 1,146 of 42
gets 7.0 %, and one from 1,978 of the same 42 still 7.0 %. Nor do the settings say much: an L1 penalty from 0.5 to 4,
features that three or five repositories must share, or no words at all change it by 0.3 points at most. So a table
learned anew is worth keeping only from many repositories that the one here has not seen.

From 161 repositories, at most 15 articles of each, 108 of them new, more came of it, but not enough. Of the lines of
some 400 articles of 46 kept aside the tables here get 5.8 % (style A) and 3.0 % (style B) wrong, such a one alone 6.1 %
and 2.8 %, the mean with a third of it 5.7 % and 2.8 %; with a third from three learned of three quarters of the
repositories each, 5.5 % in style A. Articles restored as a whole gain 0.1 to 0.4 points of all marks by it, about twice
what chance would give, and a line or a heading of the labelled seeds goes wrong. Where half of the mean is new, fewer
lines are taken for headings (1 to 3 points less of the true ones in style B), and nothing is gained as a whole.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from learn.alignment import Origin, aligned
from learn.articles import KINDS, Article
from seedbook.segment import runs
from seedbook.segment.context import featured
from seedbook.segment.ends import ends
from seedbook.segment.given import given
from seedbook.segment.lines import Line, read_lines
from seedbook.segment.style import spaced

#: The order of the columns: a kind, and `+` for a line that goes on with the block of the line before.
_KINDS = ("heading", "paragraph", "list", "table", "code", "mermaid")
TAGS = tuple(tag for kind in _KINDS for tag in (kind, kind + "+") if tag != "heading+")
#: Penalties (L1, L2), how often a feature must be seen, and passes over all lines.
_SETTINGS = {"c1": 2.0, "c2": 0.01, "feature.minfreq": 3, "max_iterations": 150, "feature.possible_transitions": True}
#: Added to what was learned, so that prose stays out of samples: feature, kind, weight.
_BY_HAND = (
    ("bare-han-most", "code", -1.0),
    ("bare-han-half", "code", -1.0),
    ("ends-stop", "code", -1.0),
    ("inside-heredoc", "code", 3.0),
    ("mermaid-header", "mermaid", 3.0),
)

#: Weights by feature (`after:<tag>` for the tag before) and tag.
Table = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Lines:
    """An article's lines as they are learned from: the features and the true tag of each."""

    wide: bool
    features: list[list[str]]
    tags: list[str]


def sequence(article: Article) -> Lines | None:
    """The lines of an article that no plain rule decides; None where too few can be told from the true blocks."""
    lines = read_lines(article.lines)
    wide = spaced([line.gap for line in lines])
    fixed = ends(lines, wide)
    fixed |= given([line for line in lines if line.number not in fixed], wide)
    true = _tags(lines, article.blocks, wide=wide)
    free = [(line, tag) for line, tag in zip(lines, true, strict=True) if line.number not in fixed]
    if sum(not tag for _, tag in free) * 20 > len(free):
        return None
    return Lines(wide, featured([line for line, _ in free]), [tag or "paragraph" for _, tag in free])


def _tags(lines: Sequence[Line], blocks: Sequence[dict[str, Any]], *, wide: bool) -> list[str]:
    found: list[str] = []
    for line, origin in zip(lines, aligned([line.text for line in lines], blocks), strict=True):
        found.append(_tag(line, origin, blocks, found, wide=wide) if origin else "")
    return found


def _tag(line: Line, origin: Origin, blocks: Sequence[dict[str, Any]], found: Sequence[str], *, wide: bool) -> str:
    block = blocks[origin.block]
    kind: str = KINDS.get(block["kind"], block["kind"])
    goes_on = not origin.first
    if block["kind"] == "para" and block.get("in_list") and wide and line.indent:
        kind, goes_on = "list", True
    if kind == "table":  # each row is one of its own; in style A it may break behind a cell
        goes_on = goes_on and not wide and not line.text.startswith("|")
    return kind + "+" if goes_on and found and runs.kind(found[-1]) == kind else kind


def learned(found: Sequence[Lines]) -> Table:
    """The weights of the field that fits the true tags best."""
    import pycrfsuite  # of requirements/learn.txt, which reading and writing tables do without

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(_SETTINGS)
    for one in found:
        trainer.append(one.features, one.tags)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder, "model"))
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        return _by_hand(_weighed(tagger.info()))


def _weighed(info: Any) -> Table:
    """What a trained field holds, as a table."""
    table: Table = {}
    for (before, tag), weight in info.transitions.items():
        table.setdefault(f"after:{before}", {})[tag] = weight
    for (feature, tag), weight in info.state_features.items():
        table.setdefault(feature, {})[tag] = weight
    return table


def _by_hand(table: Table) -> Table:
    """The table with what no article of the corpus shows added to it."""
    for feature, kind, weight in _BY_HAND:
        for tag in (kind, kind + "+"):
            row = table.setdefault(feature, {})
            row[tag] = row.get(tag, 0.0) + weight
    return table


def averaged(tables: Sequence[Table]) -> Table:
    """The mean of the tables; what one does not know counts as 0."""
    found: Table = {}
    for table in tables:
        for feature, row in table.items():
            mean = found.setdefault(feature, {})
            for tag, weight in row.items():
                mean[tag] = mean.get(tag, 0.0) + weight / len(tables)
    return found


def read(path: Path) -> Table:
    """A table as `write` wrote it."""
    head, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[0]: {tag: float(cell) for tag, cell in zip(head[1:], row[1:], strict=False) if cell} for row in rows}


def write(path: Path, table: Table) -> None:
    """The table as `seedbook.segment.weights` reads it; weights under 0.05 are left out."""
    rows = ["\t".join((name, *(_cell(row.get(tag, 0.0)) for tag in TAGS))) for name, row in sorted(table.items())]
    kept = [row for row in rows if not row.endswith("\t" * len(TAGS))]
    path.write_text("\n".join(("\t".join(("feature", *TAGS)), *kept)) + "\n", encoding="utf-8")


def _cell(weight: float) -> str:
    return f"{weight:.1f}" if abs(weight) >= 0.05 else ""
