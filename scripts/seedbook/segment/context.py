"""All features of every line: its own, those of its place, and what its neighbours are like."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from seedbook.segment.article import habits, numbers
from seedbook.segment.features import own
from seedbook.segment.groups import groups
from seedbook.segment.lines import Line
from seedbook.segment.rules.seams import seams
from seedbook.segment.shapes import shapes
from seedbook.segment.state import State
from seedbook.segment.wording import wording

#: Features of the line before (`prev:`) and after (`next:`) that speak about this one.
SHARED = frozenset(
    """
    dash dot-bullet number-bullet section-number plain-number chapter han-number paren-number step
    opens-comment opens-closer opens-hash opens-prompt opens-tag opens-code-glued opens-conjunction
    opens-deixis opens-verb ends-stop ends-colon ends-comma ends-semicolon ends-opener ends-closer ends-backslash
    ends-han ends-question ends-open-word ends-lead-in ends-particle only-closers only-symbols single-word no-han
    han-sentence function-word term-colon
    key-value key-only assignment call json-pair flag title-case trailing-comment spaces-run inner-dash-item box-drawing
    path-only flow-arrow prose-glued-behind commands-glued pipe-row pipe-rule pipe-open pipe-close
    mermaid-header mermaid-edge mermaid-message mermaid-word speaks-none speaks-weakly speaks-clearly speaks-surely
    bare-han-none bare-han-trace bare-han-some bare-han-half bare-han-most han-only-in-comment
    length-1-3 length-4-8 length-9-15 length-16-25 length-26-40 length-41-70 length-71-up
    """.split()  # noqa: SIM905 - a table of words, read by people
)
_PREVIOUS = {name: f"prev:{name}" for name in SHARED}
_NEXT = {name: f"next:{name}" for name in SHARED}
#: Dialects count as the language they belong to when neighbours are compared.
_FAMILIES = {
    "cpp": "c",
    "typescript": "javascript",
    "jsx": "javascript",
    "console": "bash",
    "svelte": "html",
    "vue": "html",
}


def featured(lines: Sequence[Line]) -> list[list[str]]:
    """All features of every line, those of its place included."""
    owned = [own(line) for line in lines]
    kept = [[name for name in names if name in SHARED] for names in owned]
    rows = []
    sets = list(map(frozenset, owned))
    looks, breaks = shapes(sets), seams(lines)
    for n, (names, place) in enumerate(zip(owned, _places(lines, sets), strict=True)):
        row = names + place + looks[n] + wording(lines[n]) + breaks[n]
        row += map(_PREVIOUS.__getitem__, kept[n - 1]) if n else ["first-line"]
        row += map(_NEXT.__getitem__, kept[n + 1]) if n + 1 < len(lines) else ["last-line"]
        rows.append(row)
    return rows


def _places(lines: Sequence[Line], owned: Sequence[frozenset[str]]) -> list[list[str]]:
    rows = []
    state = State()
    spoken = [frozenset(), *map(_spoken, owned)]
    around = zip(groups(lines, owned), numbers(lines, owned), habits(lines, owned), pairwise(spoken), strict=True)
    for n, (line, (group, number, habit, tongues)) in enumerate(zip(lines, around, strict=True)):
        row = group + number + habit + _gaps(lines, n) + state.features(line, owned[n]) + _kinship(*tongues)
        state = state.after(line, owned[n])
        if state.depth:
            row.append("leaves-brackets-open")
        rows.append(row)
    return rows


def _gaps(lines: Sequence[Line], n: int) -> list[str]:
    indent = lines[n].indent
    row = ["indent-none" if not indent else "indent-2" if indent <= 3 else "indent-4" if indent <= 5 else "indent-deep"]
    if lines[n].gap:
        row.append("gap-before")
    if n + 1 == len(lines) or lines[n + 1].gap:
        row.append("gap-after")
    return row


def _kinship(before: frozenset[str], here: frozenset[str]) -> list[str]:
    """Whether the line speaks a language of the line before, or clearly another."""
    if not here or not before:
        return []
    return ["speaks-as-before"] if here & before else ["speaks-otherwise"]


def _spoken(names: frozenset[str]) -> frozenset[str]:
    spoken = [name[7:] for name in names - SHARED if name.startswith("speaks-")]
    return frozenset(_FAMILIES.get(lang, lang) for lang in spoken)
