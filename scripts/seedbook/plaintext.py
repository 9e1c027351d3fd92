"""The text of Markdown without its marks."""

from __future__ import annotations

import re

#: Marks that Markdown uses inside a sentence, taken out for plain text: links, code, emphasis, escapes.
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\\([!-/:-@\[-`{-~])|[`*]")


def plain(markdown: str) -> str:
    """The text of an inline Markdown snippet without its marks."""
    return _MARKS.sub(lambda m: m[1] or "", _LINK.sub(r"\1", markdown)).strip()
