"""What the article itself tells about names: which are identifiers in its code, which are plain product names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from seedbook.model import Block

#: Strings and comments of code, which hold prose: `"…"`, `'…'`, `// …`, `# …`, `/* … */`, `-- …`
_NOT_CODE = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|//[^\n]*|(?:^|\s)#[^\n]*|/\*.*?\*/|(?:^|\s)--\s[^\n]*", re.S)
#: An identifier, dotted or hyphenated ones as a whole too: `sync.Pool`, `x-envoy-flow-tag`, `bpf_object__load`
_NAME = re.compile(r"[A-Za-z_]\w*(?:[.-][A-Za-z_]\w*)*", re.A)
#: A sign inside a name, the `s-e` of `x-envoy`; and a part of a name: `envoy`
_JOINT = re.compile(r"\w[-_]\w")
_PART = re.compile(r"[A-Za-z_]\w*", re.A)
#: A name or flag that nothing touches but marks and Chinese: `netpoll`, `max_tokens`, `tls.crt`, `/healthz`
_ALONE = re.compile(r"(?<![\w.\-/:@$&*=])[\w/-][\w./-]+\w(?:\(\))?(?![\w\-/@$&*=(\[])", re.A)
#: A name of two words or more that no other Latin touches: `VirtualService`, `HTTPRoute`, no `useState`
_HUMPED = re.compile(r"(?<![\w.\-/])(?:[A-Z]+(?=[A-Z][a-z])|[A-Z][a-z]+)(?:[A-Z][a-z]+)+(?![\w.\-/(])", re.A)
#: What is called in code: the `Grant` of `cli.Grant(…)`, the `select!` of `select! {…}`
_CALLED = re.compile(r"[A-Za-z_]\w*(?=\()|[A-Za-z_]\w*!(?=[(\[]| ?\{)", re.A)


@dataclass(frozen=True)
class Words:
    """Identifiers of one article.

    `names`: all in its samples. `near`: those of the samples beside the text in question, where even plain words
    (`counter`, `rate`) are likely to mean the code. `called`: those called in a sample. `parts`: those that names
    run together may fall apart into, diagrams included; empty where the capture runs none together (style A).
    `humped`: those that prose alone has, of two words at least (`VirtualService`), which may be run together too.
    `said`: those that stand alone in prose, where names are run together.
    `above`: all names, of one letter too, in the sample right before.
    """

    names: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    humped: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list in `seedbook/inline/data/<name>.txt`: separated by white space, `#` begins a comment."""
    text = resources.files("seedbook.inline").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for row in text.splitlines() for word in row.partition("#")[0].split())


def of(blocks: Sequence[Block], *, spaced: bool) -> list[Words]:
    """For each block the words known where it stands. `spaced`: captured in style B, which drops lone signs."""
    return _of(tuple((block.kind, block.raw) for block in blocks), spaced)


@lru_cache(maxsize=2)  # each stage asks for the same seed
def _of(blocks: tuple[tuple[str, tuple[str, ...]], ...], spaced: bool) -> list[Words]:
    nothing = frozenset[str]()
    bare = [_bare(raw) if kind == "code" else "" for kind, raw in blocks]
    code = [_identifiers(text) for text in bare]
    names = nothing.union(*code)
    called = nothing.union(*map(_CALLED.findall, bare))
    parts = nothing.union(*(_every_name(kind, raw) for kind, raw in blocks)) if spaced else nothing
    humped = frozenset(_HUMPED.findall("\n".join(line for _, raw in blocks for line in raw))) if spaced else nothing
    said = (
        nothing.union(*(_alone(raw) for kind, raw in blocks if kind not in ("code", "mermaid"))) if spaced else nothing
    )
    near = [nothing.union(*code[max(0, i - 2) : i + 2]) for i in range(len(blocks))]
    above = [nothing, *(frozenset(_PART.findall(text)) for text in bare)]  # those of one letter too
    told = zip(near, above, strict=False)
    return [Words(names, nearby, called, parts, humped, said, shown) for nearby, shown in told]


def _bare(raw: Sequence[str]) -> str:
    return _NOT_CODE.sub(" ", "\n".join(raw))


def _identifiers(text: str) -> frozenset[str]:
    found = {name for name in _NAME.findall(text) if len(name) > 2}
    return frozenset(found | {part for name in found for part in _PART.findall(name) if len(part) > 2})


def _alone(raw: Sequence[str]) -> frozenset[str]:
    return frozenset(name for line in raw for name in _ALONE.findall(line))


def _every_name(kind: str, raw: Sequence[str]) -> frozenset[str]:
    """Names of samples and diagrams, their texts included; of prose those with a joint, such as `libbpf-go`."""
    names = _identifiers("\n".join(raw))
    return names if kind in ("code", "mermaid") else frozenset(filter(_JOINT.search, names))
