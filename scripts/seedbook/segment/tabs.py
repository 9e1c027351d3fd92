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
#: Two tabs that align what code says: `rest\t\t// 其余`, `CC\t\t= gcc`, `lock\t\tmutex;`, `#define LOCAL\t\t1`
_SAMPLE = re.compile(r"^#\w|\t\s*(?://|#|/\*|[:<>+]?=|<<|--)|\t.*[;{]$")


def end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the table ends whose header line `n` is: blank lines stand around it, one tab parts the cells
    of every row, none has more than the header, fewer where its last are empty, and the header is in Chinese. Where two
    tabs part, the table may follow a sample, and one may follow it, and behind a blank line the header may be a name.
    0 where it is none."""
    opens, chinese = bool(lines[n].gap or not n), bool(HAN.search(lines[n].bare))
    if "\t" not in lines[n].text or (not opens and PAIR in lines[n].text and PAIR in lines[n - 1].text):
        return 0
    behind = next((m for m in range(n + 1, len(lines)) if lines[m].gap), len(lines))
    if paired := _paired_end(lines, n, behind):
        return paired if chinese or opens else 0
    return _single_end(lines, n, behind) if chinese and PAIR not in lines[n].text else 0


def _single_end(lines: Sequence[Line], n: int, behind: int) -> int:
    """The same where one tab parts. A browser sets no blank line between a heading and a table: with a line above it,
    the table must say in Chinese what its first column holds, and no row may be set in or look like code."""
    if lines[n].gap or not n:
        return behind if _are_rows(lines[n:behind], "\t") else 0
    end = next((m for m in range(n, behind) if "\t" not in lines[m].text), behind)
    rows = lines[n:end]
    named = bool(HAN.search(lines[n].text.partition("\t")[0])) and "\t" not in lines[n - 1].text
    plain = not any(line.indent or _SAMPLE.search(line.text) for line in rows)
    return end if named and plain and _are_rows(rows, "\t") else 0


def _paired_end(lines: Sequence[Line], n: int, behind: int) -> int:
    """Behind which line before `behind` the rows end that two tabs part and line `n` heads; a line without tabs between
    them goes on with a cell that a break tore. 0 where there are none."""
    rows = [m for m in range(n, behind) if PAIR in lines[m].text]
    texts = [lines[m].text for m in rows]
    named = PAIR * 2 not in lines[n].text  # a header has a name for each column
    if rows[:2] != [n, n + 1] or not named or parting(texts) != PAIR or any(map(_SAMPLE.search, texts)):
        return 0
    torn = rows[-1] + 1 - n - len(rows)
    return rows[-1] + 1 if torn <= len(rows) and _are_rows([lines[m] for m in rows], PAIR) else 0


def _are_rows(lines: Sequence[Line], part: str) -> bool:
    most, *others = (_parted(line, part) for line in lines)
    return bool(others) and all(1 <= count <= most for count in others)


def _parted(line: Line, part: str) -> int:
    """How often cells are parted in a line, the first of which may be empty; not at all where a tab aligns."""
    aligned = part != PAIR and _ALIGNS.search(line.text)
    return 0 if aligned else line.text.count(part) + line.indent // (len(part) * TAB)
