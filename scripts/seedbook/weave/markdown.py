"""Writing Markdown that means exactly its text: escapes, links with tooltips, anchors, paths between pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable

from seedbook.anchor import anchor
from seedbook.pages.slug import unique

#: ASCII punctuation that Markdown, its extensions or HTML could read as markup.
_MARKUP = re.compile(r"""[!-,/:-@\[-`{-~]""")
#: What is markup in running text: the rest of the punctuation reads better unescaped.
_INLINE = re.compile(r"[\\`*_\[\]{}<>&|~$^\"#:=!+]")
#: White space and control characters, Markdown's own placeholders among them.
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"


def line(text: str) -> str:
    """`text` on one line: runs of white space and control characters become one space."""
    return _BLANK.sub(" ", text).strip()


def escape(text: str) -> str:
    """`text` as Markdown that shows exactly it: characters that could be markup become entities."""
    return _INLINE.sub(_entity, line(text))


def link(text: str, href: str, tooltip: str = "") -> str:
    """A link around `text`, which is Markdown already; `tooltip` is plain text."""
    title = f' "{_MARKUP.sub(_entity, line(tooltip))}"' if tooltip else ""
    return f"[{text}]({href}{title})"


def to(source: str, target: str, anchor: str = "") -> str:
    """The relative address of page `target` as page `source` writes it; both are paths under docs/."""
    path = posixpath.relpath(target, posixpath.dirname(source) or ".")
    return f"{path}#{anchor}" if anchor else path


def anchors(names: Iterable[str], prefix: str) -> dict[str, str]:
    """A unique anchor for each name, beginning with `prefix`; the same names always give the same anchors."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for name in dict.fromkeys(names):
        found[name] = unique(f"{prefix}-{anchor(name)}", taken)
        taken.add(found[name])
    return found


def indent(text: str) -> str:
    """`text` as the content of an admonition: every line that is not blank moved four spaces in."""
    return "\n".join(f"    {row}" if row else "" for row in text.split("\n"))


def admonition(kind: str, title: str, content: str) -> str:
    """An admonition of class `kind`."""
    return f'!!! {kind} "{title}"\n\n{indent(content)}'
