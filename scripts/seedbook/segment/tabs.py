"""Tables whose cells are parted by tabs, as a browser writes them where a rendered page is copied.

Authors align with tabs too, in samples: there stand spaces beside them, several in a row, or lines without any around.
Of the lines of 3,700 articles captured without tabs in their tables, two samples are taken for one, both of columns
under Chinese words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.han import HAN
from seedbook.segment.lines import Line

#: A tab that aligns rather than parts: beside a space, `port \t// 端口`
_ALIGNS = re.compile(r"\t | \t")


def end(lines: Sequence[Line], n: int) -> int:
    """Behind which line the table ends whose header, in Chinese, line `n` is: blank lines stand around it, tabs part
    the cells of every row, and none has more than the header, fewer where its last are empty. 0 where it is none."""
    opens = (lines[n].gap or not n) and HAN.search(lines[n].bare) and "\t\t" not in lines[n].text
    if not opens:
        return 0
    behind = next((m for m in range(n + 1, len(lines)) if lines[m].gap), len(lines))
    most, *others = (0 if _ALIGNS.search(line.text) else line.text.count("\t") for line in lines[n:behind])
    return behind if others and all(1 <= count <= most for count in others) else 0
