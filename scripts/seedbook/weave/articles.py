"""The articles that the book was made from: each with its sections in its own order, and what was dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from seedbook import computed, frontmatter
from seedbook.catalog import Article
from seedbook.weave import markdown
from seedbook.weave.book import Book, Page, Source

#: A section with a number of the article's own: `2.1`, `5`, `1~2`; not `h3.1`, nor `0`
_NUMBER = re.compile(r"[1-9][\d.]*(?:~\d+)?$")


@dataclass(frozen=True)
class Told:
    """An article as the catalog knows it, and its (page, source) in the article's order."""

    article: Article
    sections: tuple[tuple[Page, Source], ...]

    @property
    def path(self) -> str:
        """Path of the article's own page."""
        return computed.article(self.article.id)


def told(book: Book) -> tuple[Told, ...]:
    """Every article of the catalog and of the pages, by id."""
    found: dict[str, list[tuple[Page, Source]]] = {article.id: [] for article in book.catalog.articles}
    for page in book.pages.values():
        if page.source:
            found.setdefault(page.source.seed, []).append((page, page.source))
    return tuple(Told(of(book, seed), tuple(sorted(found[seed], key=_order))) for seed in sorted(found))


def _order(entry: tuple[Page, Source]) -> tuple[int, int, str]:
    page, source = entry
    return (*source.lines, page.path)


def of(book: Book, seed: str) -> Article:
    """The article of a seed, as the catalog knows it or by its id."""
    return book.catalog.get(seed) or Article(seed, "", f"文章 {seed}", f"文章 {seed}", "", "", "")


def number(section: str) -> str:
    """The number of a section as its article has it: none in `h3.1`, which counts headings, nor before them all."""
    return section.partition("~")[0] if _NUMBER.match(section) else ""


def neighbours(told: Told, page: Page) -> tuple[Page | None, Page | None]:
    """The pages of the sections before and after a page's own."""
    pages = [p for p, _ in told.sections]
    at = pages.index(page)
    return (pages[at - 1] if at else None), (pages[at + 1] if at + 1 < len(pages) else None)


def article_page(book: Book, told: Told) -> str:
    """The page of one article: what is known of it, its sections by chapter, what was dropped."""
    title = f"文章：{told.article.title}"
    description = f"《{told.article.title}》共 {len(told.sections)} 节，按原文顺序列出各节所在的书页与专题。"
    parts = [f"# {markdown.escape(title)}", _known(told.article), *_chapters(book, told), *_dropped(told)]
    return frontmatter.join({"title": title, "description": description, "tags": []}, "\n\n".join(parts) + "\n")


def _known(article: Article) -> str:
    facts = [("来历", article.origin), ("权利", article.rights)]
    lines = (f"**{name}**：{markdown.escape(text)}。".replace("。。", "。") for name, text in facts if text)
    return "\n\n".join(f"{line}\n{{ data-search-exclude }}" for line in lines)


def _chapters(book: Book, told: Told) -> Iterable[str]:
    for chapter, entries in groupby(told.sections, key=lambda entry: entry[0].chapter):
        yield f"## {markdown.escape(chapter or '各节')}"
        yield "\n".join(_entry(book, told, page, source) for page, source in entries)


def _entry(book: Book, told: Told, page: Page, source: Source) -> str:
    link = markdown.link(markdown.escape(page.title), markdown.to(told.path, page.path))
    topic = next((t for t in book.topics if t.id == page.topic), None)
    where = (
        f"专题：{markdown.link(markdown.escape(topic.name), markdown.to(told.path, topic.index))}，" if topic else ""
    )
    lines = f"原文第 {source.lines[0]}–{source.lines[1]} 行"
    numbered = f"{number(source.section)} {link}".lstrip()
    return f"- {numbered}：{markdown.escape(page.description)}（{where}{lines}）"


def _dropped(told: Told) -> Iterable[str]:
    if told.article.drop:
        yield "## 没有收入的部分"
        rows = [f"- {markdown.escape(section)}：{markdown.escape(reason)}" for section, reason in told.article.drop]
        yield "\n".join(rows)


def index_page(articles: tuple[Told, ...]) -> str:
    """The list of all articles."""
    head = {"title": "文章", "description": "本书整理自哪些文章：每篇按原文顺序列出各节所在的书页。", "tags": []}
    text = "本书的各页整理自下面的文章。每篇按原文的顺序列出各节现在的位置，也注明没有收入的部分。"
    rows = [_article_entry(told) for told in articles]
    return frontmatter.join(head, "\n\n".join(["# 文章", text, "\n".join(rows)]) + "\n")


def _article_entry(told: Told) -> str:
    link = markdown.link(markdown.escape(told.article.title), markdown.to(computed.ARTICLES_INDEX, told.path))
    return f"- {link}（{len(told.sections)} 节）"
