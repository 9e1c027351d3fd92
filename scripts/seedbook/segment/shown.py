"""What a site put at the lines of an article, told apart from them: languages, buttons, numbers, links, fences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from seedbook.segment import browsed, gutters
from seedbook.segment.fenced import Fenced, fenced, unnamed
from seedbook.segment.lines import Line, read_lines
from seedbook.segment.permalinks import permalinks
from seedbook.segment.toolbars import glued, toolbars


@dataclass(frozen=True)
class Shown:
    """The lines of a seed as the author wrote them, `raw` and as the features see them, and what the site says of them.

    `named` is the language of the samples that begin at a line, by its number (`text` where the site names none);
    `linked` are the numbers of headings that had a link; `held` are the tags of what stands between fences, by line
    number; `bars` are the indices of the lines that are the site's alone.
    """

    raw: tuple[str, ...]
    lines: Sequence[Line]
    named: Mapping[int, str]
    linked: Set[int]
    held: Mapping[int, str]
    bars: Set[int]


def shown(raw: Sequence[str]) -> Shown:
    """The lines `raw` without what the site put in front of them or behind."""
    parted = [_celled(line) or glued(line) for line in gutters.without(raw)]
    named = {number: lang for number, (lang, _) in enumerate(parted, 1) if lang}
    bare = tuple(text for _, text in parted)
    lines = read_lines(bare)
    samples = fenced(lines)
    linked = {} if samples else permalinks(bare, lines)
    bare = tuple(linked.get(number, text) for number, text in enumerate(bare, 1))
    lines = read_lines(bare) if linked else lines
    named |= {lines[at.start + 1].number: at.lang for at in samples if at.lang and at.start + 1 < at.end}
    fences = {n for at in samples for n in (at.start, at.end) if n < len(lines)}
    bars = toolbars(lines) | gutters.columns(lines, bare) | fences
    bare, lines = browsed.apart(bare, lines, bars, linked.keys())
    return Shown(bare, lines, named, linked.keys(), _held(lines, samples), bars)


def sample(lang: str) -> str:
    """The kind of a sample in a language."""
    return "mermaid" if lang == "mermaid" else "code"


def _celled(line: str) -> tuple[str, str] | None:
    """The language and the sample of a line that holds its numbers too; none where it holds none."""
    found = gutters.celled(line)
    return (unnamed(read_lines([found])) or "text", found) if found else None


def _held(lines: Sequence[Line], samples: Sequence[Fenced]) -> dict[int, str]:
    """The tags of the lines between fences, by line number."""
    return {
        line.number: sample(at.lang) + ("+" if n else "")
        for at in samples
        for n, line in enumerate(lines[at.start + 1 : at.end])
    }
