"""What follows each other without a blank line in captures that a browser wrote: headings, the items of lists, rows of
tables, and samples in turn; a paragraph at the end where blank lines stand behind paragraphs only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from seedbook.han import HAN
from seedbook.segment.lines import Line

#: How a line of a sample begins, `# 安装`, `// 启动`, `})`, `<div>`, `run(`, and how it ends: `x := {`, `a \\`; and a
#: diagram, `graph TD`, `pie title 占比`, and what its lines have: `A[请求] --> B{命中?}`
_SAMPLE = re.compile(
    r"^(?:[#%@$]|//|/\*|\*|--|rem |<|[)\]}{]|[A-Za-z_][A-Za-z_.\d]*\()|[{\\]$"
    r"|^(?:(?:graph|flowchart) [A-Z]{2}|pie(?: title| showData)?|[a-z]+Diagram(?:-v2)?|gantt|mindmap|timeline)\b"
    r"|-->|->>|==>"
)
#: What a sample goes on below: `if x {`, `a \\`, `name: {`; and how a statement ends
_OPENED = re.compile(r"[{\\(\[;]$|-->|->>|==>|^[#}<]")
#: What share of the lines of a list say something in Chinese, and in how many characters at least
_NEARLY, _WORDS = 0.8, 2
#: What no heading ends in
_ENDED = re.compile(r"[。;,:!?、.]$")
#: What sentences end in, and announcements
_ENDS = re.compile(r"[。.:!?]$")
#: A comma, which a list's item may have, and a heading in brackets alone: `基准数据(Go 1.22,acks=all)`
_COMMA = re.compile(r"\([^()]*\)|(,)")
#: The number of a section: `第二章:`, `2.1 `, `一、`
_SECTION = re.compile(r"^(?:第.{1,4}[章节部篇]|\d+(?:\.\d+)+[\s.、]|[一二三四五六七八九十]+、)")
#: From what share of Chinese on a line is text, and one that begins with Chinese
_TEXT, _OPENS = 0.2, 0.1
#: The longest heading, and the longest item that is all Latin, in characters; so many of a longer one are Chinese
_LONGEST, _SOME = 40, 6
#: What share of a list's items has a colon, or ends as a sentence, for a line without to be none of them; and how many
#: times as long as it they are
_MOST, _LONGER = 0.6, 2.2


def is_text(line: Line) -> bool:
    """Whether a line is text at the margin rather than a row or of a sample."""
    if line.indent or "\t" in line.text or _SAMPLE.search(line.text):
        return False
    named = HAN.match(line.text) or _SECTION.match(line.text)
    return line.bare_han >= (_OPENS if named else _TEXT)


def _may_be_text(line: Line) -> bool:
    """Whether a line that is mostly Latin may be text: a short name, or a sentence with some Chinese."""
    if line.indent or _SAMPLE.search(line.text):
        return False
    return len(line.text) <= _LONGEST or len(HAN.findall(line.bare)) >= _SOME


def may_head(line: Line) -> bool:
    """Whether a line is short enough for a heading, and no sentence."""
    return len(line.text) <= _LONGEST and not _ENDED.search(line.text)


def ends(line: Line) -> bool:
    """Whether a line ends as sentences do, and what announces something."""
    return bool(_ENDS.search(line.text))


def turns(lines: Sequence[Line], linked: Set[int], *, copied: bool) -> dict[int, str]:
    """`heading`, `item`, `row` or `paragraph` of the lines that are such, by index. `linked` are the numbers of those
    that are headings for sure; `copied`: blank lines stand behind paragraphs only."""
    found: dict[int, str] = {}
    for start, end in blocks(lines):
        announced = start > 0 and lines[start - 1].text.endswith(":")
        listed = announced and _is_listed(lines[start:end])
        runs = list(_runs(lines, start, end, linked, copied=copied, listed=listed))
        for at, (kind, first, behind) in enumerate(runs):
            closed, opens = at > 0 and runs[at - 1][0] == "row", at > 0 or not announced
            if kind == "text" and end - start > 1:
                named = _of_text(lines[first:behind], opens=opens, closed=closed, followed=at + 1 < len(runs))
                found |= {first + n: role for n, role in enumerate(named) if role}
            elif kind in ("heading", "row", "paragraph"):
                found |= dict.fromkeys(range(first, behind), kind)
    return found | ({0: "heading"} if found.get(0) == "item" else {})  # a title may be long


def blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where each run of lines begins and ends that no blank line parts."""
    starts = [n for n, line in enumerate(lines) if line.gap or not n]
    yield from zip(starts, [*starts[1:], len(lines)], strict=True)


