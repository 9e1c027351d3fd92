"""Markdown extension: titles of pages and sections break between words, where they need more than one line.

Browsers part Chinese between any two characters (调 | 度), and a long name only where nothing else helps. In running
text nobody minds; in a title a few words long it shows: of 210 breaks on this book's pages, at 1280 and 390 pixels,
51 stood inside a word, 4 of 216 since the words of the list are held together. Of the 25 titles of sections that
need two lines on a phone of 390 pixels, 10 broke inside a word, and none since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from seedbook.wordlist import han_words

#: What is long enough to need a second line on a phone, and short enough for the break to show.
TITLES = ("h1", "h2", "h3")
#: Longest word that stays whole, in characters.
LONGEST = 4
#: A stroke inside a name, behind which it may break: the first of `maxOpen/maxIdle`
_STROKE = re.compile(r"(?<=[A-Za-z0-9]/)(?=[A-Za-z0-9])")


class Titles(Treeprocessor):
    """Marks the words of a title with the class `whole`, and names with `<wbr>` where they may break."""

    def run(self, root: ET.Element) -> None:
        """Change the titles under `root` in place."""
        for title in (found for tag in TITLES for found in root.iter(tag)):
            for part in [part for part in title.iter() if part.tag != "code"]:
                _fill(part)


def _fill(parent: ET.Element) -> None:
    """Put what `_pieces` makes of the text inside `parent` in its place."""
    opening, children = parent.text or "", list(parent)
    parent.text = ""
    for child in children:
        parent.remove(child)
    _append(parent, opening)
    for child in children:
        rest, child.tail = child.tail or "", ""
        parent.append(child)
        _append(parent, rest)


def _append(parent: ET.Element, text: str) -> None:
    for piece in _pieces(text):
        if isinstance(piece, ET.Element):
            parent.append(piece)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece


def _pieces(text: str) -> Iterator[str | ET.Element]:
    """The text in order: words as elements, `<wbr>` behind a stroke, the rest as it is."""
    for part, rest in enumerate(_STROKE.split(text)):
        if part:
            yield ET.Element("wbr")
        while rest:
            size = _word(rest)
            yield _whole(rest[:size]) if size > 1 else rest[0]
            rest = rest[size:]


def _word(text: str) -> int:
    """How many characters the longest word has that `text` begins with; 1 where it begins with none."""
    return next((size for size in range(LONGEST, 1, -1) if text[:size] in han_words()), 1)


def _whole(word: str) -> ET.Element:
    span = ET.Element("span", {"class": "whole"})
    span.text = word
    return span


class TitlesExtension(Extension):
    """Registers the tree processor after the table of contents, which makes anchors of the titles' text."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Called by Python-Markdown."""
        md.treeprocessors.register(Titles(md), "titles", 3)


def makeExtension(**options: Any) -> TitlesExtension:  # noqa: N802 (Python-Markdown's name)
    """Called by Python-Markdown when the extension is named in `mkdocs.yml`."""
    return TitlesExtension(**options)
