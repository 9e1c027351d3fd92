"""Cuts the blocks of one seed into sections: what becomes one page each.

A numbered section (N.M), or a chapter without numbered sections, is a section. In an article without such
numbers the headings are cut as deep as gives pages of a readable length, and named by their ordinal path
(`h3`, `h3.2`); text before the first heading is section `0`, and so is an article that one page holds. What is too
little for a page stays with the section before it, and what leads to the first section with that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from seedbook import numbering
from seedbook.model import Block

#: A page is readable up to about this many characters of seed text; the real sections have a median near 1,300.
READABLE = 3500
#: Sections shorter than this are crumbs: they make no page, and headings that make crumbs, as a median, are not cut at.
#: (Of 1,533 sections of 186 articles of others 761 are, which made pages such as “贡献” with two lines.)
CRUMB = 350
#: Largest page, in bytes: some 100,000 Chinese characters, far above the longest useful page.
PAGE_BYTES = 300_000
#: What blocks fill of it at most; the rest is for front matter and title.
_BODY_BYTES = PAGE_BYTES - 10_000
#: The deepest level of a heading on a page: the table of contents shows no deeper one.
DEEPEST = 5
#: What a heading without a level counts as: below all that Markdown has
_LOWEST = 9


@dataclass(frozen=True)
class Section:
    """One page's worth of a seed. `heading` carries no number; `lead` are the blocks between the chapter's
    heading and its first section; `lines` span both; `chapter` is the restored heading of the chapter it belongs to.
    `part` counts the pages of what is too large for one; `whole`: the section is all of the article."""

    number: str
    heading: str
    chapter: str
    lines: tuple[int, int]
    blocks: tuple[Block, ...]
    lead: tuple[Block, ...] = ()
    part: int = 1
    whole: bool = False

    @property
    def body(self) -> tuple[Block, ...]:
        """Everything on the page below its title."""
        return self.lead + self.blocks


def sections(blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    """The sections of an article in order. Furniture and the title belong to none."""
    content = tuple(b for b in blocks if b.kind not in ("furniture", "title"))
    cut = _numbered_cut(content) or _readable_cut(content)
    return tuple(_unique([part for section in _assemble(content, cut) for part in _parted(section)]))


def is_oversized(section: Section) -> bool:
    """Whether a section is larger than a page may be, which one that is more than one block never is."""
    return _bytes(section.body) > _BODY_BYTES


def heading_text(block: Block) -> str:
    """The restored text of a heading block, without marks."""
    return block.markdown.lstrip("#").strip() or " ".join(block.raw).strip()


def heading_level(block: Block) -> int:
    """The level of a heading block, 1 the highest."""
    return block.level or _LOWEST


@dataclass(frozen=True)
class _Cut:
    """Headings that open a section or a chapter, by the index of their block. `numbered`: by the article's numbers."""

    numbers: dict[int, str]
    numbered: bool


def _numbered_cut(content: tuple[Block, ...]) -> _Cut | None:
    """Cut by the article's own numbers, when it has chapters or N.M sections; else None."""
    numbers: dict[int, str] = {}
    for index, block in enumerate(content):
        number = numbering.parse(heading_text(block)).number if block.kind == "heading" else ()
        depth = {1: 1, 2: 2}.get(block.level or 0)
        if number and len(number) == depth:
            numbers[index] = ".".join(map(str, number))
    opened = [b for b in content if b.kind == "heading" and b.level in (1, 2)]
    enough = len(numbers) >= 2 and len(numbers) >= 0.6 * len(opened)
    return _Cut(numbers, True) if enough else None


def _readable_cut(content: tuple[Block, ...]) -> _Cut:
    opened = [*_opened(content, 0, len(content))]
    if opened != [0] and _size(content, 0, len(content)) <= READABLE:
        return _Cut({}, False)
    paths = _paths(content)
    return _Cut(dict(_without_crumbs(content, {index: paths[index] for index in opened})), False)


def _without_crumbs(content: tuple[Block, ...], opened: dict[int, str]) -> Iterator[tuple[int, str]]:
    """The headings of `opened` at which a page begins: not those of crumbs, which stay with what stands before, nor
    the next one while the first is a crumb itself. A heading whose sections are opened too leads to the first of them.
    """
    lead = _size(content, 0, next(iter(opened), 0))
    page = lead if lead >= CRUMB else 0
    for (index, path), (end, below) in pairwise([*opened.items(), (len(content), "")]):
        size, leads = _size(content, index, end), below.startswith(f"{path}.")
        if not page or size >= CRUMB <= page or leads:
            yield index, path
            page = 0
        page += 0 if leads and size < CRUMB else size


