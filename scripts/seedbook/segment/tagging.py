"""Names every line: what stands by itself by plain rules, the rest by the best sequence of tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from seedbook.segment import gutters
from seedbook.segment.context import featured
from seedbook.segment.decode import best_tags
from seedbook.segment.ends import ends
from seedbook.segment.given import given
from seedbook.segment.lines import Line, read_lines
from seedbook.segment.rules import rules
from seedbook.segment.style import spaced
from seedbook.segment.toolbars import glued, taken_out, toolbars
from seedbook.segment.weights import for_lines


@dataclass(frozen=True)
class Tagged:
    """The lines of a seed with a tag each, and the features by which the tag was chosen (none where a rule gave it)."""

    lines: tuple[Line, ...]
    tags: tuple[str, ...]
    features: tuple[tuple[str, ...], ...]
    spaced: bool


def tag(raw: Sequence[str]) -> Tagged:
    """A tag for every non-blank line: a kind, with `+` when the line goes on with the block of the line before."""
    parted = [glued(line) for line in raw]
    lines = read_lines([text for _, text in parted])
    bars = toolbars(lines) | gutters.columns(lines)
    kept = taken_out(lines, bars)
    wide = spaced([line.gap for line in kept])
    tagged = _tagged(kept, wide)
    for n in sorted(bars):
        tagged.insert(n, (lines[n], "furniture", ()))
    found, chosen, features = zip(*tagged, strict=True) if tagged else ((), (), ())
    named = (parted[line.number - 1][0] for line in found)
    tags = tuple(_sample(lang) if lang else name for lang, name in zip(named, chosen, strict=True))
    return Tagged(found, tags, features, wide)


def _sample(lang: str) -> str:
    """The kind of a sample in a language."""
    return "mermaid" if lang == "mermaid" else "code"


def _tagged(lines: Sequence[Line], wide: bool) -> list[tuple[Line, str, tuple[str, ...]]]:
    """The lines, a tag for each and the features it was chosen by. `wide`: blank lines were kept."""
    fixed = ends(lines, wide)
    fixed |= given([line for line in lines if line.number not in fixed], wide)
    free = [line for line in lines if line.number not in fixed]
    rows = featured(free)
    chosen = dict(
        zip((line.number for line in free), zip(best_tags(rows, for_lines(wide)), rows, strict=True), strict=True)
    )
    tags = [fixed[line.number] if line.number in fixed else chosen[line.number][0] for line in lines]
    for rule in rules(wide):
        tags = rule(lines, tags)
    features = [
        tuple(chosen[line.number][1]) if line.number in chosen and chosen[line.number][0] == name else ()
        for line, name in zip(lines, tags, strict=True)
    ]
    return list(zip(lines, tags, features, strict=True))
