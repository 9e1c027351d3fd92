"""Tables of style A, taken whole by the ruler that the capture wrote under their header: `|---|---|`.

Rows break around inline code: a line that opens no row belongs to the row above, up to one that ends with a pipe.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from seedbook.segment.lines import Line

#: The ruler as the capture writes it; tables in Markdown samples are ruled by hand, with spaces or more dashes
_RULER = re.compile(r"\|(?:---\|)+")
#: A cell on a line of its own: `retryOn |`
_CELL = re.compile(r"[^|]+ \|")
#: What heads a table rather than samples, words without a sign of code: `What to transfer`, `EXIT VALUES`; by itself a
#: name as well, `output.kafka`. (Of 21 samples right above a table in 1,140 articles none ends so.)
_WORDS, _NAME = re.compile(r"[A-Z][A-Za-z]*(?: [A-Za-z]+)*"), re.compile(r"[a-z]+(?:\.[a-z]+)*")
#: A key of YAML whose text stands below, not the end of a row: `expr: |`
_BLOCK = re.compile(r"[^|]*: \|")
#: Lines that one row, or the header, may be broken into
_PIECES = 6


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, each line of such a table given to it."""
    found = list(tags)
    rulers = (n for n, line in enumerate(lines) if _RULER.fullmatch(line.text))
    ruled = [(start, n) for n in rulers if (start := _header(lines, n)) < n]
    for (start, ruler), (limit, _) in pairwise([*ruled, (len(lines), 0)]):
        end = min(_end(lines, ruler, limit), limit)
        found[start:end] = ["table", *["table+"] * (end - start - 1)]
        if start and _heads(lines[start - 1].text, found[start - 1]):
            found[start - 1] = "heading"
    return found


def _heads(text: str, tag: str) -> bool:
    """Whether what was taken for the end of a sample, or a whole one, is the heading of the table right below it."""
    return tag.startswith("code") and bool(_WORDS.fullmatch(text) or (tag == "code" and _NAME.fullmatch(text)))


def _header(lines: Sequence[Line], ruler: int) -> int:
    """Where the header above the line `ruler` begins; `ruler` itself when there is none with as many cells.

    One whose first cell is code has lost the pipe before it: so it is with all six that begin so in 2,876
    articles of style A. A pipe alone closes one that lacks a cell.
    """
    columns, pipes = _pipes(lines[ruler]) - 1, 0
    for n in range(ruler - 1, max(-1, ruler - 1 - _PIECES), -1):
        pipes += _pipes(lines[n])
        if lines[n].text.startswith("|") and lines[n].text != "|":
            return n if pipes > columns else ruler
        if pipes == columns and _CELL.fullmatch(lines[n].text):
            return n
    return ruler


def _end(lines: Sequence[Line], ruler: int, limit: int) -> int:
    """Behind which line the rows under the line `ruler` end; none is looked for from `limit` on."""
    end = ruler + 1
    while end < limit and (more := _pieces(lines, end)):
        end += more
    return end


def _pieces(lines: Sequence[Line], start: int) -> int:
    """How many lines from `start` on are a row or the rest of one: those up to a pipe at an end; 0 where none is.

    Only a line that opens with a pipe may end without: what follows then begins with code, or closes the row.
    """
    for n in range(start, min(start + _PIECES, len(lines))):
        text = lines[n].text
        if (n > start and text.startswith("|")) or _BLOCK.fullmatch(text):
            break
        if text.endswith("|"):
            return n - start + 1
        if not text[0].isascii():
            break
    return int(lines[start].text.startswith("|"))


def _pipes(line: Line) -> int:
    return line.text.count("|")
