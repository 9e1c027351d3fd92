"""Small builders, so that a test says only what it is about."""

from __future__ import annotations

from pathlib import Path

from seedbook import library
from seedbook.catalog import Article
from seedbook.model import Block
from seedbook.pages import importer
from seedbook.pages.outline import Section
from seedbook.project import Project


class Captured:
    """One seed, 009, and the pages that import made of it in a folder of their own."""

    def __init__(self, project: Project, folder: Path, text: str) -> None:
        self.project, self.seeds, self.out = project, folder / "seeds", folder / "docs"
        self.seeds.mkdir()
        self.seed = self.seeds / "009_x.txt"
        self.capture(text)

    def capture(self, text: str) -> importer.Report:
        """Puts a new capture in place of the seed and imports it."""
        self.seed.write_text(text, encoding="utf-8")
        return self.split()

    def split(self, *, check: bool = False) -> importer.Report:
        """Imports again, or says what that would change."""
        return importer.run(self.project, self.seeds, self.out, check=check)

    def file(self, section: str) -> Path:
        """The page that claims a section."""
        return self.out / library.claims(library.shelve(self.out), self.out)["009", section].path


def blocks(*rows: str) -> tuple[Block, ...]:
    """Blocks from short notes: `1 第一章` is a heading of level 1, `- 甲` a list, anything else a paragraph."""
    return tuple(_block(row, line) for line, row in enumerate(rows, 1))


def _block(row: str, line: int) -> Block:
    mark, _, text = row.partition(" ")
    if mark.isdigit() and len(mark) == 1 and text:
        level = int(mark)
        return Block("heading", (line, line), (text,), f"{'#' * level} {text}", level=level)
    return Block("list" if mark == "-" else "paragraph", (line, line), (row,), row)


def section(heading: str, *rows: str, number: str = "1.1", chapter: str = "") -> Section:
    """A section with these blocks."""
    found = blocks(*rows)
    return Section(number, heading, chapter, (1, max(1, len(found))), found)


def article(identity: str = "009", short: str = "短题") -> Article:
    """An article that the catalog could list."""
    return Article(identity, f"{identity}.txt", "一篇文章", short, "", "", "")
