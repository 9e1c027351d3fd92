"""Lines whose kind is plain from a mark of their own: headings, quotes, formulas, tasks, rows parted by tabs or pipes,
lists whose markers are plain, fences captured as text, and samples that say where they begin and where they end."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from seedbook import task_boxes
from seedbook.formulas import written
from seedbook.han import HAN
from seedbook.segment import marked, pipes, tabs
from seedbook.segment.hashed import hashed
from seedbook.segment.lines import Line

#: An opening quotation mark alone on its line, as a quote that broke before inline code leaves it: `“`
_LONE_QUOTE = re.compile(r"^[“「『\"]$")
_CLOSING = re.compile(r"[”」』\"]$")
#: A quoted line that kept its mark: `> 注意:…`, but not `> 10 跨地域`, a cell of a table
_MARKED_QUOTE = re.compile(r"^> (?![\d\s])")
#: A formula on lines of its own: `$$ … $$`
FORMULA = re.compile(r"^\$\$")
#: A fence captured as text: "```go", or "```" that closes it.
_FENCE = re.compile(r"^```([\w+-]*)$")
#: How a diagram of PlantUML and a key begin, whose last lines say the same with `end`: `@startuml`, `-----BEGIN RSA
#: PRIVATE KEY-----`
_BEGINS = re.compile(r"^(?:@start([a-z]+)(?: .*)?|-----BEGIN ([A-Z ]+)-----)$")
#: Within how many lines a fence must close to hold all between, instead of its own line alone.
_FENCED = 200
#: Within how many lines a quote must close, and a formula: rows of cases, steps of a derivation.
_REACH, _FORMULA_REACH = 6, 40
#: What no formula has inside: another dollar, the end of a sentence
_NO_FORMULA = re.compile(r"(?<!\\)\$|。")


def given(lines: Sequence[Line], spaced: bool) -> dict[int, str]:
    """The tags of such lines, by line number. `spaced`: the seed kept its blank lines, and no task is glued."""
    found = hashed(lines) if spaced else {}
    n, list_end = 0, _list_end(lines, spaced)
    while n < len(lines):
        behind = list_end(lines, n)
        kind, end = ("list", behind) if behind else _given(lines, n, spaced)
        if end:
            found |= {line.number: kind + ("+" if m else "") for m, line in enumerate(lines[n:end])}
        n = end or n + 1
    return found


def _list_end(lines: Sequence[Line], spaced: bool) -> Callable[[Sequence[Line], int], int]:
    """What tells behind which line a list ends, where it is plain from how the capture writes markers."""
    if spaced and marked.are_flush(lines):
        return marked.end
    return marked.dashed_end if spaced and marked.are_dashed(lines) else lambda _lines, _n: 0


def _given(lines: Sequence[Line], n: int, spaced: bool) -> tuple[str, int]:
    """The kind that line `n` opens by its mark, and where it ends; no end when it opens none."""
    fence = _FENCE.match(lines[n].text)
    if fence:
        return ("mermaid" if fence[1] == "mermaid" else "code"), _behind(lines, n, "```") or n + 1
    if begun := _BEGINS.match(lines[n].text):
        return "code", _behind(lines, n, f"@end{begun[1]}" if begun[1] else f"-----END {begun[2]}-----")
    if FORMULA.match(lines[n].text):
        return "math", formula_end(lines, n)
    if spaced and (end := tabs.end(lines, n) or pipes.end(lines, n)):
        return "table", end
    if not spaced and task_boxes.places(lines[n].text):
        return "list", _tasks_end(lines, n)
    return "quote", _quote_end(lines, n)


def _behind(lines: Sequence[Line], n: int, last: str) -> int:
    """Behind which line ends what line `n` begins, one that says `last`; 0 where none near does."""
    reach = range(n + 1, min(n + _FENCED, len(lines)))
    return next((m + 1 for m in reach if lines[m].text == last), 0)


def _tasks_end(lines: Sequence[Line], n: int) -> int:
    """Behind which line a list of tasks ends: one that broke before inline code has its box on the line before."""
    while n < len(lines) and (task_boxes.places(lines[n].text) or lines[n - 1].text.endswith("]")):
        n += 1
    return n


def _quote_end(lines: Sequence[Line], n: int) -> int:
    text = lines[n].text
    if _MARKED_QUOTE.match(text) and HAN.search(lines[n].bare):
        return n + 1
    if _LONE_QUOTE.match(text):
        return next((m + 1 for m in range(n + 1, min(n + _REACH, len(lines))) if _CLOSING.search(lines[m].text)), 0)
    return 0


def formula_end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the formula that line `n` opens ends; 0 where it is none, such as `$$ = $1;` of a grammar."""
    for m in range(n, min(n + _FORMULA_REACH, len(lines))):
        text = lines[m].text
        if text.endswith("$$") and (m > n or len(text) > 4):
            inside = written.BETWEEN.sub(" ", "\n".join(line.text for line in lines[n : m + 1])[2:-2])
            return 0 if _NO_FORMULA.search(inside) else m + 1
    return 0
