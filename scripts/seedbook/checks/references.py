"""References and the images they name; also images that run over a line end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seedbook.checks.document import Document

#: Text in square brackets, which may run over a line end, but not over a blank line.
_TEXT = r"(?:(?!\n[ \t]*\n)[^\[\]]|\[[^\[\]\n]*\])*"
#: An image by reference, or with its target in brackets: `![一张图][map]`, `![map][]`, `![map]`, `![图](a.png`
_IMAGE = re.compile(rf"!\[(?P<text>{_TEXT})\](?:\(\s*<?(?P<target>[^\s<>()]+)|\s?\[(?P<name>{_TEXT})\]|(?!\())")
#: A definition, also in a quote or a list, its target on the same line or the next: `> [map]: ../assets/map.png`
_DEFINITION = re.compile(
    r"^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*\[(?P<name>[^\[\]^][^\[\]]*)\]:\s*<?(?P<target>[^\s<>]+)", re.MULTILINE
)


def images(page: Document) -> Iterator[tuple[int, str, str]]:
    """The images as (line, text shown, target). Targets in brackets on the same line are left to `links`."""
    text, defined = "\n".join(page.fenceless), targets(page)
    for match in _IMAGE.finditer(text):
        spans = match["target"] and "\n" in match[0]
        target = match["target"] if spans else defined.get(key(match["name"] or match["text"]))
        if target and (spans or not match["target"]):
            yield text[: match.start()].count("\n") + 1, match["text"], target


def targets(page: Document) -> dict[str, str]:
    """The targets of the references that a page defines, by `key`."""
    return {key(found["name"]): found["target"] for found in _DEFINITION.finditer("\n".join(page.fenceless))}


def key(name: str) -> str:
    """The name of a reference as the site compares it: case and runs of white space do not count."""
    return " ".join(name.split()).lower()
