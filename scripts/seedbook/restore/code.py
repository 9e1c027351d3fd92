"""Code samples: a fence around each, with its language."""

from __future__ import annotations

import re

from seedbook.model import Block, Seed

#: A run of backticks long enough to end a fence: "```"
_TICKS = re.compile(r"`{3,}")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with every code sample fenced; other kinds are left untouched."""
    return tuple(_restored(block) if block.kind == "code" else block for block in blocks)


def _restored(block: Block) -> Block:
    return block.after("code", fenced(block.raw, block.lang or "text"))


def fenced(lines: tuple[str, ...], lang: str) -> str:
    """`lines` between fences that no line inside can close."""
    longest = max((len(run) for run in _TICKS.findall("\n".join(lines))), default=2)
    fence = "`" * (longest + 1)
    return "\n".join((fence + lang, *lines, fence))
