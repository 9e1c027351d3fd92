"""Tables whose cells a tab parts, as browsers hand them over when a page is copied: `参数<tab>默认值<tab>说明`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.han import HAN
from seedbook.segment.lines import Line

#: A row: cells with one tab between, some of them empty; outputs and samples align what they print with spaces beside
#: a tab, or begin with one
_ROW = re.compile(r"(?!\s)[^\t]+(?:(?<! )\t(?! )[^\t]*)+")
#: What names no column: a sentence, a remark, a key with its value, white space that aligns: `# 删除前`, `replicas: 1`
_NO_NAME = re.compile(r"[。;；,，:：{}=#]|//|  ")
#: A header and a row
_FEWEST = 2


def tabbed(lines: Sequence[Line]) -> dict[int, str]:
    """The tags of such tables, by line number."""
    found: dict[int, str] = {}
    for start, end in _runs(lines):
        if end - start >= _FEWEST and _is_table([line.text for line in lines[start:end]]):
            found |= {line.number: "table+" if n else "table" for n, line in enumerate(lines[start:end])}
    return found


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where each run of rows with no blank line between begins and ends."""
    start = 0
    for n in range(1, len(lines) + 1):
        if n == len(lines) or lines[n].gap or not (_ROW.fullmatch(lines[n].text) and _ROW.fullmatch(lines[start].text)):
            yield start, n
            start = n


def _is_table(texts: Sequence[str]) -> bool:
    """Whether the first line names columns in Chinese and no row has more cells; empty ones at its end may be lost."""
    names = texts[0].split("\t")
    widest = max(text.count("\t") for text in texts)
    named = all(names) and bool(HAN.search(texts[0])) and not any(map(_NO_NAME.search, names))
    return named and widest == len(names) - 1
