"""Where the guide contradicts an author: each section of the errata stands again at the end of the page it is about.

So an imported page stays as its author wrote it, and import goes on to rewrite it.
"""

from __future__ import annotations

import re

from seedbook.anchor import anchor
from seedbook.errata import PATH, parse
from seedbook.weave import markdown
from seedbook.weave.book import Book

TITLE = "编者注"
ANCHOR = anchor(TITLE)
#: The sentence before the remarks, the same on every page and so left out of search.
_INTRODUCTION = "编者对照官方文档与规范所作的更正与补充，正文照原文保留；全书的都在{}里。\n{{ data-search-exclude }}"
#: The address of another page or an image: the `runtime/gc.md` of `[标记](runtime/gc.md#标记)`, the `assets/img/a.png`
#: of `![图](assets/img/a.png)`; not the `w` of the code `handlers[0](w)`
_ADDRESS = re.compile(r"(?<=\]\()(?:[^)\s#:/]+\.md|(?:[^)\s#:/]+/)+[^)\s#:/]+\.\w+)(?=[)#\s])")


def sections(book: Book) -> dict[str, str]:
    """For each page that the errata name, the Markdown to append to it."""
    page = book.pages.get(PATH)
    found: dict[str, list[str]] = {}
    for section in parse(page.text) if page else ():
        if section.page in book.pages and section.text:
            found.setdefault(section.page, []).append(section.text)
    return {path: _note(path, "\n\n".join(texts)) for path, texts in found.items()}


def _note(path: str, text: str) -> str:
    moved = _ADDRESS.sub(lambda address: markdown.to(path, address[0]), text)
    introduction = _INTRODUCTION.format(markdown.link("勘误", markdown.to(path, PATH)))
    return f"## {TITLE}\n\n{introduction}\n\n{moved}"
