"""Tables whose cells are parted by tabs: by one, as a browser writes them where a rendered page is copied, or by two,
as resiliparse does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.restore.table import Grid

#: What parts cells where two tabs do
PAIR = "\t\t"
_RUN = re.compile(r"\t+")


def parting(lines: Sequence[str]) -> str:
    """What parts the cells of `lines`: two tabs where they stand in pairs everywhere, else one."""
    runs = [len(run) for line in lines for run in _RUN.findall(line)]
    return PAIR if runs and not any(run % 2 for run in runs) else "\t"


def grid(lines: Sequence[str]) -> Grid | None:
    """The cells of `lines`, or None when tabs do not part all of them or part more than the first line names. A row may
    end before its last cells, which are empty then; where two tabs part, a break in a cell tears it."""
    part = parting(lines)
    rows = [[cell.strip() for cell in line.rstrip("\n").split(part)] for line in lines if line.strip()]
    width = len(rows[0]) if rows else 0
    whole = _mended(rows, width) if part == PAIR else rows
    if width < 2 or any(not 2 <= len(row) <= width for row in whole):
        return None
    joined = ("rows-joined",) if len(whole) < len(rows) else ()
    return Grid(tuple((*row, *[""] * (width - len(row))) for row in whole), ("tabs-parted", *joined))


def _mended(rows: Sequence[list[str]], width: int) -> list[list[str]]:
    """The rows, those joined that breaks in cells tore: what has no tab goes on with the cell above, and so does what
    has as many cells as are wanting, to the last of them."""
    whole: list[list[str]] = []
    for row in rows:
        torn = whole[1:] and (len(row) == 1 or 1 < len(whole[-1]) < width == len(whole[-1]) + len(row) - 1)
        if torn:
            whole[-1] = [*whole[-1][:-1], f"{whole[-1][-1]} {row[0]}".strip(), *row[1:]]
        else:
            whole.append(list(row))
    return whole
