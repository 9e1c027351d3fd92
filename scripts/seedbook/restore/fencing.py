"""A code sample laid out: its indentation given back, a verdict, and a fence around it with its language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seedbook import verdict
from seedbook.formatting.indent import indent, normalised
from seedbook.formatting.quotes import straightened

#: A run of backticks long enough to end a fence: "```"
_TICKS = re.compile(r"`{3,}")
#: What a sample's verdict makes a person look at
_DOUBTS = {"damaged": "code-damaged"}


@dataclass(frozen=True)
class Fenced:
    """A sample in its fence, its verdict, and the codes of what was repaired and of what is in doubt."""

    markdown: str
    verdict: str | None
    fixes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def laid_out(lang: str, raw: Sequence[str], *, flat: bool = True) -> Fenced:
    """The sample `raw` as one of `lang`. `flat`: its indentation was lost."""
    lines, mended = straightened(lang, raw)
    found = indent(lang, lines) if flat else normalised(lang, lines)
    judged = verdict.judge(lang, "\n".join(found.lines))
    doubts = (*found.doubts, *((_DOUBTS[judged],) if judged in _DOUBTS else ()))
    return Fenced(fenced(found.lines, lang, judged), judged, (*mended, *found.fixes), doubts)


def fenced(lines: Sequence[str], lang: str, judged: str | None = None) -> str:
    """`lines` between fences that no line inside can close."""
    longest = max((len(run) for run in _TICKS.findall("\n".join(lines))), default=2)
    fence = "`" * (longest + 1)
    info = f'{lang} verdict="{judged}"' if judged else lang
    return "\n".join((fence + info, *lines, fence))
