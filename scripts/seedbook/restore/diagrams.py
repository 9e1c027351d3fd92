"""Mermaid diagrams: a fence around each, mended where the parser rejects what the scrape left."""

from __future__ import annotations

import re
import textwrap

from seedbook import diagrams
from seedbook.model import Block, Seed

#: A fence that the capture kept: "```mermaid", "```"
_FENCE = re.compile(r"^\s*(?:`{3,}|~{3,})\s*(?:mermaid)?\s*$")


def restore(seed: Seed, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with every diagram fenced and sound where possible; other kinds are left untouched."""
    return tuple(_restored(block) if block.kind == "mermaid" else block for block in blocks)


def _restored(block: Block) -> Block:
    source = textwrap.dedent("\n".join(line for line in block.raw if not _FENCE.match(line)))
    nested = diagrams.nested(source)
    mended = diagrams.repair(nested or source, scraped=True)
    markdown = f"```mermaid\n{mended.source}\n```"
    doubts = (*mended.doubts, *(("mindmap-nesting-lost",) if nested else ()))
    return block.after("diagrams", markdown, fixes=mended.fixes, doubts=doubts)
