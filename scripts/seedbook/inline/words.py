"""What the article itself tells about names: which are identifiers in its code, which are plain product names."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import accumulate

from seedbook.inline import spacing
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
#: A name of two words or more behind its package: the `SpanContext` of `trace.SpanContext`
_EXPORTED = re.compile(r"(?<![\w./-])[a-z][a-z0-9]*\.((?:[A-Z]+[a-z0-9]+){2,})(?![\w./-])", re.A)
#: What is called in code: the `Grant` of `cli.Grant(…)`, the `select!` of `select! {…}`
_CALLED = re.compile(r"[A-Za-z_]\w*(?=\()|[A-Za-z_]\w*!(?=[(\[]| ?\{)", re.A)

#: A line that inline code may begin: Latin or a sign of code first, no item's mark
_GOES_ON = re.compile(r"(?!- )[!-~]")
#: How many blocks of prose before and after one are near it
_NEAREST = 3
#: The level of the headings inside sections, the first that is none of a chapter or a section
_SECTION = 3


@dataclass(frozen=True)
class Words:
    """Identifiers of one article.

    `names`: all in its samples, and exported ones that its prose has behind their packages (style A). `near`: those of
    the samples beside the text in question, where even plain words (`counter`, `rate`) are likely to mean the code.
    `called`: those called in a sample. `parts`: those that names run together may fall apart into, diagrams
    included; empty where the capture runs none together (style A).
    `humped`: those that prose alone has, of two words at least (`VirtualService`), which may be run together too.
    `said`: those that stand alone in prose, where names are run together.
    `above`: all names, of one letter too, in the sample right before.
    `set_apart`: whether the prose around sets a space between Chinese and Latin.
    """

    names: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    humped: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()
    set_apart: bool = False


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list in `seedbook/inline/data/<name>.txt`: separated by white space, `#` begins a comment."""
    text = resources.files("seedbook.inline").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return frozenset(word for row in text.splitlines() for word in row.partition("#")[0].split())


def is_ordinary(name: str) -> bool:
    """Whether `name` is a product or a plain word of prose, in any article."""
    return name in listed("products") or name.lower() in listed("common")


def of(blocks: Sequence[Block], *, spaced: bool) -> list[Words]:
    """For each block the words known where it stands. `spaced`: captured in style B, which drops lone signs."""
    return _of(tuple((_kind(block), block.raw) for block in blocks), spaced)


def _kind(block: Block) -> str:
    """The kind of a block, `section` for headings of chapters and sections."""
    return "section" if block.kind == "heading" and (block.level or _SECTION) < _SECTION else block.kind


@lru_cache(maxsize=2)  # each stage asks for the same seed
def _of(blocks: tuple[tuple[str, tuple[str, ...]], ...], spaced: bool) -> list[Words]:
    nothing = frozenset[str]()
    bare = [_bare(raw) if kind == "code" else "" for kind, raw in blocks]
    code = [_identifiers(text) for text in bare]
    names = nothing.union(*code, *((_EXPORTED.findall("\n".join(raw)) for _, raw in blocks) if not spaced else ()))
    called = nothing.union(*map(_CALLED.findall, bare))
    parts = nothing.union(*(_every_name(kind, raw) for kind, raw in blocks)) if spaced else nothing
    humped = frozenset(_HUMPED.findall("\n".join(line for _, raw in blocks for line in raw))) if spaced else nothing
    said = (
        nothing.union(*(_alone(raw) for kind, raw in blocks if kind not in ("code", "mermaid"))) if spaced else nothing
    )
    near = [nothing.union(*code[max(0, i - 2) : i + 2]) for i in range(len(blocks))]
    above = [nothing, *(frozenset(_PART.findall(text)) for text in bare)]  # those of one letter too
    told = zip(near, above, _set_apart(blocks), strict=False)
    return [Words(names, nearby, called, parts, humped, said, shown, apart) for nearby, shown, apart in told]


def _set_apart(blocks: Sequence[tuple[str, tuple[str, ...]]]) -> list[bool]:
    """For each block whether the prose nearest to it in its section sets a space between Chinese and Latin.

    A line that begins with Latin text may go on with code (style A), beside which spaces are lost: only those that are
    there count. Sections of one article differ, as several hands may have written them.
    """
    opened = list(accumulate(kind == "section" for kind, _ in blocks))
    prose = [n for n, (kind, _) in enumerate(blocks) if kind in ("paragraph", "list")]
    seams = {n: _seams(blocks[n][1]) for n in prose}
    found = []
    for n in range(len(blocks)):
        at = bisect(prose, n)
        near = [seams[m] for m in prose[max(0, at - _NEAREST) : at + _NEAREST] if opened[m] == opened[n]]
        habit = spacing.habit_of(sum(spaces for spaces, _ in near), sum(joints for _, joints in near))
        found.append(habit == "spaced")
    return found


def _seams(raw: Sequence[str]) -> tuple[int, int]:
    whole = "\n".join(line for line in raw if not _GOES_ON.match(line))
    return spacing.seams(whole, "\n".join(filter(_GOES_ON.match, raw)))


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
