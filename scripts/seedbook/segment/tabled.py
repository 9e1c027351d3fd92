"""Tables of style B whose cells look like code: the names of the columns, partly Chinese, stand above them.

`Marker 作用 示例值` above `+kubebuilder:default 默认值 8080`. (Of samples in 315 articles seven begin like that
without the sign of a comment or a drawing and without a word that a later line begins with too: six were tables, in
one the header was a heading.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: Names of columns: words and no sign of code, at least one of them Chinese: `方案 Language CO-RE 需要 clang`
_HEADER = re.compile(r"(?=.*[\u3400-\u9fff])[A-Za-z\u3400-\u9fff][\w\u3400-\u9fff/.%+-]*(?: [\w\u3400-\u9fff/.%+-]+)+")
#: A header and two rows
_FEWEST = 3


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such samples as tables."""
    found = list(tags)
    for n, tag in enumerate(tags):
        end = runs.end(tags, n) if tag == "code" else n
        if end - n >= _FEWEST and _is_table(lines[n:end]):
            found[n:end] = ["table", *(end - n - 1) * ["table+"]]
    return found


def _is_table(block: Sequence[Line]) -> bool:
    header, *rows = block
    first = header.text.split()[0]
    return (
        bool(_HEADER.fullmatch(header.text))
        and not any(line.indent for line in block)
        and not any(row.gap or row.text.split()[0] == first for row in rows)
    )
