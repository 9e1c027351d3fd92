"""Restores paragraphs."""

from __future__ import annotations

from seedbook import inline
from seedbook.inline import escape, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture, lines


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, paragraphs given their Markdown; furniture is escaped and otherwise kept, formulas are code."""
    spaced = capture.spaced(seed)
    known = words.of(blocks, spaced=spaced)
    found = []
    for block, names in zip(blocks, known, strict=True):
        if block.kind == "paragraph" and not any(step.stage == "lists" for step in block.trace):
            block = _paragraph(block, names, spaced=spaced)
        elif block.kind == "math":
            block = block.after("prose", escape.code(" ".join(line.strip() for line in block.raw)))
        elif block.kind == "furniture":
            block = block.after("prose", escape.line(inline.plain(" ".join(line.strip() for line in block.raw))))
        found.append(block)
    return tuple(found)


def _paragraph(block: Block, names: Words, *, spaced: bool) -> Block:
    raw = (block.markdown,) if block.markdown else block.raw  # tables may have taken a header off
    runs = lines.joined(raw, spaced=spaced)
    healed = ("lines-joined",) if len(runs) < len([line for line in block.raw if line.strip()]) else ()
    done = [inline.render(run.text, names, starts=run.starts, ends="sentence") for run in runs]
    fixes = healed + tuple(code for part in done for code in part.fixes)
    doubts = tuple(code for part in done for code in part.doubts)
    markdown = "\n\n".join(escape.line(part.markdown) for part in done)
    return block.after("prose", markdown, fixes=tuple(dict.fromkeys(fixes)), doubts=tuple(dict.fromkeys(doubts)))
