"""Takes the names of files out of samples whose languages have no such line: the site set them as captions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from seedbook.model import Block
from seedbook.segment import untold

_NAME = r"[\w.-]+\.(?:go|java|kt|rs|c|h|cc|cpp|hpp|py|json|proto|jsx?|mjs|tsx?|lua|ya?ml|toml|sql)"
#: A file's name or path by itself, with what sites put behind it: "day2/cache.go - github", "xdp.bpf.c:", "src/main.rs"
_FILE = re.compile(rf"(?:[\w.$-]+[/\\])*{_NAME}\s*(?:[:：]|- ?git(?:hub|ee|lab))?", re.ASCII | re.IGNORECASE)
#: One that is labelled, in any language: `文件名: src/main.rs` (all 38 such lines at the head of samples in 1,007
#: articles are captions; comments have a sign)
_LABELLED = re.compile(r"[\u3400-\u9fff]{2,6} ?[:：] ?[\w./-]+\.[A-Za-z]\w{0,5}", re.ASCII)
#: Files that are called by a name of their own, and a file by its whole path: "Makefile", "/etc/shortly.env"
_WHOLE = r"(?:Makefile|Dockerfile|Jenkinsfile|Vagrantfile|(?:/[\w.-]+){2,}\.[A-Za-z]\w{1,9})"
#: One that a colon makes the head of what follows, between two samples: "cmd/server/main.go:", "nack.lua:", "Makefile:"
#: (keys of YAML are `nginx.conf:` and `/api/users:`)
_ANNOUNCED = re.compile(rf"(?:(?:[\w.$-]+/)*(?i:{_NAME})|{_WHOLE})[:：]", re.ASCII)
#: Languages in which a bare path is no line
_STRICT = {
    *("go", "java", "kotlin", "rust", "c", "cpp", "python", "lua", "javascript", "typescript"),
    *("json", "protobuf", "yaml", "toml", "sql"),
}


def between(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, samples that a caption parts as two with a paragraph between them."""
    for block in blocks:
        code = block.raw if block.kind == "code" else ()
        cuts = [n for n, line in enumerate(code) if n and _is_announced(line.strip())]
        if not cuts:
            yield block
            continue
        for start, end in pairwise([0, *(edge for n in cuts for edge in (n, n + 1)), len(block.raw)]):
            yield from _part(block, start, end, "paragraph" if start in cuts else "code")


def _is_announced(text: str) -> bool:
    return text.endswith((":", "：")) and bool(_ANNOUNCED.fullmatch(text))


def _part(block: Block, start: int, end: int, kind: str) -> Iterator[Block]:
    """The lines of `block` from `start` up to `end` as a block, without blank ones around them."""
    filled = [n for n in range(start, end) if block.raw[n].strip()]
    if filled:
        first, last = filled[0], filled[-1]
        lines = (block.lines[0] + first, block.lines[0] + last)
        lang = block.lang if kind == "code" else None
        yield replace(block, kind=kind, lines=lines, raw=block.raw[first : last + 1], lang=lang)


def apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, a caption at the head of a sample and titles at its edges as paragraphs of their own."""
    for block in blocks:
        head, tail = _edges(block) if block.kind == "code" else (False, False)
        if not (head or tail):
            yield block
            continue
        start, end = int(head), len(block.raw) - tail
        yield from _part(block, 0, start, "paragraph")
        yield from _part(block, start, end, "code")
        yield from _part(block, end, len(block.raw), "paragraph")


def _edges(block: Block) -> tuple[bool, bool]:
    """Whether the first line of a sample is a caption or a title, and the last one a title."""
    head, tail = untold.titles(block.lang, [line.strip() for line in block.raw if line.strip()])
    first, more = block.raw[0].strip(), len(block.raw) > 1
    named = _LABELLED.fullmatch(first) or (block.lang in _STRICT and _FILE.fullmatch(first))
    return head or (more and bool(named)), tail
