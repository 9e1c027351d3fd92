"""Restores tables: cells found, code in them marked, columns and rows counted."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from seedbook import inline
from seedbook.inline import Inline, escape, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture
from seedbook.restore.table import piped, spaced
from seedbook.restore.table.rows import Around

#: A header glued to the end of the sentence before: `改用分段(8个分片): 分片数 平均读延迟 写吞吐提升`
_LEAD = re.compile(r"^(?P<lead>.{12,}[,，。;；、].*[:：。]|.{24,}[:：。]) (?P<header>\S+(?: \S+)+)$")
#: Kinds of blocks whose words stand in sentences
_PROSE = ("paragraph", "list", "heading", "quote")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, tables given their Markdown, `columns` and `rows` (body rows).

    A paragraph whose last words are the header of the table right under it is left with the rest of its text.
    """
    known, habit = words.of(blocks, spaced=capture.spaced(seed)), capture.habit(blocks)
    around = Around(_text(blocks, _PROSE), _text(blocks, ("code", "mermaid")))
    found: list[Block] = []
    for block, names in zip(blocks, known, strict=True):
        if block.kind == "table":
            header = _header_above(found[-1], block) if found else ""
            if header:
                found[-1] = found[-1].after("tables", found[-1].raw[-1].strip().removesuffix(header).rstrip())
            block = _restored(block, names, habit, around, header)
        found.append(block)
    return tuple(found)


def _text(blocks: Sequence[Block], kinds: Container[str]) -> str:
    return "\n".join(line for block in blocks if block.kind in kinds for line in block.raw)


def _header_above(above: Block, table: Block) -> str:
    """The header that stands at the end of the paragraph right above `table`, which the scraper did not part."""
    if above.kind != "paragraph" or above.lines[1] + 1 != table.lines[0] or len(above.raw) != 1:
        return ""
    match = _LEAD.match(above.raw[0].strip())
    return match["header"] if match and "|" not in table.raw[0] else ""


def _restored(block: Block, names: Words, habit: str, around: Around, header: str) -> Block:
    lead, lines = _without_lead([*([header] if header else []), *(line.strip() for line in block.raw if line.strip())])
    grid = piped.grid(lines) or spaced.grid(lines, habit, around)
    cells = [[_cell(cell, names) for cell in row] for row in grid.rows]
    markdown = _markdown([[escape.cell(part.markdown) for part in row] for row in cells])
    fixes, doubts = [*grid.fixes], [*grid.doubts]
    if header:
        fixes.append("header-parted")
    if lead:
        opening = inline.render(lead, names)
        markdown = f"{escape.line(opening.markdown)}\n\n{markdown}"
        fixes.append("header-parted")
    fixes += [code for row in cells for part in row for code in part.fixes]
    doubts += [code for row in cells for part in row for code in part.doubts]
    done = block.after("tables", markdown, fixes=tuple(dict.fromkeys(fixes)), doubts=tuple(dict.fromkeys(doubts)))
    return replace(done, columns=grid.columns, rows=len(grid.rows) - 1)


def _without_lead(lines: list[str]) -> tuple[str, list[str]]:
    """The sentence that the first line begins with, if its last words are the header, and the table's own lines."""
    match = _LEAD.match(lines[0]) if len(lines) > 1 and "|" not in lines[0] else None
    if match is None:
        return "", lines
    return match["lead"], [match["header"], *lines[1:]]


def _cell(source: str, names: Words) -> Inline:
    """A cell's Markdown. Code that holds a pipe stays plain: no escape for it means the same in every parser."""
    return inline.render(source.replace("\\|", "|"), names, ends="label", pipes=False)


def _markdown(rows: list[list[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])