def _is_listed(block: Sequence[Line]) -> bool:
    """Whether lines that were announced are items, though they begin as samples do: `Add(n):增加计数`. Nearly all say
    something in Chinese, outside of strings and comments, and none is set in."""
    flush = not any(line.indent or "\t" in line.text or _OPENED.search(line.text) for line in block)
    spoken = sum(len(HAN.findall(line.bare)) >= _WORDS for line in block)
    return flush and len(block) > 1 and spoken >= _NEARLY * len(block)


def _runs(
    lines: Sequence[Line], start: int, end: int, linked: Set[int], *, copied: bool, listed: bool
) -> Iterator[tuple[str, int, int]]:
    """The headings that are `linked`, the rows, the text, the paragraph and the rest (empty) from `start` to `end`,
    each with where it begins and ends. Lines that are mostly Latin are text where text stands around them, or all are
    `listed`."""
    kinds = ["heading" if line.number in linked else _kind(line) or "text" * listed for line in lines[start:end]]
    if copied and len(kinds) > 1 and kinds[-1] == "text" and (end < len(lines) or ends(lines[end - 1])):
        kinds[-1] = "paragraph"
    parts = list(_parts(kinds))
    for (above, _, _), (kind, first, behind), (below, _, _) in zip(parts, parts[1:], parts[2:], strict=False):
        if not kind and above == below == "text" and all(map(_may_be_text, lines[start + first : start + behind])):
            kinds[first:behind] = ["text"] * (behind - first)
    yield from ((kind, start + first, start + behind) for kind, first, behind in _parts(kinds))


def _parts(kinds: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Where each run of equal kinds begins and ends."""
    first = 0
    for kind, group in groupby(kinds):
        behind = first + len(list(group))
        yield kind, first, behind
        first = behind


def _kind(line: Line) -> str:
    if "\t" in line.text and not line.indent:
        return "row"
    return "text" if is_text(line) else ""


@dataclass(frozen=True)
class _Habits:
    """How many lines of a run there are that have no section's number, and how many of them have a colon or end as
    sentences; their length in characters."""

    lines: int
    colons: int
    ended: int
    length: int

    @classmethod
    def of(cls, run: Sequence[Line]) -> _Habits:
        texts = [line.text for line in run if not _SECTION.match(line.text)]
        ended = sum(bool(_ENDED.search(text)) for text in texts)
        return cls(len(texts), sum(":" in text for text in texts), ended, sum(map(len, texts)))

    def stands_out(self, line: Line) -> bool:
        """Whether a line of the run is a heading: it has a section's number, or nothing of what most others have."""
        if _SECTION.match(line.text):
            return True
        others = self.lines - 1
        if not others or not may_head(line) or ":" in line.text or _parted(line):
            return False
        length = self.length - len(line.text)
        return max(self.colons, self.ended) >= _MOST * others or length >= _LONGER * len(line.text) * others


def _of_text(run: Sequence[Line], *, opens: bool, closed: bool, followed: bool) -> list[str]:
    """`heading` or `item` for each line of a run of text, or nothing for one that may be either. `opens`: a heading may
    come first; `closed`: a table is above; `followed`: rows, a sample or a paragraph follow."""
    lead = _leading(run, _Habits.of(run), opens=opens, closes=closed or followed)
    items = run[lead:]
    habits = _Habits.of(items)
    roles = ["heading" if habits.stands_out(line) else "item" for line in items]
    if followed and len(items) > 1 and _is_shortest(items[-1], items):
        roles[-1] = "heading"
    if opens and not lead and roles.count("item") == 1:
        roles[roles.index("item")] = ""  # no list has one item without a heading
    return ["heading"] * lead + roles


def _leading(run: Sequence[Line], habits: _Habits, *, opens: bool, closes: bool) -> int:
    """How many headings come first: one that `opens` the run, all with a section's number, and the last line of a run
    of headings."""
    lead = int(opens and may_head(run[0]) and _heads(run, habits, closes=closes))
    while lead < len(run) and may_head(run[lead]):
        if not (_SECTION.match(run[lead].text) or (lead and lead + 1 == len(run))):
            break
        lead += 1
    return lead


def _heads(run: Sequence[Line], habits: _Habits, *, closes: bool) -> bool:
    """Whether the first line is a heading: it is none of the others' kind, or there is one other, or none where what is
    around `closes` it off. (Of first lines that are of the others' kind 18 of 27 are items where there are two others
    and more, 3 of 35 where there is one.)"""
    if len(run) == 1:
        return closes
    return habits.stands_out(run[0]) or (len(run) == 2 and ":" not in run[0].text)


def _is_shortest(line: Line, items: Sequence[Line]) -> bool:
    """Whether a line might be a heading and each of the others is longer."""
    plain = may_head(line) and ":" not in line.text and not _parted(line)
    return plain and all(len(line.text) < len(item.text) for item in items if item is not line)


def _parted(line: Line) -> bool:
    """Whether a comma parts a line, brackets aside."""
    return any(found[1] for found in _COMMA.finditer(line.text))
