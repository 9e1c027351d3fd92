"""Markdown extension: every table stands in a box of its own, which scrolls where the table is too large.

The box is a named region that the keyboard can reach, and the header stays in sight (`tables.css`). It is
made at build time, so nothing moves when a script runs, and it is there without one.

Code in a cell shows `|` where `\\|` is written, as GitHub Flavored Markdown (section 4.10) has it: Python-Markdown
would show the backslash.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

#: Python-Markdown's alignment of a cell: "text-align: right;"
_ALIGNED = re.compile(r"^text-align: (left|center|right);$")


class Boxes(Treeprocessor):
    """Wraps each table in `<div class="table-box" role="region" …>`."""

    def run(self, root: ET.Element) -> None:
        """Wrap the tables under `root` in place, numbered so that their names are unique on the page."""
        number = 0
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    number += 1
                    parent[index] = _box(child, number)


def _box(table: ET.Element, number: int) -> ET.Element:
    for code in table.iter("code"):
        code.text = AtomicString((code.text or "").replace("\\|", "|"))
    heads = [_words(head) for head in table.iter("th")]
    label = f"表 {number}：{'、'.join(head for head in heads if head)}"
    box = ET.Element("div", {"class": "table-box", "role": "region", "tabindex": "0", "aria-label": label})
    box.tail, table.tail = table.tail, None
    table.set("class", "table")
    for cell in table.iter():
        _align(cell)
    box.append(table)
    return box


def _words(head: ET.Element) -> str:
    """The text of a head, that of a formula as it is drawn."""
    bare = deepcopy(head)
    for formula in bare.iter("semantics"):
        for latex in formula.findall("annotation"):
            formula.remove(latex)
    return "".join(bare.itertext()).strip()


def _align(cell: ET.Element) -> None:
    """Alignment as a class: a strict content security policy refuses style attributes."""
    found = _ALIGNED.match(cell.get("style", ""))
    if found:
        del cell.attrib["style"]
        cell.set("class", f"table-{found[1]}")


class TablesExtension(Extension):
    """Registers the tree processor after inline patterns, so that header cells hold their text."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Called by Python-Markdown."""
        md.treeprocessors.register(Boxes(md), "table-boxes", 5)


def makeExtension(**options: Any) -> TablesExtension:  # noqa: N802 (Python-Markdown's name)
    """Called by Python-Markdown when the extension is named in `mkdocs.yml`."""
    return TablesExtension(**options)
