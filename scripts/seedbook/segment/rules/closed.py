"""Headings that were taken for the last line of the sample before them: names behind the bracket that closes it.

A capture leaves no blank line between a sample and the heading behind it, nor, in style A, any other mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from seedbook.segment import runs
from seedbook.segment.lines import Line

#: What closes all that a sample has opened: `}`, `});`, `],`
_CLOSED = re.compile(r"[}\])]+[;,]?")
#: Names, which no statement is, nor what has a remark behind it, `obj.x // 123`: `Inbound Cluster`,
#: `char16_t和char32_t`, `rel_table / through`, `约束的组合(与或非)`
_NAMES = re.compile(
    r"(?!.* //)[A-Za-z_\u3400-\u9fff][\w.+#/&\u3400-\u9fff -]*(?:(?<=[\u3400-\u9fff ])\([\w\u3400-\u9fff -]+\))?"
)
#: Statements and ends that are words alone: `return nil`, `EOF`, `done`, `go run main.go`, `$ kubectl get pods`
_WORDS = re.compile(
    r"(?:EOF|end\w*|END|done|fi|esac|return|else|break|continue|default|exit|export|import|package|use|go|cd|git|sudo"
    r"|kubectl|docker|var|val|let|const|type|typedef|namespace)\b"
)
#: No such heading is longer, in characters
_LONGEST = 40


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, such lines as headings (of 18 in 1,481 articles 17 are)."""
    found = list(tags)
    for n, line in enumerate(lines):
        last = tags[n] == "code+" and runs.alone(tags, n) and n + 1 < len(lines)
        if (
            last
            and _closes(lines[n - 1])
            and not line.indent
            and _is_title(line.text)
            and not _is_called(lines, tags, n)
        ):
            found[n] = "heading"
    return found


def _closes(line: Line) -> bool:
    return not line.indent and bool(_CLOSED.fullmatch(line.text))


def _is_called(lines: Sequence[Line], tags: Sequence[str], n: int) -> bool:
    """Whether line `n` calls by its name what its sample defines: `greet` behind `greet() {`, `}`."""
    name = re.compile(rf"(?<!\w){re.escape(lines[n].text)} ?\(")
    return any(map(name.search, (line.text for line in lines[runs.start(tags, n) : n])))


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_NAMES.fullmatch(text)) and not _WORDS.match(text)
