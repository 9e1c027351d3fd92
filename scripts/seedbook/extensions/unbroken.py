"""Markdown extension: what must not be parted at the end of a line, and where what is long may be.

A dot between items stays with the item before it, and short code stays whole: `--race` is no word with a hyphen.
Longer code keeps the hyphens of an option with its name; where no space parts it, it goes on in the next line after a
mark rather than in the middle of a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

#: Longest code that stays whole, in characters: on the narrowest phone some 34 fit a line.
WHOLE = 24
#: Blocks of running text; headings are left alone, as their anchors are made of their text.
BLOCKS = ("p", "li", "dd")
#: An option's hyphens and name: the `-Xlog` of `-Xlog:gc*`, the `--storage` of `--storage.tsdb.path`
_OPTION = re.compile(r"(?<!\S)--?\w+")
#: What is too long for a line of a phone
_RUN = re.compile(rf"(\S{{{WHOLE + 1},}})")
#: Where it may be parted: behind the comma of `level,tags`, the underscore of `by_digest`, the `&lt;` of `List<T>`
_JOINT = re.compile(r"(?<=[,;:=._|])(?=\w)")


class Unbroken(Treeprocessor):
    """Puts a space that does not break before dots, and the class `whole` on inline code that must stay whole."""

    def run(self, root: ET.Element) -> None:
        """Change the tree under `root` in place."""
        for code in _codes(root):
            if len(code.text or "") <= WHOLE:
                code.set("class", "whole")
            else:
                _hold_option(code)
        for block in (found for tag in BLOCKS for found in root.iter(tag)):
            for code in _codes(block):
                _part(code)
            for part in block.iter():
                if part.text and part.tag != "code":
                    part.text = _held(part.text)
                if part.tail and part is not block:
                    part.tail = _held(part.tail)


def _codes(root: ET.Element) -> Iterator[ET.Element]:
    """The inline code under `root`."""
    return (child for parent in root.iter() if parent.tag != "pre" for child in parent if child.tag == "code")


def _hold_option(code: ET.Element) -> None:
    """Code that begins with an option holds it in an element that is whole."""
    if option := _OPTION.match(code.text or ""):
        held = ET.Element("span", {"class": "whole"})
        held.text, held.tail = AtomicString(option[0]), AtomicString((code.text or "")[option.end() :])
        code.text = None
        code.insert(0, held)


def _part(code: ET.Element) -> None:
    """Long runs in code get places where a line may end; the code is text, or an option and text."""
    text = (code[0].tail if len(code) else code.text) or ""
    if not text:
        return  # nothing but an option
    runs = [_JOINT.split(run) if _RUN.match(run) else [run] for run in _RUN.split(text) if run]
    first, *rest = (piece for run in runs for piece in run)
    if len(code):
        code[0].tail = AtomicString(first)
    else:
        code.text = AtomicString(first)
    for piece in rest:
        ET.SubElement(code, "wbr").tail = AtomicString(piece)


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
