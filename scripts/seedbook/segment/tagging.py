"""Names every line: what stands by itself by plain rules, the rest by the best sequence of tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from seedbook.segment import gutters
from seedbook.segment.context import featured
from seedbook.segment.decode import best_tags
from seedbook.segment.ends import ends
from seedbook.segment.given import given
from seedbook.segment.lines import Line, read_lines
from seedbook.segment.rules import drawn, rules
from seedbook.segment.style import spaced
from seedbook.segment.toolbars import glued, taken_out, toolbars
from seedbook.segment.weights import for_lines


@dataclass(frozen=True)
class Tagged:
    """The lines of a seed with a tag each, and the features by which the tag was chosen (none where a rule gave it).

    `raw` are all lines as the author wrote them, without what a site put in front of them; `named` is the language that
    the site gave in front of one, by its number.
    """

    lines: tuple[Line, ...]
    tags: tuple[str, ...]
    features: tuple[tuple[str, ...], ...]
    spaced: bool
    raw: tuple[str, ...] = ()
    named: Mapping[int, str] = field(default_factory=dict)


def tag(raw: Sequence[str]) -> Tagged:
    """A tag for every non-blank line: a kind, with `+` when the line goes on with the block of the line before."""
    parted = [glued(line) for line in gutters.without(raw)]
    named = {number: lang for number, (lang, _) in enumerate(parted, 1) if lang}
    bare = tuple(text for _, text in parted)
    lines = read_lines(bare)
    bars = toolbars(lines) | gutters.columns(lines)
    kept = taken_out(lines, bars)
    wide = spaced([line.gap for line in kept])
    tagged = _tagged(kept, wide)
    for n in sorted(bars):
        tagged.insert(n, (lines[n], "furniture", ()))
    found, chosen, features = zip(*tagged, strict=True) if tagged else ((), (), ())
    tags = tuple(
        _sample(named[line.number]) if line.number in named else name for line, name in zip(found, chosen, strict=True)
    )
    return Tagged(found, tags, features, wide, bare, named)


def _barred_behind(features: Sequence[str]) -> tuple[str, ...]:
    """The tags that a line with these `features` right behind a diagram cannot have: it does not go on with that, and
    is of another only as its header."""
    return ("mermaid+",) if "mermaid-header" in features else ("mermaid", "mermaid+")


def _but_paragraphs(tags: Sequence[str]) -> tuple[str, ...]:
    """The `tags` but that of a line that opens a paragraph."""
    return tuple(tag for tag in tags if tag != "paragraph")


def _sample(lang: str) -> str:
    """The kind of a sample in a language."""
    return "mermaid" if lang == "mermaid" else "code"


def _tagged(lines: Sequence[Line], wide: bool) -> list[tuple[Line, str, tuple[str, ...]]]:
    """The lines, a tag for each and the features it was chosen by. `wide`: blank lines were kept."""
    fixed = ends(lines, wide)
    fixed |= given([line for line in lines if line.number not in fixed], wide)
    free = [line for line in lines if line.number not in fixed]
    rows = featured(free)
    ends_at = (end for _, end in drawn.spans(free, spaced=wide) if end < len(free))
    weights = for_lines(wide)
    barred = {end: _barred_behind(rows[end]) for end in ends_at}
    barred |= {n: _but_paragraphs(weights.tags) for n, line in enumerate(free) if line.typeset}
    best = best_tags(rows, weights, barred)
    chosen = dict(zip((line.number for line in free), zip(best, rows, strict=True), strict=True))
    tags = [fixed[line.number] if line.number in fixed else chosen[line.number][0] for line in lines]
    for rule in rules(wide):
        tags = rule(lines, tags)
    features = [
        tuple(chosen[line.number][1]) if line.number in chosen and chosen[line.number][0] == name else ()
        for line, name in zip(lines, tags, strict=True)
    ]
    return list(zip(lines, tags, features, strict=True))
