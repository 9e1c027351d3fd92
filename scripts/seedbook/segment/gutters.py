"""Numbers that sites show at the lines of a sample: `1 package main` in front of each, or a column `1`, `2`, `3`.

Captures keep them as text, and no sample with them is what its author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seedbook.han import HAN
from seedbook.languages import identify
from seedbook.model import PROGRAMS
from seedbook.segment.lines import Line

#: A number in front of a line, with what parts them, `1 package main`, `02\treturn nil`, ` 3| }`; and alone, `4` or
#: `4.`, in a column and where the sample has a blank line
_NUMBERED = re.compile(r"[ \t]*(?P<number>\d{1,4})(?:[ \t]?[|.]?[ \t]?$|(?:[ \t]?\|[ \t]?|[ \t])(?P<text>.*))")
#: What is numbered from 0: `0 *ast.File {`
_ZERO = re.compile(r"[ \t]*0+(?:[ \t]|$)")
#: Fewer lines are none where nothing else tells: what programs print counts too
_LEAST = 5
#: The numbers and the sample as cells of a row, where a site shows them so: `| 1 2 3 | func main() { run() } |`
_CELLS = re.compile(r"\s*\|\s*(?P<numbers>1(?:\s+\d+)+)\s*\|\s*(?P<text>[^\s|].*?)\s*\|?\s*")
#: What speaks a language, beside what people write programs in. (Of 34 runs of lines in 7,900 captures that count from
#: 1 only four pass, listings that their author numbered and speaks of.)
_DATA = frozenset(("yaml", "json", "sql", "dockerfile", "xml", "html", "protobuf"))
#: What share of a sample's lines holds Chinese, at most: `1 实例化 Server`, `2 调用 net.Listen("tcp", addr)` are steps
_SOME = 0.25
#: What says that readers need the numbers: `第 36 行`
_SPOKEN_OF = re.compile(r"第 ?\d+ ?行")


def without(raw: Sequence[str]) -> list[str]:
    """The lines of a seed without the numbers in front of the lines of samples; what they number is still on the same
    line. Where the text speaks of a line by its number they stay."""
    lines = list(raw)
    if any(map(_SPOKEN_OF.search, raw)):
        return lines
    for start, end in _runs(raw):
        found = [_NUMBERED.fullmatch(line) for line in raw[start:end]]
        texts = [(numbered and numbered["text"]) or "" for numbered in found]
        if _is_code(texts):
            lines[start:end] = texts
    return lines


def celled(line: str) -> str:
    """The sample of a line that is a row of its numbers and of itself, all in one line; an empty string of others."""
    found = _CELLS.fullmatch(line)
    numbers = [int(number) for number in found["numbers"].split()] if found else []
    counted = numbers == list(range(1, len(numbers) + 1))
    return found["text"].replace(r"\|", "|") if found and counted else ""


def columns(lines: Sequence[Line], raw: Sequence[str]) -> set[int]:
    """The lines, by index, of such columns: numbers alone that count from 1, right behind a line that they do not go on
    with and that leads to nothing; or, however few, before the tabs by which a capture parts the column from the sample
    where both are cells. `raw` are all lines of the seed."""
    found: set[int] = set()
    for start, end in _runs([line.text for line in lines], least=1):
        above = lines[start - 1].text if start else ":"
        alone = all(line.text.rstrip(".").isdigit() for line in lines[start:end])
        behind = end - start >= _LEAST and not above.isdigit() and not above.endswith(":")
        if alone and (behind or _parts(raw[lines[end - 1].number :][:1])):
            found |= set(range(start, end))
    return found


def _parts(line: Sequence[str]) -> bool:
    """Whether a line, if there is one, is nothing but tabs."""
    return any("\t" in text and not text.strip() for text in line)


def _runs(lines: Sequence[str], least: int = _LEAST) -> Iterator[tuple[int, int]]:
    """Where each run of lines that count from 1 begins and ends, of `least` lines or more; what counts from 0 is
    printed."""
    start, count = 0, 0
    for n, line in enumerate((*lines, "")):
        numbered = _NUMBERED.fullmatch(line) if line.lstrip()[:1].isdigit() else None
        number = int(numbered["number"]) if numbered else -1
        if count and number == count + 1:
            count = number
            continue
        if count >= least:
            yield start, n
        first = number == 1 and not (n and _ZERO.match(lines[n - 1]))
        start, count = n, int(first)


def _is_code(texts: Sequence[str]) -> bool:
    told = identify(texts).lang in PROGRAMS.keys() | _DATA
    solid = [text for text in texts if text.strip()]
    return told and sum(bool(HAN.search(text)) for text in solid) <= _SOME * len(solid)
