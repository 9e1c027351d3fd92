"""The tags page: every tag with the pages that carry it."""

from __future__ import annotations

from collections import Counter

from seedbook import frontmatter
from seedbook.computed import TAGS
from seedbook.weave import markdown
from seedbook.weave.book import GLOSSARY, Book, Page


def tagged(book: Book) -> dict[str, list[Page]]:
    """Pages by tag; an alias counts as its term. Glossary terms come first, in its order."""
    found: dict[str, list[Page]] = {}
    for page in book.pages.values():
        for tag in dict.fromkeys(map(book.named, page.tags)):
            found.setdefault(tag, []).append(page)
    order = {term: n for n, term in enumerate(book.term)}
    return {tag: found[tag] for tag in sorted(found, key=lambda t: (order.get(t, len(order)), t))}


def anchors(book: Book) -> dict[str, str]:
    """The anchor of each tag on the tags page."""
    return markdown.anchors(tagged(book), "tag")


def tags_page(book: Book) -> str:
    """The page that lists all tags."""
    ids = anchors(book)
    parts = ["# 标签", "每个标签下是以它为主要内容的书页；标签本身的定义见[术语表](glossary.md)。"]
    if GLOSSARY not in book.pages:
        parts[1] = "每个标签下是以它为主要内容的书页。"
    parts += _overview(book, ids)
    for tag, pages in tagged(book).items():
        parts += [f"## {markdown.escape(tag)} {{ #{ids[tag]} }}", *_definition(book, tag)]
        parts.append("\n".join(f"- {markdown.link(markdown.escape(p.title), p.path)}" for p in pages))
    head = {"title": "标签", "description": "按标签查找：每个标签与以它为主要内容的书页。", "tags": []}
    return frontmatter.join(head, "\n\n".join(parts) + "\n")


def _overview(book: Book, ids: dict[str, str]) -> list[str]:
    """A line a topic: the tags that most often stand on its pages, each with the number of all its pages."""
    found: dict[str, list[str]] = {topic.id: [] for topic in book.topics}
    for tag, pages in tagged(book).items():
        (topic, _), *_ = Counter(page.topic for page in pages).most_common(1)
        link = markdown.link(markdown.escape(tag), f"#{ids[tag]}")
        found.setdefault(topic, []).append(f"{link}（{len(pages)}）")
    names = {topic.id: topic.name for topic in book.topics}
    return [f"**{markdown.escape(names.get(t, '其他'))}**：{'、'.join(links)}" for t, links in found.items() if links]


def _definition(book: Book, tag: str) -> list[str]:
    term = book.term.get(tag)
    if not term:
        return []
    # the definition is Markdown, and its links are told from the same folder
    return [f"{term.definition}{markdown.link('词条', f'{GLOSSARY}#{book.term_anchor[tag]}')}"]


def line(book: Book, page: Page, ids: dict[str, str]) -> str:
    """The tags of a page as a line of links, or nothing."""
    names = dict.fromkeys(map(book.named, page.tags))
    links = [markdown.link(markdown.escape(t), markdown.to(page.path, TAGS, ids[t])) for t in names]
    return f"标签：{' · '.join(links)}\n{{: .md-tags }}" if links else ""
