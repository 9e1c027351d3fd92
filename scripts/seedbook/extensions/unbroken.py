"""Markdown extension: what must not be parted at the end of a line.

A dot between items stays with the item before it, and short code stays whole: `--race` is no word with a hyphen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

#: Longest code that stays whole, in characters: on the narrowest phone some 34 fit a line.
WHOLE = 24
#: Blocks of running text; headings are left alone, as their anchors are made of their text.
BLOCKS = ("p", "li", "dd")


class Unbroken(Treeprocessor):
    """Puts a space that does not break before dots, and the class `whole` on short inline code."""

    def run(self, root: ET.Element) -> None:
        """Change the tree under `root` in place."""
        for code in _codes(root):
            if len(code.text or "") <= WHOLE:
                code.set("class", "whole")
        for block in (found for tag in BLOCKS for found in root.iter(tag)):
            for part in block.iter():
                if part.text and part.tag != "code":
                    part.text = _held(part.text)
                if part.tail and part is not block:
                    part.tail = _held(part.tail)


def _codes(root: ET.Element) -> Iterator[ET.Element]:
    """The inline code under `root`."""
    return (child for parent in root.iter() if parent.tag != "pre" for child in parent if child.tag == "code")


def _held(text: str) -> str:
    return text.replace(" · ", "\u00a0· ")


class UnbrokenExtension(Extension):
    """Registers the tree processor after inline patterns, so that code and links are elements."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Called by Python-Markdown."""
        md.treeprocessors.register(Unbroken(md), "unbroken", 4)


def makeExtension(**options: Any) -> UnbrokenExtension:  # noqa: N802 (Python-Markdown's name)
    """Called by Python-Markdown when the extension is named in `mkdocs.yml`."""
    return UnbrokenExtension(**options)
