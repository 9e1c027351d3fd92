"""Where the guide contradicts an author: each section of the errata stands again at the end of the page it is about.

`docs/errata.md` is a page and the data. A section is `## [短题](runtime/gc.md)` and under it what is wrong there, by
which source. So an imported page stays as its author wrote it, and import goes on to rewrite it.
"""

from __future__ import annotations

import posixpath
import re

from seedbook.anchor import anchor
from seedbook.weave import markdown
from seedbook.weave.book import Book

PATH = "errata.md"
TITLE = "编者注"
ANCHOR = anchor(TITLE)
#: The sentence before the remarks, the same on every page and so left out of search.
_INTRODUCTION = "编者对照官方文档与规范所作的更正与补充，正文照原文保留；全书的都在{}里。\n{{ data-search-exclude }}"
#: A section: `## [GC 怎样工作](runtime/gc.md)` and all lines up to the next `## `
_SECTION = re.compile(
    r"^## +\[[^\]]+\]\((?P<page>[^)\s#]+\.md)\)[ \t]*\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)
#: The address of a link to another page: the `runtime/gc.md#标记` of `[标记](runtime/gc.md#标记)`
_PAGE = re.compile(r"(?<=\]\()(?P<page>[^)\s#:]+\.md)(?=[)#])")


def sections(book: Book) -> dict[str, str]:
    """For each page that the errata name, the Markdown to append to it; of a page named twice the last counts."""
    page = book.pages.get(PATH)
    found = _SECTION.finditer(page.body) if page else ()
    return {
        path: _section(path, one["text"]) for one in found if (path := posixpath.normpath(one["page"])) in book.pages
    }


def _section(path: str, text: str) -> str:
    moved = _PAGE.sub(lambda link: markdown.to(path, link["page"]), text.strip())
    introduction = _INTRODUCTION.format(markdown.link("勘误", markdown.to(path, PATH)))
    return f"## {TITLE}\n\n{introduction}\n\n{moved}"
