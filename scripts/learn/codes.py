"""Learns `seedbook/inline/widening/weights.tsv`: what says that Latin text around a code is code as a whole.

The damaged articles are restored; in each line of prose the stretches around the codes that shapes find there are
compared with what the author marked as code in the same line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from learn import logistic
from learn.articles import captures
from learn.logistic import Case
from learn.tables import weights_of
from seedbook.fence import fences, inside
from seedbook.inline.characters import essence
from seedbook.inline.scanning import Span
from seedbook.inline.widening import candidates, told_to
from seedbook.pipeline import restore_file

#: Repositories a feature must be seen in; penalty; weights too small to be written.
_SOURCES, _PENALTY, _LEAST = 3, 1.0, 0.1
#: Of the repository with the most stretches so many count in full.
_FULL = 200
#: What begins a line of prose: `- `, `1. `, `## `, `> `
_MARKER = re.compile(r"\s*(?:[-*+]|\d+[.)]|#+|>)\s+")
#: Inline code: "`x`", "``a`b``"
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
#: Marks outside of code: `**`, `<br/>`, the backslash of `\\*`
_MARK = re.compile(r"\*\*|<[^<>]*>|\\")

#: Bounds of codes in a line, counted in the characters of it that matter
Codes = frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Sample:
    """A line of prose as it was restored: whether spaces or signs beside codes are lost in it, the codes that shapes
    find in it, and those that its author marked."""

    source: str
    text: str
    lossy: bool
    spans: Sequence[Span]
    codes: Codes


def samples(folder: Path) -> Iterator[Sample]:
    """The lines of prose of a corpus. Raises OSError when a part of it is missing."""
    for source, path in captures(folder):
        known = dict(_marked((folder / "md" / f"{path.stem}.md").read_text(encoding="utf-8")))
        yield from _of(source, restored(path), known)


def _of(source: str, lines: Mapping[str, tuple[bool, Sequence[Span]]], known: Mapping[str, Codes]) -> Iterator[Sample]:
    for text, (lossy, spans) in lines.items():
        if codes := known.get(essence(text)):
            yield Sample(source, text, lossy, spans, codes)


def restored(path: Path) -> dict[str, tuple[bool, Sequence[Span]]]:
    """Each line of prose that import of a seed sets, whether it is lossy, and the codes that shapes find in it."""
    found: dict[str, tuple[bool, Sequence[Span]]] = {}

    def note(text: str, spans: Sequence[Span], lossy: bool) -> None:
        found[text] = lossy, spans

    with told_to(note):
        restore_file(path)
    return found


def _marked(markdown: str) -> Iterator[tuple[str, Codes]]:
    """The characters that matter of each line of prose or cell, and the bounds of its codes."""
    lines = tuple(markdown.splitlines())
    code = inside(fences(lines, 1))
    for number, line in enumerate(lines, 1):
        if number not in code:
            bare = _MARKER.sub("", line, count=1).strip()
            yield from map(unmarked, bare.strip("|").split(" | ") if bare.startswith("|") else [bare])


def unmarked(line: str) -> tuple[str, Codes]:
    """The characters that matter of a line of Markdown without its marks, and the bounds of its inline code there."""
    text, codes, at = "", set(), 0
    for match in _CODE.finditer(line):
        text += essence(_MARK.sub("", line[at : match.start()]))
        codes.add((len(text), len(text) + len(essence(match[2]))))
        text += essence(match[2])
        at = match.end()
    return text + essence(_MARK.sub("", line[at:])), frozenset(codes)


def learned(found: Sequence[Sample]) -> dict[str, float]:
    """Feature to weight. Raises ValueError when no feature is frequent enough."""
    rows = [(sample.source, names, yes) for sample in found for names, yes in stretches(sample)]
    counts = weights_of([source for source, _, _ in rows], _FULL)
    cases = [Case(source, names, yes, count) for (source, names, yes), count in zip(rows, counts, strict=True)]
    every, table = logistic.learned(cases, _SOURCES, _PENALTY)
    return {"": every, **table}


def stretches(sample: Sample) -> Iterator[tuple[list[str], bool]]:
    """The features of each stretch around a code that the author marked, in part or as more than it, and whether the
    stretch is what he marked."""
    place = list(accumulate(map(len, map(essence, sample.text)), initial=0))
    for span in sample.spans:
        if any(start < place[span.end] and place[span.start] < end for start, end in sample.codes):
            for start, end, names in candidates(sample.text, span, sample.spans, lossy=sample.lossy):
                yield names, (place[start], place[end]) in sample.codes


def write(path: Path, table: dict[str, float]) -> None:
    """A line a feature with its weight, one decimal; what says next to nothing is left out."""
    logistic.write(path, table, _LEAST, 1)
