"""Samples glued into prose lifted out while the prose is restored, and set in fences in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from seedbook.han import HAN
from seedbook.inline.characters import SAMPLE
from seedbook.restore import embedded
from seedbook.restore.fencing import Fenced, laid_out
from seedbook.restore.lines import closed, leads_on

#: An item's indentation and marker: "    - ", "1. "
_ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|\d+\.) ")
#: The marker of the next item, a space before it: the ` - 重启` of `systemctl restart nginx - 重启`
_NEXT_ITEM = re.compile(r" - \S")
#: An item of nothing but a sample, which no parser reads as one: "- " before the sign
_BARE = re.compile(rf" *[-*+] (?={SAMPLE})")
#: How many blocks are kept lifted: those of a long article
_KEPT = 500


@lru_cache(maxsize=_KEPT)  # lists and prose ask for the same lines
def lifted(raw: tuple[str, ...], langs: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Fenced, ...]]:
    """The lines with a sign in the place of each sample, and the samples in their fences, indented and judged."""
    if any(SAMPLE in line for line in raw):
        return raw, ()
    lines, found = [], []
    for before, line in zip(("", *raw), raw, strict=False):
        at, kept = 0, ""
        opens = not before or closed(before) or before.endswith(":") or is_whole(before)
        for sample in embedded.samples(line, langs, opens=opens):
            if _is_inline(sample, line):
                continue
            kept += line[at : sample.start].rstrip() + SAMPLE
            found.append(laid_out(sample.lang, sample.lines))
            at = sample.end
        lines.append(kept + line[at:])
    return tuple(lines), tuple(found)


def _is_inline(sample: embedded.Found, line: str) -> bool:
    """Whether `sample` is inline code at the end of its item: one command before the marker of the next. Of 22 such in
    1,479 articles 20 are, for a sample ends with a line break."""
    return len(sample.lines) == 1 and bool(_NEXT_ITEM.match(line, sample.end))


def is_whole(text: str) -> bool:
    """Whether `text`, which no mark ends, is a step of its own rather than what leads on to inline code."""
    return bool(HAN.match(text[-1:])) and not leads_on(text)


def led(raw: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines that lead a list, and its own, of lifted lines: a sample that a line begins with ends the item before,
    with the clause that leads on to what comes of it, or stands before the list."""
    lead: tuple[str, ...] = ()
    lines: list[str] = []
    for line in raw:
        if line.startswith(SAMPLE) and lines:
            lines[-1] += SAMPLE
            if embedded.answers(line, 1):
                lines[-1] += line[1:]
                continue
        elif line.startswith(SAMPLE):
            lead += (SAMPLE, "")
        lines += [text] if (text := line.removeprefix(SAMPLE)) else []
    return lead, tuple(lines)


def fixes(found: Sequence[Fenced]) -> tuple[str, ...]:
    """The codes of what was repaired where samples were lifted out."""
    return ("sample-parted", *(code for sample in found for code in sample.fixes)) if found else ()


def doubts(found: Sequence[Fenced]) -> tuple[str, ...]:
    """The codes of what is in doubt in samples that were lifted out."""
    return tuple(code for sample in found for code in sample.doubts)


def placed(markdown: str, found: Sequence[Fenced]) -> str:
    """`markdown` with a fence in the place of each sign, inside of the item that the sign stands in; an item that
    begins with one goes on with the item before. A blank line ends the item: Python-Markdown takes the marker right
    below indented text for more of that."""
    if not found:
        return markdown
    fences = iter(found)
    lines: list[str] = []
    for line in markdown.split("\n"):
        bare = _BARE.match(line)
        if bare and lines and lines[-1].strip():
            lines[-1] += line[bare.end() :]
        else:
            lines.append(line)
    return "\n".join(
        _with_fences(line, fences) + ("\n" if below.strip() else "") if SAMPLE in line else line
        for line, below in pairwise((*lines, ""))
    )


def _with_fences(line: str, found: Iterator[Fenced]) -> str:
    item = _ITEM.match(line)
    indent = " " * (len(item["indent"]) + 4 if item else len(line) - len(line.lstrip()))
    pieces = line.split(SAMPLE)
    parts = [pieces[0].rstrip()]
    for piece in pieces[1:]:
        parts.append("\n".join(indent + text if text else "" for text in next(found).markdown.split("\n")))
        if piece.strip():
            parts.append(indent + piece.strip())
    return "\n\n".join(part for part in parts if part.strip())
