"""Restores tables: cells found, code in them marked, columns and rows counted."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from seedbook import inline
from seedbook.inline import Inline, escape, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture
from seedbook.restore.table import Grid, piped, spaced, tabbed
from seedbook.restore.table.rows import Around

#: A header glued to the end of the sentence before: `改用分段(8个分片): 分片数 平均读延迟 写吞吐提升`
_LEAD = re.compile(r"^(?P<lead>.{12,}[,，。;；、].*[:：。]|.{24,}[:：。]) (?P<header>\S+(?: \S+)+)$")
#: Kinds of blocks whose words stand in sentences
_PROSE = ("paragraph", "list", "heading", "quote")

_VALUE = r"(?:\"[^\"\u0080-\uffff]*\"|true|false|nil|null|-?\d[\d.]*)"
#: A cell of values, one of them a string in straight quotation marks, which the sites keep in code alone: `"a", true`
_VALUES = re.compile(rf"(?=.*\"){_VALUE}(?:, ?{_VALUE})*")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, tables given their Markdown, `columns` and `rows` (body rows).

    A paragraph whose last words are the header of the table right under it is left with the rest of its text.
    """
    known, habit = words.of(blocks, spaced=capture.spaced(seed)), capture.habit(blocks)
    around = Around(_text(blocks, _PROSE), _text(blocks, ("code", "mermaid")))
    found, headers = list(blocks), {}
    for n, (above, block) in enumerate(pairwise((None, *blocks))):
        header = _header_above(above, block) if above and block and block.kind == "table" else ""
        if above and header:
            found[n - 1] = above.after("tables", above.raw[-1].strip().removesuffix(header).rstrip())
        headers[n] = header
    tables = {n: _lines(block, headers[n]) for n, block in enumerate(blocks) if block.kind == "table"}
    grids = _grids({n: lines for n, (_, lines) in tables.items()}, habit, around)
    for n, (lead, _) in tables.items():
        found[n] = _restored(blocks[n], grids[n], known[n], lead, parted=bool(lead or headers[n]))
    return tuple(found)


def _lines(block: Block, header: str) -> tuple[str, list[str]]:
    """The lines of a table under a `header` that stood above, if any, and the sentence that its own first line begins
    with."""
    return _without_lead([*([header] if header else []), *_rows(block.raw)])


def _rows(raw: Sequence[str]) -> list[str]:
    """The lines of a table; several blank ones are a row whose cells hold nothing but line breaks."""
    found: list[str] = []
    for filled, group in groupby(map(str.strip, raw), key=bool):
        lines = list(group)
        found += lines if filled else lines[1:2]
    return found


def _grids(tables: Mapping[int, Sequence[str]], habit: str, around: Around) -> dict[int, Grid]:
    """The cells of each table: those whose pipes or tabs survived one by one, the others together."""
    found = {n: piped.grid(lines) or tabbed.grid(lines) for n, lines in tables.items()}
    others = [n for n, grid in found.items() if grid is None]
    read = dict(zip(others, spaced.grids([tables[n] for n in others], habit, around), strict=True))
    return {n: grid or read[n] for n, grid in found.items()}


def _text(blocks: Sequence[Block], kinds: Container[str]) -> str:
    return "\n".join(line for block in blocks if block.kind in kinds for line in block.raw)


def _header_above(above: Block, table: Block) -> str:
    """The header that stands at the end of the paragraph right above `table`, which the scraper did not part."""
    if above.kind != "paragraph" or above.lines[1] + 1 != table.lines[0] or len(above.raw) != 1:
        return ""
    match = _LEAD.match(above.raw[0].strip())
    return match["header"] if match and "|" not in table.raw[0] else ""


def _restored(block: Block, grid: Grid, names: Words, lead: str, *, parted: bool) -> Block:
    """The table with these cells, below the sentence that it began with. `parted`: its header stood behind text."""
    cells = [[_cell(cell, names) for cell in row] for row in grid.rows]
    markdown = _markdown([[escape.cell(part.markdown) for part in row] for row in cells])
    if lead:
        markdown = f"{escape.line(inline.render(lead, names).markdown)}\n\n{markdown}"
    each = [part for row in cells for part in row]
    fixes = (*grid.fixes, *(("header-parted",) if parted else ()), *(code for part in each for code in part.fixes))
    doubts = (*grid.doubts, *(code for part in each for code in part.doubts))
    done = block.after("tables", markdown, fixes=tuple(dict.fromkeys(fixes)), doubts=tuple(dict.fromkeys(doubts)))
    return replace(done, columns=grid.columns, rows=len(grid.rows) - 1)


def _without_lead(lines: list[str]) -> tuple[str, list[str]]:
    """The sentence that the first line begins with, if its last words are the header, and the table's own lines."""
    match = _LEAD.match(lines[0]) if len(lines) > 1 and "|" not in lines[0] else None
    if match is None:
        return "", lines
    return match["lead"], [match["header"], *lines[1:]]


def _cell(source: str, names: Words) -> Inline:
    """A cell's Markdown."""
    bare = source.replace("\\|", "|")
    if _VALUES.fullmatch(bare):
        return Inline(escape.code(bare), ("inline-code",))
    return inline.render(bare, names, ends="label", pipes=False)


def _markdown(rows: list[list[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])
