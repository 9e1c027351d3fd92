"""Numbers that sites show at the lines of a sample: `1 package main` in front of each, or a column `1`, `2`, `3`.

Captures keep them as text, and no sample with them is what its author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from seedbook.han import HAN
from seedbook.languages import identify
from seedbook.model import PROGRAMS
from seedbook.segment.fenced import unnamed
from seedbook.segment.lines import Line, read_lines

#: A number in front of a line, with what parts them, `1 package main`, `02\treturn nil`, ` 3| }`; and alone, `4` or
#: `4.`, in a column and where the sample has a blank line
_NUMBERED = re.compile(r"[ \t]*(?P<number>\d{1,4})(?:[ \t]?[|.]?[ \t]?$|(?:[ \t]?\|[ \t]?|[ \t])(?P<text>.*))")
#: What is numbered from 0: `0 *ast.File {`
_ZERO = re.compile(r"[ \t]*0+(?:[ \t]|$)")
#: Fewer lines are none where nothing else tells: what programs print counts too
_LEAST = 5
#: A line of a sample that a site shows as a list: `- func main() {`, `  2. run()`
_MARKED = re.compile(r"(?P<set>[ \t]*)(?P<mark>[-•]|\d{1,4}\.) (?P<text>.*)")
#: What closes a block, and is no item of a list: `}`, `});`
_CLOSES = re.compile(r"\s*[})\]]+[;,)]*\s*")
#: What makes an item of a number, where a site shows the column as a list: `- 1`, `• 2`
_ITEM = re.compile(r"[-•*] +(?=\d+$)")
#: The numbers and the sample as cells of a row, where a site shows them so: `| 1 2 3 | func main() { run() } |`
_CELLS = re.compile(r"\s*\|\s*(?P<numbers>1(?:\s+\d+)+)\s*\|\s*(?P<text>[^\s|].*?)\s*\|?\s*")
#: What speaks a language, beside what people write programs in. (Of 34 runs of lines in 7,900 captures that count from
#: 1 only four pass, listings that their author numbered and speaks of.)
_DATA = frozenset(("yaml", "json", "sql", "dockerfile", "xml", "html", "protobuf"))
#: What share of a sample's lines holds Chinese, at most: `1 实例化 Server`, `2 调用 net.Listen("tcp", addr)` are steps
_SOME = 0.25
#: A sentence, or words that are nothing but Chinese: `准备环境`, `下载代码并编译。`
_SENTENCE = re.compile(r"^\W*[\u3400-\u9fff]+$|[。，；]\s*$")
#: What says that readers need the numbers: `第 36 行`
_SPOKEN_OF = re.compile(r"第 ?\d+ ?行")


def without(raw: Sequence[str]) -> list[str]:
    """The lines of a seed without the numbers in front of the lines of samples; what they number is still on the same
    line. Where the text speaks of a line by its number they stay. Nor have lines the markers of a list that a site
    makes of a sample."""
    lines = list(raw)
    if any(map(_SPOKEN_OF.search, raw)):
        return lines
    runs = [(start, end, _texts(raw[start:end])) for start, end in _runs(raw, least=1)]
    sure = [run for run in runs if run[1] - run[0] >= _LEAST and _is_code(run[2])]
    chosen = [run for run in runs if run in sure or _may_be_code(run[2])] if sure else []
    for start, end, texts in [*chosen, *_items(raw)]:
        lines[start:end] = texts
    return lines


def _items(raw: Sequence[str]) -> list[tuple[int, int, list[str]]]:
    """Where each list begins and ends whose items are the lines of a sample, and these lines. A list of samples has no
    item that only closes one, `- }`."""
    found = [_MARKED.fullmatch(line) for line in raw]
    edges = [n for n in range(len(raw) + 1) if n in (0, len(raw)) or _opens(found[n - 1], found[n])]
    runs = [(start, end) for start, end in pairwise(edges) if found[start] and end > start + 1]
    lists = [(start, end, [match["text"] for match in found[start:end] if match]) for start, end in runs]
    sure = [run for run in lists if _is_code(run[2]) and any(map(_CLOSES.fullmatch, run[2]))]
    return [run for run in lists if run in sure or _speaks(run[2])] if sure else []


def _speaks(texts: Sequence[str]) -> bool:
    """Whether lines are in a language, or are a diagram, where Chinese stands in comments at most."""
    lines = read_lines(texts)
    prose = sum(line.bare_han > 0 for line in lines)
    told = identify(texts).lang not in ("text", "markdown") and prose <= _SOME * len(lines)
    return told or bool(lines and unnamed(lines))


def _opens(above: re.Match[str] | None, line: re.Match[str] | None) -> bool:
    """Whether a list begins or ends between two lines."""
    return not (above and line) or (line["mark"] == "1." and above["mark"] != "1.") or line["set"] != above["set"]


def _texts(numbered: Sequence[str]) -> list[str]:
    """The lines without their numbers."""
    found = [_NUMBERED.fullmatch(line) for line in numbered]
    return [(match and match["text"]) or "" for match in found]


def _may_be_code(texts: Sequence[str]) -> bool:
    """Whether numbered lines may be a sample in an article that surely has a numbered one: short ones, other languages,
    diagrams; a single line where it is no prose."""
    if len(texts) == 1:
        return bool(texts[0].strip()) and not HAN.search(texts[0])
    return any(map(str.strip, texts)) and sum(bool(_SENTENCE.search(text)) for text in texts) <= _SOME * len(texts)


def celled(line: str) -> str:
    """The sample of a line that is a row of its numbers and of itself, all in one line; an empty string of others."""
    found = _CELLS.fullmatch(line)
    return found["text"].replace(r"\|", "|") if found and counted(line) else ""


def counted(line: str) -> int:
    """How many lines such a row says that its sample had; 0 of others."""
    found = _CELLS.fullmatch(line)
    numbers = [int(number) for number in found["numbers"].split()] if found else []
    return len(numbers) if numbers == list(range(1, len(numbers) + 1)) else 0


def columns(lines: Sequence[Line], raw: Sequence[str]) -> set[int]:
    """The lines, by index, of such columns: numbers alone that count from 1, right behind a line that they do not go on
    with and that leads to nothing, or before as many lines of a sample, and shorter ones where one is long; or, however
    few, before the tabs by which a capture parts the column from the sample where both are cells, or as items of a
    list. `raw` are all lines of the seed."""
    runs = [run for run in _runs([_ITEM.sub("", line.text) for line in lines], least=1) if _alone(lines, *run)]
    listed = [run for run in runs if _ITEM.match(lines[run[0]].text) and not _is_led(lines, run[0])]
    behind = [run for run in runs if not _is_led(lines, run[0]) or _counts(raw, lines[run[1] - 1].number, *run)]
    long = behind if any(end - start >= _LEAST for start, end in behind) else []
    sure = [run for run in runs if run in long or _parts(raw[lines[run[1] - 1].number :][:2])]
    sure += listed if any(end - start >= _LEAST for start, end in listed) else []
    return {n for start, end in sure for n in range(start, end)}


def _alone(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether numbers are all that these lines hold."""
    return all(_ITEM.sub("", line.text).rstrip(".").isdigit() for line in lines[start:end])


def _counts(raw: Sequence[str], at: int, start: int, end: int) -> bool:
    """Whether as many lines as numbers follow at once and are a sample."""
    texts = raw[at : at + end - start]
    return len(texts) == end - start and bool(texts[0].strip()) and _is_code(texts)


def _is_led(lines: Sequence[Line], start: int) -> bool:
    """Whether the line above leads to numbers, or is one."""
    above = lines[start - 1].text if start else ":"
    return above.isdigit() or above.endswith(":")


def _parts(lines: Sequence[str]) -> bool:
    """Whether one of these lines is nothing but tabs."""
    return any("\t" in text and not text.strip() for text in lines)


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
