"""What the article itself tells about names: which are identifiers in its code, which are plain product names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from seedbook.model import Block

#: Strings and comments of code, which hold prose: `"…"`, `'…'`, `// …`, `# …`, `/* … */`, `-- …`
_NOT_CODE = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|//[^\n]*|(?:^|\s)#[^\n]*|/\*.*?\*/|(?:^|\s)--\s[^\n]*", re.S)
#: An identifier, dotted or hyphenated ones as a whole too: `sync.Pool`, `x-envoy-flow-tag`, `bpf_object__load`
_NAME = re.compile(r"[A-Za-z_]\w*(?:[.-][A-Za-z_]\w*)*", re.A)
_PART = re.compile(r"[A-Za-z_]\w*", re.A)
#: What is called in code: the `Grant` of `cli.Grant(…)`
_CALLED = re.compile(r"[A-Za-z_]\w*(?=\()", re.A)


@dataclass(frozen=True)
class Words:
    """Identifiers of one article.

    `names`: all in its samples. `near`: those of the samples beside the text in question, where even plain words
    (`counter`, `rate`) are likely to mean the code. `called`: those called in a sample. `parts`: those that names
    run together may fall apart into, diagrams included; empty where the capture runs none together (style A).
    """

    names: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list in `seedbook/inline/data/<name>.txt`: separated by white space, `#` begins a comment."""
    text = resources.files("seedbook.inline").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for row in text.splitlines() for word in row.partition("#")[0].split())


def of(blocks: Sequence[Block], *, spaced: bool) -> list[Words]:
    """For each block the words known where it stands. `spaced`: captured in style B, which drops lone signs."""
    nothing = frozenset[str]()
    found = [_identifiers(b) if b.kind in ("code", "mermaid") else nothing for b in blocks]
    code = [names if b.kind == "code" else nothing for b, names in zip(blocks, found, strict=True)]
    names = nothing.union(*code)
    called = nothing.union(*(_CALLED.findall(_bare(b)) for b in blocks if b.kind == "code"))
    parts = nothing.union(*found) if spaced else nothing
    near = [nothing.union(*code[max(0, i - 2) : i + 2]) for i in range(len(blocks))]
    return [Words(names, nearby, called, parts) for nearby in near]


def _bare(block: Block) -> str:
    return _NOT_CODE.sub(" ", "\n".join(block.raw))


def _identifiers(block: Block) -> frozenset[str]:
    text = _bare(block) if block.kind == "code" else "\n".join(block.raw)
    found = {name for name in _NAME.findall(text) if len(name) > 2}
    return frozenset(found | {part for name in found for part in _PART.findall(name) if len(part) > 2})
