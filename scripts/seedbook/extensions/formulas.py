"""Markdown extension: formulas are drawn, as MathML, while the page is built, so no script draws them later.

A display formula stands in a box of its own, which scrolls where it is wider than the screen (`formulas.css`). What
cannot be drawn stands as code; `seedbook check` tells why.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from seedbook.formulas import drawing, written

#: A display formula, `$$x^2$$` on lines of its own; and what stands within a line: `$x^2$`
_DISPLAY = re.compile(written.DISPLAY, re.MULTILINE)
_WITHIN = rf"{written.INLINE}|(?m:{written.DISPLAY_LINE})"


class Display(BlockProcessor):
    """Display formulas, on lines of their own."""

    def test(self, parent: ET.Element, block: str) -> bool:
        """Whether `block` has one."""
        return bool(_DISPLAY.search(block))

    def run(self, parent: ET.Element, blocks: list[str]) -> None:
        """Put the formulas of the block, and what stands between them, below `parent`."""
        block, at = blocks.pop(0), 0
        for found in _DISPLAY.finditer(block):
            self._text(parent, block[at : found.start()])
            parent.append(_boxed(written.latex(found[0])))
            at = found.end()
        self._text(parent, block[at:])

    def _text(self, parent: ET.Element, text: str) -> None:
        if text.strip():
            self.parser.parseBlocks(parent, [text.strip("\n")])


class Inline(InlineProcessor):
    """Formulas within a line, and display ones in what is one line, as a heading is; these are set as such."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element, int, int]:
        """The element of a formula, and where its text stands."""
        return _drawn(written.latex(m[0]), display=m[0].lstrip().startswith("$$")), m.start(), m.end()


def _boxed(latex: str) -> ET.Element:
    box = ET.Element("div", {"class": "formula", "role": "group", "tabindex": "0", "aria-label": "公式"})
    box.append(_drawn(latex, display=True))
    return box


def _drawn(latex: str, *, display: bool) -> ET.Element:
    try:
        drawn = drawing.draw(latex, display=display)
    except drawing.UndrawableError:
        drawn = ET.Element("code")
        drawn.text = f"${latex}$"
    for part in drawn.iter():  # no pattern of a line looks into it
        part.text = AtomicString(part.text) if part.text else None
        part.tail = AtomicString(part.tail) if part.tail else None
    return drawn


class FormulasExtension(Extension):
    """Registers both: before quotes and paragraphs, and between code and escapes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Called by Python-Markdown."""
        md.ESCAPED_CHARS.append("$")
        md.parser.blockprocessors.register(Display(md.parser), "display-formula", 15)
        md.inlinePatterns.register(Inline(_WITHIN, md), "formula", 185)


def makeExtension(**options: Any) -> FormulasExtension:  # noqa: N802 (Python-Markdown's name)
    """Called by Python-Markdown when the extension is named in `mkdocs.yml`."""
    return FormulasExtension(**options)
