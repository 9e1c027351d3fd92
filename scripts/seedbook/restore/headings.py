"""Restores headings: `#` signs from the level, the rest as prose that ends in no mark."""

from __future__ import annotations

import re

from seedbook import inline, numbering
from seedbook.inline import escape, words
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import capture
from seedbook.segment import hashed

#: Signs of a heading that survived: the `#### ` of `#### 能力边界`, the `###` of `###小结`; not the `#` of `#define`
_SIGNS = re.compile(r"^#{1,6}\s+(?=\S)|^#{2,6}(?=[^\s#!])")

#: The address that a heading gives itself: the `{#usage}` of `用法 {#usage}`, `{: #usage }`, `{/usage/}`
_ADDRESS = re.compile(r"\s*\{(?:(?:: ?)?#[\w.-]+[^{}]*|/[^{}]*/)\}$")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """All `blocks`, titles and headings given their Markdown: `#` as often as the level says, a title one."""
    known = words.of(blocks, spaced=capture.spaced(seed))
    return tuple(
        _restored(block, names) if block.kind in ("title", "heading") else block
        for block, names in zip(blocks, known, strict=True)
    )


def _restored(block: Block, names: Words) -> Block:
    level = 1 if block.kind == "title" else max(1, block.level or 1)
    raw = block.raw[:1] if hashed.is_underlined(block.raw) else block.raw
    written = _SIGNS.sub("", " ".join(line.strip() for line in raw))
    text = _ADDRESS.sub("", written)
    done = inline.render(text, names, ends="label", drawn=False)
    told = numbering.unended(done.markdown)
    fixes = done.fixes if told == done.markdown else (*done.fixes, "heading-ending")
    fixes = fixes if text == written else (*fixes, "heading-address")
    return block.after("headings", f"{'#' * level} {escape.heading(told)}", fixes=fixes, doubts=done.doubts)
