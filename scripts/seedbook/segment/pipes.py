"""Tables that kept the pipes and the ruler of Markdown where blank lines part blocks, as what makes text of HTML writes
them."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.restore.table.piped import DASHES, DELIMITER
from seedbook.segment.lines import Line


def end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the table ends whose header line `n` is, with a row and blank lines around. 0 where it is
    none."""
    behind = rows_end(lines, n)
    opens = (lines[n].gap or not n) and behind > n + 2
    return behind if opens and (behind == len(lines) or lines[behind].gap) else 0


def rows_end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the table ends whose header line `n` is: a ruler below it, pipes in each row and no blank line
    between. 0 where it is none."""
    if "|" not in lines[n].text or n + 1 == len(lines) or lines[n + 1].gap or not _is_ruler(lines[n + 1].text):
        return 0
    return next((m for m in range(n + 2, len(lines)) if lines[m].gap or "|" not in lines[m].text), len(lines))


def _is_ruler(text: str) -> bool:
    return bool(DELIMITER.match(text) or DASHES.match(text))
