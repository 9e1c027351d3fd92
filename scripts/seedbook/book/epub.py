"""The EPUB: one XHTML file a chapter, with outline, links, and diagrams and formulas as drawn."""

from __future__ import annotations

import copy
import html
import uuid
from pathlib import Path
from xml.etree import ElementTree as ET

from ebooklib import epub

from seedbook.book import style
from seedbook.book.content import Chapter, Content
from seedbook.project import Project

#: A chapter's file around its text.
PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-Hans" xml:lang="zh-Hans">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>{body}</body>
</html>
"""


class _Page(epub.EpubHtml):  # type: ignore[misc]
    """A chapter whose text is written as it is: the library's own parser would fold the case of SVG names."""

    def get_content(self, default: object = None) -> bytes:
        """The file's bytes."""
        return bytes(self.content)


def write(target: Path, content: Content, project: Project) -> None:
    """Write the EPUB of `content` to `target`."""
    book = epub.EpubBook()
    book.set_identifier(str(uuid.uuid5(uuid.NAMESPACE_URL, "go-guide")))
    book.set_title(content.title)
    book.set_language("zh-Hans")
    sheet = epub.EpubItem("style", "style.css", "text/css", style.sheet(project).encode())
    book.add_item(sheet)
    items = {c.name: _item(c) for part in content.parts for c in part.chapters}
    for item in items.values():
        book.add_item(item)
    book.toc = [(epub.Section(p.title), [items[c.name] for c in p.chapters]) for p in content.parts]
    book.spine = ["nav", *items.values()]
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(str(target), book)


def _item(chapter: Chapter) -> epub.EpubHtml:
    body = copy.deepcopy(chapter.body)
    for element in body.iter("a"):
        href = element.get("href", "")
        if href.startswith("#"):
            element.set("href", address(href[1:]))
        elif not href:
            element.attrib.pop("href", None)
    item = _Page(uid=chapter.name, title=chapter.title, file_name=f"{chapter.name}.xhtml", lang="zh-Hans")
    text = ET.tostring(body, encoding="unicode")
    item.content = PAGE.format(title=html.escape(chapter.title), body=text).encode()
    drawn = (("svg", "svg"), ("math", "mathml"))  # elements that the manifest has to announce, and how
    item.properties = [name for tag, name in drawn if body.find(f".//{tag}") is not None]
    return item


def address(reference: str) -> str:
    """The address of `name--anchor` in the EPUB: the chapter's file, and the anchor in it."""
    name = reference.partition("--")[0]
    return f"{name}.xhtml#{reference}"
