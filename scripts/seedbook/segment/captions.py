"""Takes the names of files and titles out of samples whose languages have no such line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from seedbook.model import Block
from seedbook.segment import untold

_NAME = (
    r"[\w.-]+\.(?:go|java|kt|rs|c|h|cc|cpp|hpp|s|py|json|proto|jsx?|mjs|tsx?|html|css|xml|lua|ya?ml|toml|sql|tpl|sh)"
)
#: A file's name or path by itself, with what sites put behind it: "day2/cache.go - github", "xdp.bpf.c:",
#: "runtime/proc.go : 2467", and with what names it: "file: kernel/ptrace.c"
_FILE = re.compile(
    rf"(?:file ?: ?/?)?(?:[\w.$-]+[/\\])*{_NAME}\s*(?:[:：]|[:：] ?\d+|- ?git(?:hub|ee|lab))?", re.ASCII | re.IGNORECASE
)
#: One that is labelled, in any language: `文件名: src/main.rs` (all 38 such lines at the head of samples in 1,007
#: articles are captions; comments have a sign)
_LABELLED = re.compile(r"[\u3400-\u9fff]{2,6} ?[:：] ?[\w./-]+\.[A-Za-z]\w{0,5}", re.ASCII)
#: Files that are called by a name of their own, and a file by its whole path: "Makefile", "/etc/shortly.env"
_WHOLE = r"(?:Makefile|Dockerfile|Jenkinsfile|Vagrantfile|(?:/[\w.-]+){2,}\.[A-Za-z]\w{1,9})"
#: One that a colon makes the head of what follows, between two samples: "cmd/server/main.go:", "nack.lua:", "Makefile:"
#: (keys of YAML are `nginx.conf:` and `/api/users:`)
_ANNOUNCED = re.compile(rf"(?:(?:[\w.$-]+/)*(?i:{_NAME})|{_WHOLE})[:：]", re.ASCII)
#: What GitBook takes for the name of the sample below it: "!FILENAME pkg/scheduler/types.go:59"
_MARKED = re.compile(r"!FILENAME \S+")
#: What ends a statement, a block, a page, below which a file names what follows: `app.listen(3000)`, `}`, `</html>` (of
#: 16 such lines in the middle of samples of 3,161 articles none is code, by 8 authors)
_ENDS = (")", "}", "]", ";", ">")
#: Languages in which a bare path is no line
_STRICT = {
    *("go", "java", "kotlin", "rust", "c", "cpp", "python", "lua", "javascript", "typescript"),
    *("json", "protobuf", "yaml", "toml", "sql"),
}


def between(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, samples that a caption parts as two with a paragraph between them."""
    for block in blocks:
        code = block.raw if block.kind == "code" and len(block.raw) > 1 else ()
        yield from _parted(block, {n: "paragraph" for n in range(len(code)) if _is_announced(code, n)})


def _is_announced(code: Sequence[str], n: int) -> bool:
    """Whether line `n` of a sample names the one below: by a mark, by its colon, or where the one above has ended."""
    text = code[n].strip()
    if text.startswith("!"):
        return bool(_MARKED.fullmatch(text))
    if n > 0 and text.endswith((":", "：")):
        return bool(_ANNOUNCED.fullmatch(text))
    above = next((line for line in reversed(code[:n]) if line.strip()), "").rstrip()
    return n + 1 < len(code) and above.endswith(_ENDS) and not text.startswith(".") and bool(_FILE.fullmatch(text))


def _parted(block: Block, cuts: Mapping[int, str]) -> Iterator[Block]:
    """The block, each of its lines `cuts`, by index, as a block of the kind that is said there."""
    if not cuts:
        yield block
        return
    edges = sorted({0, len(block.raw), *cuts, *(n + 1 for n in cuts)})
    for start, end in pairwise(edges):
        yield from _part(block, start, end, cuts.get(start, "code"))


def _part(block: Block, start: int, end: int, kind: str) -> Iterator[Block]:
    """The lines of `block` from `start` up to `end` as a block, without blank ones around them."""
    filled = [n for n in range(start, end) if block.raw[n].strip()]
    if filled:
        first, last = filled[0], filled[-1]
        lines = (block.lines[0] + first, block.lines[0] + last)
        lang = block.lang if kind == "code" else None
        yield replace(block, kind=kind, lines=lines, raw=block.raw[first : last + 1], lang=lang)


def apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a caption at the head of a sample as a paragraph of its own, titles as headings."""
    for block, below in zip_longest(blocks, blocks[1:]):
        prose = below.raw[0] if below and below.kind in ("paragraph", "heading") else ""
        yield from _parted(block, _named(block, prose) if block.kind == "code" else {})


def _named(block: Block, behind: str) -> dict[int, str]:
    """The lines of a sample, by index, that are a caption or titles, and the kind of each; `behind`: the line of prose
    behind it."""
    filled = [n for n, line in enumerate(block.raw) if line.strip()]
    titles = untold.titles(block.lang, [block.raw[n].strip() for n in filled], behind)
    found = {filled[n]: kind for n, kind in titles.items()}
    first, more = block.raw[0].strip(), len(block.raw) > 1
    named = _LABELLED.fullmatch(first) or (block.lang in _STRICT and _FILE.fullmatch(first))
    return {**found, 0: "paragraph"} if more and named else found
