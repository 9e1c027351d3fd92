"""Names every line, joins lines to blocks, gives headings a level and code a language."""

from __future__ import annotations

import re
from dataclasses import replace

from seedbook.languages import identify
from seedbook.model import Block, Seed

_CJK = re.compile(r"[\u4e00-\u9fff]")
_CHAPTER = re.compile(r"^第[一二三四五六七八九十百\d]+[章节部分篇讲]")
_SECTION = re.compile(r"^\d+\.\d+ ?\S")
_MERMAID = re.compile(
    r"^(graph|flowchart) (TD|TB|LR|RL|BT)\b|^(sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt)\b"
)
_EDGE = re.compile(r"[-–=]+(>|\|)|[-–]- |^\s*(subgraph|end|style|class|participant|\w+[\[({])")
_CODE = re.compile(
    r"^(//|#|/\*|\*/|[{}()\[\]]+[,;)]*$|package |import |func |type |var |const |return\b|if |for |switch |case |default:|defer |go "
    r"|public |private |@\w+|class |def |from |let |use |local |end$|else|try|\$ |curl |git |kubectl |docker |export |FROM |RUN )"
    r"|[;{}(,]\s*(//.*)?$|:= |\bfunc\(|^\"[^\"]+\",?$|^[\w.\[\]]+ ?[-+]?= ?\S|^[\w\".-]+: ?\S*,?( //.*)?$|^\w+(\.\w+)*\(.*\)[;,]?( //.*)?$|^<\??/?\w+.*>$"
)
_STRIP = re.compile(r"\"[^\"]*\"|'[^']*'|//.*$|(?<!\S)#.*$|--\s.*$")
_LIST = re.compile(r"^(- |• |\* |\d+\. )")


def segment(seed: Seed) -> tuple[Block, ...]:
    """The blocks of `seed`: every non-blank line stands in exactly one, in order."""
    lines = [line.strip() for line in seed.lines]
    spaced = sum(not line for line in lines) > 0.15 * len(lines)
    kinds = _kinds(seed, lines, spaced)
    return tuple(_levels(_blocks(seed, kinds)))


def _kinds(seed: Seed, lines: list[str], spaced: bool) -> list[str]:
    kinds: list[str] = []
    previous = ""
    for n, line in enumerate(lines):
        gap = n == 0 or not lines[n - 1]
        kind = (
            _kind(seed.lines[n], line, previous, gap, spaced, lines[n + 1] if n + 1 < len(lines) else "")
            if line
            else ""
        )
        kinds.append(kind)
        previous = kind or previous
    if spaced:
        _ends(lines, kinds)
    return kinds


def _kind(raw: str, line: str, previous: str, gap: bool, spaced: bool, following: str) -> str:
    tight = not gap or not spaced
    if _MERMAID.search(line) or (previous == "mermaid" and tight and _EDGE.search(line)):
        return "mermaid"
    if line.startswith("|") or line.endswith(" |") or (not spaced and following.startswith("|--")):
        return "table"
    if line.startswith("$$"):
        return "math"
    code = _is_code(line)
    if _LIST.match(line) and not (previous == "code" and not _CJK.search(_STRIP.sub("", line))):
        return "list"
    if code or (spaced and raw[:1] in " \t" and previous == "code"):
        return "code"
    if spaced and not gap and previous in ("table", "list"):
        return previous
    if spaced and gap and following and not line.endswith((":", "。")) and len(line) < 80 and " " in line:
        return "table"
    if len(line) < 70 and not re.search(r"[。;;::.,,!…]$", line) and _CJK.search(line) and (gap or not spaced):
        return "heading"
    return "paragraph"


def _is_code(line: str) -> bool:
    bare = _STRIP.sub("", line)
    if not bare.strip():
        return True
    share = len(_CJK.findall(bare)) / max(1, len(bare))
    return share < 0.15 and bool(_CODE.search(line))


def _ends(lines: list[str], kinds: list[str]) -> None:
    used = [n for n, line in enumerate(lines) if line]
    if lines[used[0]] == "Posted in" and len(used) > 1:
        kinds[used[0]], kinds[used[1]] = "furniture", "title"
    for n in reversed(used):
        if lines[n] == "发表回复":
            tail = [m for m in used if m >= n - 2]
            for m in tail:
                kinds[m] = "furniture"
            break


def _blocks(seed: Seed, kinds: list[str]) -> list[Block]:
    blocks: list[Block] = []
    for n, kind in enumerate(kinds, 1):
        if not kind:
            continue
        last = blocks[-1] if blocks else None
        single = kind in ("heading", "title", "paragraph", "furniture")
        if last and last.kind == kind and not single:
            span = (last.lines[0], n)
            blocks[-1] = replace(last, lines=span, raw=seed.lines[span[0] - 1 : n])
        else:
            blocks.append(Block(kind, (n, n), (seed.lines[n - 1],)))
    return [replace(b, lang=identify(b.raw).lang) if b.kind == "code" else b for b in blocks]


def _levels(blocks: list[Block]) -> list[Block]:
    return [replace(b, level=_level(b.raw[0].strip())) if b.kind == "heading" else b for b in blocks]


def _level(text: str) -> int:
    return 1 if _CHAPTER.match(text) else 2 if _SECTION.match(text) else 3
