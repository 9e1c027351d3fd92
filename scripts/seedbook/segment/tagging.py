"""Names every line: what stands by itself by plain rules, the rest by the best sequence of tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from seedbook.segment import (
    arrowed,
    asking,
    closed,
    coded,
    comments,
    continued,
    counted,
    dashed,
    defined,
    drawn,
    flagged,
    headed,
    headwords,
    multiline,
    named,
    outlined,
    printed,
    resumed,
    ruled,
    seams,
    signed,
    spoken,
    stated,
    surviving,
    synopses,
    systems,
    tabled,
    unfenced,
    unheaded,
    unnumbered,
    worded,
)
from seedbook.segment.context import featured
from seedbook.segment.decode import best_tags
from seedbook.segment.ends import ends
from seedbook.segment.given import given
from seedbook.segment.lines import Line, read_lines
from seedbook.segment.style import spaced
from seedbook.segment.weights import for_lines

#: A rule sees all lines with the tags that were chosen, and gives the tags back with what it is sure of
Rule = Callable[[Sequence[Line], Sequence[str]], list[str]]


@dataclass(frozen=True)
class Tagged:
    """The lines of a seed with a tag each, and the features by which the tag was chosen (none where a rule gave it)."""

    lines: tuple[Line, ...]
    tags: tuple[str, ...]
    features: tuple[tuple[str, ...], ...]
    spaced: bool


def tag(raw: Sequence[str]) -> Tagged:
    """A tag for every non-blank line: a kind, with `+` when the line goes on with the block of the line before."""
    lines = read_lines(raw)
    wide = spaced([line.gap for line in lines])
    fixed = ends(lines, wide)
    fixed |= given([line for line in lines if line.number not in fixed], wide)
    free = [line for line in lines if line.number not in fixed]
    rows = featured(free)
    chosen = dict(
        zip((line.number for line in free), zip(best_tags(rows, for_lines(wide)), rows, strict=True), strict=True)
    )
    tags = [fixed[line.number] if line.number in fixed else chosen[line.number][0] for line in lines]
    for rule in _rules(wide):
        tags = rule(lines, tags)
    features = [
        tuple(chosen[line.number][1]) if line.number in chosen and chosen[line.number][0] == name else ()
        for line, name in zip(lines, tags, strict=True)
    ]
    return Tagged(tuple(lines), tuple(tags), tuple(features), wide)


def _rules(wide: bool) -> tuple[Rule, ...]:
    """What is mended in the chosen tags, in order, some in one style alone. `wide`: blank lines were kept."""
    return (
        comments.whole,
        continued.whole,
        partial(drawn.whole, spaced=wide),
        multiline.whole,
        *((tabled.whole, headed.whole) if wide else (ruled.whole, seams.whole, dashed.whole, resumed.whole)),
        counted.whole,
        coded.whole,
        synopses.whole,
        closed.whole,
        defined.whole,
        systems.whole,
        worded.whole,
        flagged.whole,
        named.whole,
        signed.whole,
        headwords.whole,
        spoken.whole,
        printed.whole,
        arrowed.whole,
        unfenced.whole,
        surviving.whole,
        outlined.whole,
        asking.whole,
        unnumbered.whole,
        partial(unheaded.whole, spaced=wide),
        stated.whole,
        _with_directives,
    )


def _with_directives(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, with comments and settings right above a diagram (`%%{init: …}%%`) taken into it."""
    found = list(tags)
    for n in range(len(lines) - 1, 0, -1):
        if found[n] == "mermaid" and lines[n - 1].text.startswith("%%"):
            found[n - 1 : n + 1] = ["mermaid", "mermaid+"]
    return found
