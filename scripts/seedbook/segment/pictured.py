"""Headings that a picture opens, `🛠️ 把项目做深`: where an article has one such heading, its other such lines are too.

(Of such lines in 300 articles that were taken for prose, the three beside another such heading are headings; of others
one is and five are notes.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.numbering import PICTOGRAMS
from seedbook.segment import runs
from seedbook.segment.lines import Line

#: A line that a picture opens and no mark ends, short enough for a heading
_PICTURED = re.compile(rf"^{PICTOGRAMS}\s*\S.{{0,34}}(?<![。！？!?;；:：,，.…])$")
#: What opens a note to the reader, and what heads a list of the headings rather than a part of the article
_NOTE = re.compile(rf"[💡⚠📌❗ℹ🚨✅❌☐☑]|{PICTOGRAMS}\s*(?:目录|大纲)$")


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, lines that a picture opens as headings where another is one."""
    pictured = [bool(_PICTURED.match(line.text)) and not _NOTE.match(line.text) for line in lines]
    if not any(own and tag == "heading" for own, tag in zip(pictured, tags, strict=True)):
        return list(tags)
    return [
        "heading" if own and tag == "paragraph" and runs.alone(tags, n) else tag
        for n, (own, tag) in enumerate(zip(pictured, tags, strict=True))
    ]
