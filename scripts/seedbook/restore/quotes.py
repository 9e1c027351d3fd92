"""Restores block quotes."""

from __future__ import annotations

import re

from seedbook import inline
from seedbook.inline import escape, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture, lines

#: The sign of a quote where it survived: `> `
_SIGN = re.compile(r"^\s*>\s?")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, quotes given their Markdown."""
    spaced = capture.spaced(seed)
    known = words.of(blocks, spaced=spaced)
    return tuple(
        _restored(block, names, spaced=spaced) if block.kind == "quote" else block
        for block, names in zip(blocks, known, strict=True)
    )


def _restored(block: Block, names: Words, *, spaced: bool) -> Block:
    runs = lines.joined([_SIGN.sub("", line) for line in block.raw], spaced=spaced)
    done = [inline.render(run.text, names, starts=run.starts) for run in runs]
    markdown = "\n>\n".join(f"> {escape.line(part.markdown)}" for part in done)
    fixes = dict.fromkeys(code for part in done for code in part.fixes)
    doubts = dict.fromkeys(code for part in done for code in part.doubts)
    return block.after("quotes", markdown, fixes=tuple(fixes), doubts=tuple(doubts))
