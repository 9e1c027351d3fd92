"""The doubt report: every place where import was unsure and a person should look, and what a person settled.

`seeds/doubts.yml` is a list of settled doubts, each

    - {seed: "003", lines: [26, 33], code: truncated, settled: how it was settled}

`lines` are those of the block in doubt; a settled entry counts when it has the block's seed and code and shares a
line with it, so that a later import that finds the edges of the block elsewhere keeps it settled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seedbook import library, read, restored, textfile
from seedbook.errors import ContentError, UsageError
from seedbook.library import Shelved
from seedbook.model import Block, Finding
from seedbook.project import Project

#: Why each code is a doubt. The only place where codes become sentences.
REASONS = {
    "code-damaged": "the sample does not parse, and no repair was certain",
    "diagram-rejected": "the diagram's parser refuses it, and no repair was certain",
    "formula-rejected": "the formula is no LaTeX that can be drawn, and no repair was certain",
    "guard-refused": "a repair would have lost or moved characters, so the text stands as captured",
    "lost-cells": "cells are missing, so they are empty and the others may stand one column off",
    "lost-character": "a single sign (such as 和, 、 or ）) beside inline code was lost in the capture",
    "mindmap-nesting-lost": "which nodes of this mind map stand below others was lost, so all stand below the root",
    "picture-lost": "a picture stood here that was not captured",
    "python-indentation-lost": "the indentation of this Python sample cannot be told from its text",
    "truncated": "the text ends in the air: the capture ate what followed a `<`",
    "yaml-nesting-lost": "the nesting of this YAML sample cannot be told from its keys",
}
FILE = "doubts.yml"


@dataclass(frozen=True)
class Doubt:
    """One doubt: where in the seed, on which page (empty when none holds it), and how it was settled (or not)."""

    seed: str
    lines: tuple[int, int]
    code: str
    text: str
    page: str = ""
    settled: str = ""

    @property
    def reason(self) -> str:
        """The sentence for `code`; a code without one shows itself."""
        code, _, detail = self.code.partition(":")
        reason = REASONS.get(code, code)
        return f"{reason} ({detail.strip()})" if detail else reason


def report(project: Project, *, only_open: bool = False) -> str:
    """Every doubt by page, with the reason and the seed lines. `only_open` leaves out what a person settled.

    Raises what `collect` raises.
    """
    found = [d for d in collect(project) if not (only_open and d.settled)]
    if not found:
        return "No open doubts." if only_open else "No doubts."
    lines: list[str] = []
    for page in sorted({d.page for d in found}):
        lines.append(page or "(on no page)")
        lines += [_row(d) for d in found if d.page == page]
    still_open = sum(not d.settled for d in found)
    return "\n".join([*lines, f"{len(found)} doubts, {still_open} open"])


def _row(doubt: Doubt) -> str:
    first, last = doubt.lines
    place = f"  seed {doubt.seed}, lines {first}-{last}: {doubt.code.partition(':')[0]}: {doubt.reason}"
    settled = f"\n      settled: {doubt.settled}" if doubt.settled else ""
    return f"{place}\n      | {doubt.text}{settled}"


def collect(project: Project) -> list[Doubt]:
    """All doubts of all seeds, in the order of the seeds.

    Raises ContentError when a seed or `seeds/doubts.yml` cannot be read, UsageError when the seeds of pages are gone.
    """
    settled = load(project.seeds)
    pages = library.shelve(project.docs)
    seeds = read.read_all(project.seeds)
    if not seeds and any(page.claim[0] for page in pages):
        raise UsageError(library.seedless(project.seeds, pages))
    found: list[Doubt] = []
    for seed in seeds:
        for block in restored.blocks(seed):
            found += [_doubt(seed.id, block, code, pages, settled) for code in block.doubts]
    return found


def _doubt(seed: str, block: Block, code: str, pages: Sequence[Shelved], settled: Iterable[Doubt]) -> Doubt:
    page = next((p.path for p in pages if p.claim[0] == seed and _overlap(p.lines, block.lines)), "")
    name = code.partition(":")[0]
    how = next((s.settled for s in settled if (s.seed, s.code) == (seed, name) and _overlap(s.lines, block.lines)), "")
    text = next((line.strip() for line in block.raw if line.strip()), "")
    return Doubt(seed, block.lines, code, text if len(text) <= 60 else text[:59] + "…", page, how)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def load(seeds: Path) -> list[Doubt]:
    """What `seeds/doubts.yml` records as settled; nothing when there is none. Raises ContentError when malformed."""
    path = seeds / FILE
    if not path.is_file():
        return []
    mend = "Write one `- {…}` a line."
    text = textfile.read(path)
    data = textfile.parse_yaml(text, str(path), "This", mend) or []
    if not isinstance(data, list):
        raise ContentError([Finding(str(path), 1, "This is not a list.", mend)])
    lines = textfile.places(text)
    return [_settled(entry, path, lines[number,]) for number, entry in enumerate(data)]


def _settled(entry: Any, path: Path, line: int) -> Doubt:
    try:
        first, last = entry["lines"]
        return Doubt(str(entry["seed"]), (int(first), int(last)), str(entry["code"]), "", "", str(entry["settled"]))
    except (KeyError, TypeError, ValueError) as error:
        mend = 'Write it as `- {seed: "003", lines: [26, 33], code: truncated, settled: how}`.'
        raise ContentError([Finding(str(path), line, f"An entry is not understood: {entry!r}.", mend)]) from error
