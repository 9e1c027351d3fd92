"""Names every line: what stands by itself by plain rules, the rest by the best sequence of tags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from seedbook.segment.context import featured
from seedbook.segment.decode import best_tags
from seedbook.segment.ends import ends
from seedbook.segment.given import given
from seedbook.segment.kept import kept
from seedbook.segment.lines import Line
from seedbook.segment.rules import drawn, rules
from seedbook.segment.shown import Shown, sample, shown
from seedbook.segment.style import spaced
from seedbook.segment.toolbars import taken_out
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
    seen = shown(raw)
    rest = taken_out(seen.lines, seen.bars)
    wide = spaced([line.gap for line in rest])
    tagged = _tagged(rest, wide, seen)
    for n in sorted(seen.bars):
        tagged.insert(n, (seen.lines[n], "furniture", ()))
    found, chosen, features = zip(*tagged, strict=True) if tagged else ((), (), ())
    named = [seen.named.get(line.number) for line in found]
    tags = tuple(sample(lang) if lang else name for lang, name in zip(named, chosen, strict=True))
    return Tagged(found, tags, features, wide, seen.raw, seen.named)


def _barred(
    lines: Sequence[Line], rows: Sequence[Sequence[str]], tags: Sequence[str], wide: bool
) -> dict[int, tuple[str, ...]]:
    """Those of the `tags` that a line cannot have, by its index: right behind a diagram it does not go on with that,
    and is of another only as its header; indented with wide spaces it opens a paragraph. `rows` are the features."""
    ends_at = [end for _, end in drawn.spans(lines, spaced=wide) if end < len(lines)]
    behind = {end: _SAMPLES[3:] if "mermaid-header" in rows[end] else _SAMPLES[2:] for end in ends_at}
    others = tuple(tag for tag in tags if tag != "paragraph")
    return behind | {n: others for n, line in enumerate(lines) if line.typeset}


def _tagged(lines: Sequence[Line], wide: bool, seen: Shown) -> list[tuple[Line, str, tuple[str, ...]]]:
    """The lines, a tag for each and the features it was chosen by. `wide`: blank lines were kept."""
    fixed = _fixed(lines, wide, seen)
    free = [line for line in lines if line.number not in fixed]
    rows, weights = featured(free), for_lines(wide)
    unmarked = tuple(tag for tag in weights.tags if not tag.startswith("paragraph"))
    outside = dict.fromkeys(range(len(free)), unmarked)
    best = best_tags(rows, weights, outside if seen.held else _barred(free, rows, weights.tags, wide))
    chosen = dict(zip((line.number for line in free), zip(best, rows, strict=True), strict=True))
    tags = [fixed[line.number] if line.number in fixed else chosen[line.number][0] for line in lines]
    for rule in () if seen.held else rules(wide):
        tags = rule(lines, tags)
    features = [
        tuple(chosen[line.number][1]) if line.number in chosen and chosen[line.number][0] == name else ()
        for line, name in zip(lines, tags, strict=True)
    ]
    return list(zip(lines, tags, features, strict=True))


def _fixed(lines: Sequence[Line], wide: bool, seen: Shown) -> dict[int, str]:
    """The tags that plain rules decide, by line number: between fences, at both ends, of headings with a link, by marks
    of their own."""
    fixed = dict(seen.held)
    fixed |= ends([line for line in lines if line.number not in fixed], wide)
    fixed |= {number: "heading" for number in seen.linked if number not in fixed}
    rest = [line for line in lines if line.number not in fixed]
    return fixed | (kept(rest, wide) if seen.held else given(rest, wide))
