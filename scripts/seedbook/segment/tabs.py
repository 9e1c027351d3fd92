"""Tables whose cells are parted by tabs, as a browser writes them where a rendered page is copied, or by two of them,
as resiliparse does.

Authors align with tabs too, in samples: there stand spaces beside them, several in a row, or lines without any around.
Of the lines of 3,700 articles captured without tabs in their tables, two samples are taken for one, both of columns
under Chinese words; none where two tabs part.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN
from seedbook.restore.table.tabbed import PAIR, parting
from seedbook.segment.lines import TAB, Line

#: A tab that aligns rather than parts: beside a space, `port \t// 端口`
_ALIGNS = re.compile(r"\t | \t")


def end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the table ends whose header, in Chinese, line `n` is: blank lines stand around it (none need
    where two tabs part: there it may follow a sample, and one may follow it), tabs part the cells of every row, and
    none has more than the header, fewer where its last are empty. 0 where it is none."""
    if "\t" not in lines[n].text or not HAN.search(lines[n].bare):
        return 0
    behind = next((m for m in range(n + 1, len(lines)) if lines[m].gap), len(lines))
    paired = next((m for m in range(n, behind) if "\t\t" not in lines[m].text), behind)
    if parting([line.text for line in lines[n:paired]]) == PAIR:
        return paired if _are_rows(lines[n:paired], PAIR) else 0
    opens = "\t\t" not in lines[n].text and (lines[n].gap or not n)
    return behind if opens and _are_rows(lines[n:behind], "\t") else 0


def _are_rows(lines: Sequence[Line], part: str) -> bool:
    most, *others = (_parted(line, part) for line in lines)
    return bool(others) and all(1 <= count <= most for count in others)


def _parted(line: Line, part: str) -> int:
    """How often cells are parted in a line, the first of which may be empty; not at all where tabs align."""
    return 0 if _ALIGNS.search(line.text) else line.text.count(part) + line.indent // (len(part) * TAB)
