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
    end before its last cells, which are empty then."""
    part = parting(lines)
    rows = [[cell.strip() for cell in line.rstrip("\n").split(part)] for line in lines if line.strip()]
    width = len(rows[0]) if rows else 0
    if width < 2 or any(not 2 <= len(row) <= width for row in rows):
        return None
    return Grid(tuple((*row, *[""] * (width - len(row))) for row in rows), ("tabs-parted",))
