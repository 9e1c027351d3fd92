"""Takes the name of a file off the head of a sample whose language has no such line: the site set it as a caption."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from seedbook.model import Block

#: A file's name or path by itself, with what sites put behind it: "day2/cache.go - github", "models.go:", "src/main.rs"
_FILE = re.compile(
    r"(?:[\w.$-]+[/\\])*[\w-]+\.(?:go|java|kt|rs|c|h|cc|cpp|hpp|py|json|proto|jsx?|mjs|tsx?)\s*"
    r"(?:[:：]|- ?git(?:hub|ee|lab))?",
    re.ASCII | re.IGNORECASE,
)
#: Languages in which a bare path is no line
_STRICT = {"go", "java", "kotlin", "rust", "c", "cpp", "python", "json", "protobuf", "javascript", "typescript"}


def apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, a caption at the head of a sample as a paragraph of its own."""
    for block in blocks:
        if not _is_captioned(block):
            yield block
            continue
        first, last = block.lines
        after = next(n for n, line in enumerate(block.raw) if n and line.strip())
        yield Block("paragraph", (first, first), block.raw[:1])
        yield replace(block, lines=(first + after, last), raw=block.raw[after:])


def _is_captioned(block: Block) -> bool:
    strict = block.kind == "code" and block.lang in _STRICT and len(block.raw) > 1
    return strict and bool(_FILE.fullmatch(block.raw[0].strip()))
