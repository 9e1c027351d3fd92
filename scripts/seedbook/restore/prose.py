"""Restores paragraphs."""

from __future__ import annotations

import re

from seedbook import inline
from seedbook.inline import escape, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture, lines

#: A mark that closes a sentence or leads on to what follows
_CLOSED = re.compile(r"[。！？；：.!?;:…）)”\"]")
#: Share of paragraphs that end with one, from which an article is held to close its sentences
_STRICT = 0.95
#: What a sentence announces with a colon
_ANNOUNCED = ("code", "mermaid", "table", "list")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, paragraphs given their Markdown; furniture is escaped and otherwise kept, formulas are code."""
    spaced = capture.spaced(seed)
    known = words.of(blocks, spaced=spaced)
    strict = spaced and _closes_sentences(blocks)
    found = []
    for block, names, after in zip(blocks, known, (*blocks[1:], None), strict=False):
        if block.kind == "paragraph" and not any(step.stage == "lists" for step in block.trace):
            block = _paragraph(block, names, spaced=spaced)
            block = _ended(block, after) if strict else block
        elif block.kind == "math":
            block = block.after("prose", escape.code(" ".join(line.strip() for line in block.raw)))
        elif block.kind == "furniture":
            block = block.after("prose", escape.line(inline.plain(" ".join(line.strip() for line in block.raw))))
        found.append(block)
    return tuple(found)


def _closes_sentences(blocks: tuple[Block, ...]) -> bool:
    """Whether the article's paragraphs end with a closing mark, leaving aside those that end with Latin text."""
    ends = [block.raw[-1].rstrip()[-1:] for block in blocks if block.kind == "paragraph"]
    closed = sum(bool(_CLOSED.match(end)) for end in ends)
    return closed >= 6 and closed >= _STRICT * sum(not end.isalnum() or not end.isascii() for end in ends)


def _ended(block: Block, after: Block | None) -> Block:
    """`block` with the mark that was lost behind the inline code at its end: a colon above what it announces."""
    if "lost-character" not in block.doubts or not block.markdown.endswith("`"):
        return block
    mark = "：" if after is not None and after.kind in _ANNOUNCED else "。"
    return block.after("prose", block.markdown + mark, fixes=("mark-restored",))


def _paragraph(block: Block, names: Words, *, spaced: bool) -> Block:
    raw = (block.markdown,) if block.markdown else block.raw  # tables may have taken a header off
    runs = lines.joined(raw, spaced=spaced)
    healed = ("lines-joined",) if len(runs) < len([line for line in block.raw if line.strip()]) else ()
    done = [inline.render(run.text, names, starts=run.starts, ends="sentence") for run in runs]
    fixes = healed + tuple(code for part in done for code in part.fixes)
    doubts = tuple(code for part in done for code in part.doubts)
    markdown = "\n\n".join(escape.line(part.markdown) for part in done)
    return block.after("prose", markdown, fixes=tuple(dict.fromkeys(fixes)), doubts=tuple(dict.fromkeys(doubts)))
