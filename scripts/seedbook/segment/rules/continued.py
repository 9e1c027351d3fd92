"""Lines that go on with the sample above, though a new sample was begun with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: What ends no sample, whatever follows: the end of a comment, `数据*/`; what a program includes, `#include "a.h"`
LEADS_ON = re.compile(r"\*/$|^#include [<\"]")
#: The names of columns, right above the first row: `NAME READY STATUS AGE`
_COLUMNS = re.compile(r"[A-Z][A-Z()%/-]+(?: +[A-Z][A-Z()%/-]*){2,}$")

#: A longer line may be a sample of its own that was joined to one, in characters
_LONGEST = 100


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as parts of the sample above: what stands behind a comment, right below the names of columns
    or a line that begins with the same word. (In 2,958 articles 73 samples begun so go on with the one above, none is
    one of its own but those of one line with prose glued to them, which are told apart later.)"""
    found = list(tags)
    for n in range(1, len(lines)):
        if tags[n] == "code" == runs.kind(found[n - 1]) and _goes_on(lines[n - 1].text, lines[n]):
            found[n] = "code+"
    return found


def _goes_on(above: str, line: Line) -> bool:
    if LEADS_ON.search(above):
        return True
    alike = above.split(maxsplit=1)[0] == line.text.split(maxsplit=1)[0]
    alike = alike and max(len(above), len(line.text)) <= _LONGEST
    return not line.gap and (alike or bool(_COLUMNS.match(above)))
