"""Markdown extension: `&#` that begins no character reference is text.

Python-Markdown looks for raw HTML with Python's parser before it knows what is code, and that parser stops at such a
sign: it cuts what it has read, and Python-Markdown, which counts lines from the start, then takes the wrong places for
tags: of "`&# </b>`，`<b>` 与 `&lt;`" text was lost, and the second tag became one.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.util import AMP_SUBSTITUTE

#: Two signs that no number follows: `&# `, `&#x;`; not `&#39;`, `&#x4e2d`
_BARE = re.compile(r"&#(?!\d|[xX][0-9a-fA-F])")


class References(Preprocessor):
    """Writes the ampersand of such signs as Python-Markdown writes its own, which is text everywhere."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines, changed."""
        return [_BARE.sub(f"{AMP_SUBSTITUTE}amp;#", line) for line in lines]


class ReferencesExtension(Extension):
    """Registers the preprocessor behind fences (25), whose text is safe by then, before raw HTML (20)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Called by Python-Markdown."""
        md.preprocessors.register(References(md), "references", 22)


def makeExtension(**options: Any) -> ReferencesExtension:  # noqa: N802 (Python-Markdown's name)
    """Called by Python-Markdown when the extension is named in `mkdocs.yml`."""
    return ReferencesExtension(**options)
