"""The text of Markdown without its marks."""

from __future__ import annotations

import re

from seedbook.formulas import written

#: Marks that Markdown uses inside a sentence, taken out for plain text: code (its text is kept whole, as the `*` of
#: `error.*`; so is a formula), links, addresses, escapes, emphasis.
_MARKS = re.compile(
    rf"(?P<formula>{written.INLINE})|"
    r"(?P<ticks>`+)(?P<code>[^`](?:.*?[^`])?)(?P=ticks)(?!`)|!?\[(?P<link>[^\[\]]*)\]\([^)]*\)|"
    r"\\(?P<sign>[!-/:-@\[-`{-~])|<(?P<url>https?://[^<>\s]+)>|[`*]"
)


def plain(markdown: str) -> str:
    """The text of an inline Markdown snippet without its marks."""
    return _MARKS.sub(_text, markdown).strip()


def _text(match: re.Match[str]) -> str:
    code, link, sign = match["code"] or match["url"] or match["formula"], match["link"], match["sign"]
    if code is not None:
        return code
    return plain(link) if link is not None else sign or ""
