"""Explains a line of a page: the block it comes from, its seed lines, and what each stage made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from seedbook import library, read
from seedbook.doubts import Doubt
from seedbook.errors import UsageError
from seedbook.model import Block, Seed
from seedbook.pages import paginate
from seedbook.pipeline import restore_seed
from seedbook.project import Project
from seedbook.segment import evidence

#: Features shown as evidence of a line's kind
_SHOWN = 4
#: Least likeness of a page line to a line of a block, when none is the same
_ALIKE = 0.6


def explain(project: Project, page: Path, line: int | None = None) -> str:
    """The block at `line` of `page` with its seed lines, evidence and stages; without a line, all blocks in short.

    Raises UsageError for a page that does not exist, that no seed stands behind, or a line outside it.
    """
    shelved = library.read_page(project.page(page), project.docs)
    if not shelved.claim[0]:
        raise UsageError(f"{page}: no seed stands behind it. Name a page that has `source:` in its front matter.")
    seed = _seed(project, shelved.claim[0], page)
    first, last = shelved.lines if shelved.lines[0] else (1, len(seed.lines))
    blocks = [b for b in restore_seed(seed) if first <= b.lines[1] and b.lines[0] <= last]
    if line is None:
        return "\n".join(_short(block) for block in blocks)
    rows, body = shelved.text.split("\n"), shelved.body.split("\n")
    if not 1 <= line <= len(rows):
        raise UsageError(f"{page}:{line}: the page has {len(rows)} lines. Name one of them.")
    at = line - 1 - (len(rows) - len(body))
    block = _block_at(blocks, body, at)
    return "\n".join(_report(seed, block)) if block else f"{page}:{line}: {_made(shelved, body, at)}"


def _made(page: library.Shelved, body: Sequence[str], at: int) -> str:
    """Who made a line that no block has."""
    if at < 0:
        return "front matter. Import writes title, description, tags, chapter and source; all else is a person's."
    if not page.edited and body[at] == paginate.title_line(str(page.data.get("title"))):
        return "the title: import completed that of the section with its chapter or its article."
    return f"no block of seed {page.claim[0]} has this text; a person wrote it, or the line is blank."


def _seed(project: Project, seed: str, page: Path) -> Seed:
    for path in read.seed_files(project.seeds):
        if read.id_part(path) == seed:
            return read.read_seed(path)
    raise UsageError(f"{page}: its seed {seed} is not under {project.seeds}. Put the file back, or mend `source:`.")


def _block_at(blocks: Sequence[Block], rows: Sequence[str], at: int) -> Block | None:
    """The block whose text stands at `rows[at]`; of several with that line, the one in the right order."""
    wanted = _bare(rows[at]) if at >= 0 else ""
    if not wanted:
        return None
    exact = [b for b in blocks if wanted in map(_bare, b.markdown.split("\n"))]
    if exact:
        same = sum(_bare(row) == wanted for row in rows[:at])
        return exact[min(same, len(exact) - 1)] if len({b.lines for b in exact}) > 1 else exact[0]
    scored = [(_likeness(wanted, block), block) for block in blocks]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= _ALIKE else None


def _bare(line: str) -> str:
    """A line without what pages change: the signs of headings, spaces at its ends."""
    return re.sub(r"^#+\s*(?:\d+(?:\.\d+)*\s+)?", "", line.strip())


def _likeness(wanted: str, block: Block) -> float:
    rows = [_bare(row) for row in block.markdown.split("\n")]
    return max((SequenceMatcher(None, wanted, row, autojunk=False).ratio() for row in rows if row), default=0.0)


def _short(block: Block) -> str:
    codes = [f"fixes: {', '.join(block.fixes)}"] if block.fixes else []
    codes += [f"doubts: {', '.join(block.doubts)}"] if block.doubts else []
    return f"{block.lines[0]:5}-{block.lines[1]:<5} {block.kind:<10} {'; '.join(codes)}".rstrip()


def _report(seed: Seed, block: Block) -> Iterator[str]:
    first, last = block.lines
    yield f"{', '.join(_about(block))} from {seed.path.name}, lines {first}-{last}"
    yield ""
    yield "seed:"
    yield from (f"{n:5} | {seed.lines[n - 1]}" for n in range(first, last + 1))
    yield ""
    yield from _evidence(seed, block)
    for step in block.trace:
        codes = f" ({', '.join(step.codes)})" if step.codes else ""
        yield f"after {step.stage}{codes}:"
        yield from (f"      | {row}" for row in step.text.split("\n"))
        yield ""
    if block.doubts:
        yield "doubts:"
        yield from (f"  {code}: {Doubt(seed.id, block.lines, code, '').reason}" for code in block.doubts)


def _about(block: Block) -> Iterator[str]:
    """Its kind, and what is known of a block of that kind."""
    yield block.kind
    if block.level:
        yield f"level {block.level}"
    if block.lang:
        yield block.lang
    if block.columns:
        yield f"{block.columns} columns, {block.rows} rows"


def _evidence(seed: Seed, block: Block) -> Iterator[str]:
    """Why each line of the block was taken for its kind: the features that spoke for it against the best rival."""
    yield "evidence:"
    for line in evidence(seed):
        if not block.lines[0] <= line.number <= block.lines[1]:
            continue
        reasons = ", ".join(f"{feature} {weight:+.1f}" for feature, weight in line.reasons[:_SHOWN])
        against = f" rather than {line.other}" if line.other else ""
        yield f"{line.number:5}   {line.kind}{against}: {reasons or 'by a rule for its form'}"
    yield ""
