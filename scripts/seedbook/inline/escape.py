"""Escapes what Markdown or HTML would interpret in plain text."""

from __future__ import annotations

import re

#: Signs that open markup anywhere in a line: `*`, `_`, backtick, `[`, `<`, `&`, `\\`, `|`, `~`
_SIGN = re.compile(r"[\\`*_\[\]<>|~&]")


def inline(text: str) -> str:
    """`text` so that a Markdown parser reads it as plain characters."""
    return _SIGN.sub(lambda m: {"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(m[0], "\\" + m[0]), text)