def _opened(content: tuple[Block, ...], start: int, end: int) -> Iterator[int]:
    """The headings from `start` up to `end` that open a section: those of the highest level, and, in each of their
    parts that is too long for a page, those below them, if that leaves more than crumbs."""
    cuts = _highest(content, start, end)
    for first, last in pairwise([*cuts, end]):
        yield first
        below = [_size(content, a, b) for a, b in pairwise([*_highest(content, first + 1, last), last])]
        if _size(content, first, last) > READABLE and below and median(below) >= CRUMB:
            yield from _opened(content, first + 1, last)


def _highest(content: tuple[Block, ...], start: int, end: int) -> list[int]:
    """The headings of the highest level there is from `start` up to `end`, by index."""
    levels = {n: heading_level(content[n]) for n in range(start, end) if content[n].kind == "heading"}
    highest = min(levels.values(), default=0)
    return [n for n, level in levels.items() if level == highest]


def _paths(content: tuple[Block, ...]) -> dict[int, str]:
    """Ordinal paths of the headings: h1, h1.1, h2 …"""
    counts: list[tuple[int, int]] = []  # (level, ordinal) of the open headings
    paths: dict[int, str] = {}
    for index, block in enumerate(content):
        if block.kind != "heading":
            continue
        level, ordinal = heading_level(block), 1
        while counts and counts[-1][0] >= level:
            ordinal = counts.pop()[1] + 1
        counts.append((level, ordinal))
        paths[index] = "h" + ".".join(str(n) for _, n in counts)
    return paths


def _size(content: tuple[Block, ...], start: int, end: int) -> int:
    """Characters of seed text from `start` up to `end`."""
    return sum(len(line) for block in content[start:end] for line in block.raw)


def _assemble(content: tuple[Block, ...], cut: _Cut) -> Iterator[Section]:
    """Sections from cuts; a chapter that has sections gives its title and lead to the first of them. Of chapters that
    do so one in another the innermost names the chapter; the headings of those around it stand in the lead."""
    borders = [*sorted(cut.numbers), len(content)]
    lead, leading = content[: borders[0]], {n for n, end in pairwise(borders) if _leads(content, cut, n, end)}
    pending = lead if cut.numbers and not cut.numbered and _size(lead, 0, len(lead)) < CRUMB else ()
    if lead and not pending:
        yield Section("0", "", "", _span(lead), lead, whole=not cut.numbers)
    chapters: dict[str, str] = {}
    for index, end in pairwise(borders):
        own, number, title = content[index + 1 : end], cut.numbers[index], heading_text(content[index])
        if "." not in number or index in leading:
            chapters[number] = title
        if index in leading:
            pending += content[index if end in leading else index + 1 : end]
            continue
        text = numbering.parse(title).text if cut.numbered else title
        yield Section(number, text, _chapter(chapters, number), _span((*pending, content[index], *own)), own, pending)
        pending = ()


def _leads(content: tuple[Block, ...], cut: _Cut, index: int, end: int) -> bool:
    """Whether the heading at `index` has sections, the first at `end`, and too little before them for a page."""
    number = cut.numbers[index]
    slight = "." not in number or index + 1 == end if cut.numbered else _size(content, index + 1, end) < CRUMB
    return slight and cut.numbers.get(end, "").startswith(f"{number}.")


def _chapter(chapters: dict[str, str], number: str) -> str:
    """The innermost of `chapters`, titles by number, that the section stands in; the last where none counts so."""
    parts = number.split(".")
    around = (".".join(parts[:depth]) for depth in range(len(parts), 0, -1))
    return next((chapters[outer] for outer in around if outer in chapters), next(reversed(chapters.values()), ""))


def _parted(section: Section) -> Iterator[Section]:
    """A section as parts that each fit a page, as far as its blocks do; nearly always itself alone."""
    groups = list(_fitting(section.body))
    if len(groups) < 2:
        yield section
        return
    for part, blocks in enumerate(groups, 1):
        first = section.lines[0] if part == 1 else blocks[0].lines[0]
        yield replace(section, lines=(first, blocks[-1].lines[1]), blocks=blocks, lead=(), part=part)


def _fitting(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Runs of blocks, each as long as a page holds."""
    start, size = 0, 0
    for at, block in enumerate(blocks):
        size += _bytes((block,))
        if at > start and size > _BODY_BYTES:
            yield blocks[start:at]
            start, size = at, _bytes((block,))
    yield blocks[start:]


def _bytes(blocks: Sequence[Block]) -> int:
    """What blocks take on a page."""
    return sum(len(block.markdown.encode()) + len("\n\n") for block in blocks)


def _span(blocks: tuple[Block, ...]) -> tuple[int, int]:
    return blocks[0].lines[0], blocks[-1].lines[1]


def _unique(found: list[Section]) -> Iterable[Section]:
    """A number that an article uses twice, or that a section in parts has, is told apart by `~2`, so that each can be
    named."""
    seen: Counter[str] = Counter()
    for section in found:
        seen[section.number] += 1
        again = seen[section.number]
        yield replace(section, number=f"{section.number}~{again}") if again > 1 else section
