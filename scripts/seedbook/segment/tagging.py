"""Names every line: what stands by itself by plain rules, the rest by the best sequence of tags."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from seedbook.segment import gutters
from seedbook.segment.context import featured
from seedbook.segment.decode import best_tags
from seedbook.segment.ends import ends
from seedbook.segment.fenced import Fenced, fenced, unnamed
from seedbook.segment.given import given
from seedbook.segment.kept import kept
from seedbook.segment.lines import Line, read_lines
from seedbook.segment.permalinks import permalinks
from seedbook.segment.rules import drawn, rules
from seedbook.segment.style import spaced
from seedbook.segment.toolbars import glued, taken_out, toolbars
from seedbook.segment.weights import for_lines

#: The tags of samples and diagrams
_SAMPLES = ("code", "code+", "mermaid", "mermaid+")


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
    named, bare = _unmarked(raw)
    lines = read_lines(bare)
    samples = fenced(lines)
    linked = {} if samples else permalinks(lines)
    bare = tuple(linked.get(number, text) for number, text in enumerate(bare, 1))
    lines = read_lines(bare) if linked else lines
    named |= {lines[at.start + 1].number: at.lang for at in samples if at.lang and at.start + 1 < at.end}
    bars = toolbars(lines) | gutters.columns(lines, bare) | {n for at in samples for n in (at.start, at.end)}
    bars.discard(len(lines))
    rest = taken_out(lines, bars)
    wide = spaced([line.gap for line in rest])
    tagged = _tagged(rest, wide, _held(lines, samples), linked)
    for n in sorted(bars):
        tagged.insert(n, (lines[n], "furniture", ()))
    found, chosen, features = zip(*tagged, strict=True) if tagged else ((), (), ())
    tags = tuple(
        _sample(named[line.number]) if line.number in named else name for line, name in zip(found, chosen, strict=True)
    )
    return Tagged(found, tags, features, wide, bare, named)


def _unmarked(raw: Sequence[str]) -> tuple[dict[int, str], tuple[str, ...]]:
    """The lines without what a site put in front of them; and, by line number, the language of those that are samples
    for it: `text` where it named none."""
    parted = [_celled(line) or glued(line) for line in gutters.without(raw)]
    return {number: lang for number, (lang, _) in enumerate(parted, 1) if lang}, tuple(text for _, text in parted)


def _celled(line: str) -> tuple[str, str] | None:
    """The language and the sample of a line that holds its numbers too; none where it holds none."""
    sample = gutters.celled(line)
    return (unnamed(read_lines([sample])) or "text", sample) if sample else None


def _barred(
    lines: Sequence[Line], rows: Sequence[Sequence[str]], tags: Sequence[str], wide: bool
) -> dict[int, tuple[str, ...]]:
    """Those of the `tags` that a line cannot have, by its index: right behind a diagram it does not go on with that,
    and is of another only as its header; indented with wide spaces it opens a paragraph. `rows` are the features."""
    ends_at = [end for _, end in drawn.spans(lines, spaced=wide) if end < len(lines)]
    behind = {end: _SAMPLES[3:] if "mermaid-header" in rows[end] else _SAMPLES[2:] for end in ends_at}
    others = tuple(tag for tag in tags if tag != "paragraph")
    return behind | {n: others for n, line in enumerate(lines) if line.typeset}


def _sample(lang: str) -> str:
    """The kind of a sample in a language."""
    return "mermaid" if lang == "mermaid" else "code"


def _held(lines: Sequence[Line], samples: Sequence[Fenced]) -> dict[int, str]:
    """The tags of the lines between fences, by line number."""
    return {
        line.number: _sample(at.lang) + ("+" if n else "")
        for at in samples
        for n, line in enumerate(lines[at.start + 1 : at.end])
    }


def _tagged(
    lines: Sequence[Line], wide: bool, held: Mapping[int, str], linked: Container[int]
) -> list[tuple[Line, str, tuple[str, ...]]]:
    """The lines, a tag for each and the features it was chosen by. `wide`: blank lines were kept; `held` are the tags
    of what stands between fences, `linked` the numbers of headings that had a sign."""
    fixed = dict(held)
    fixed |= ends([line for line in lines if line.number not in fixed], wide)
    fixed |= {line.number: "heading" for line in lines if line.number in linked and line.number not in fixed}
    rest = [line for line in lines if line.number not in fixed]
    fixed |= kept(rest, wide) if held else given(rest, wide)
    free = [line for line in lines if line.number not in fixed]
    rows = featured(free)
    weights = for_lines(wide)
    barred = (
        dict.fromkeys(range(len(free)), (*_SAMPLES, "heading")) if held else _barred(free, rows, weights.tags, wide)
    )
    best = best_tags(rows, weights, barred)
    chosen = dict(zip((line.number for line in free), zip(best, rows, strict=True), strict=True))
    tags = [fixed[line.number] if line.number in fixed else chosen[line.number][0] for line in lines]
    for rule in () if held else rules(wide):
        tags = rule(lines, tags)
    features = [
        tuple(chosen[line.number][1]) if line.number in chosen and chosen[line.number][0] == name else ()
        for line, name in zip(lines, tags, strict=True)
    ]
    return list(zip(lines, tags, features, strict=True))
