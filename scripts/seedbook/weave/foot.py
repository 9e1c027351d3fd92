"""What stands below a page's text: errata, tags, related pages, pages that mention it, where it comes from."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.weave import lost, markdown, tags
from seedbook.weave.articles import Told, neighbours, number
from seedbook.weave.book import Page, Source
from seedbook.weave.study import Study

#: As many pages that mention a page are named at once; the rest fold away.
SHOWN = 8


def foot(study: Study, page: Page) -> str:
    """The Markdown below a page's text; empty for pages that need none."""
    parts = [
        study.errata.get(page.path, ""),
        tags.line(study.book, page, study.tag_anchors),
        _related(study, page),
        _backlinks(study, page),
        _source(study, page),
    ]
    return "\n\n".join(part for part in parts if part)


def _related(study: Study, page: Page) -> str:
    found = [study.book.pages[path] for path in study.related.get(page.path, ())]
    rows = [f"- {_link(page, other)}：{markdown.escape(other.description)}" for other in found]
    return markdown.admonition("related", "相关页面", "\n".join(rows)) if rows else ""


def _backlinks(study: Study, page: Page) -> str:
    sources = (study.book.pages[path] for path in study.mentions.get(page.path, ()))
    # Lists mention everything, and related pages stand right above.
    found = [p for p in sources if p.topic and not p.is_index and p.path not in study.related.get(page.path, ())]
    if not found or not page.topic or page.is_index:
        return ""
    rows = [f"- {_link(page, other)}" for other in found]
    shown = markdown.admonition("backlinks", "提到本页的页面", "\n".join(rows[:SHOWN]))
    if len(rows) <= SHOWN:
        return shown
    more = "\n".join(rows[SHOWN:])
    return f'{shown}\n\n??? backlinks "还有 {len(rows) - SHOWN} 页提到本页"\n\n{markdown.indent(more)}'


def _source(study: Study, page: Page) -> str:
    if page.source is None:
        return ""
    told = study.article(page.source.seed)
    parts = [_origin(page, page.source, told), _captured(study, page.source, told)]
    if lost.marked(page.body) != page.body:
        parts.append(f"表格里标着{lost.MARK}的格，多半是抓取时丢了原文；同一行其余各格可能因此错位。")
    if told.article.rights:
        parts.append(f"权利：{markdown.escape(told.article.rights).rstrip('。')}。")
    parts.append(_sequence(page, *neighbours(told, page)))
    return markdown.admonition("source-note", "出处", "\n\n".join(p for p in parts if p))


def _origin(page: Page, source: Source, told: Told) -> str:
    link = markdown.link(f"《{markdown.escape(told.article.title)}》", markdown.to(page.path, told.path))
    chapter = f"（{markdown.escape(page.chapter)}）" if page.chapter else ""
    hand = "已经人工修订，与自动整理的结果不同" if source.edited else "由脚本自动整理，尚未经人工修订"
    lines = f"原文第 {source.lines[0]}–{source.lines[1]} 行"
    whole = source.section == "0" and len(told.sections) == 1
    place = "" if whole else _place(source.section)
    return f"整理自{link}{place}{chapter}，{lines}；{hand}。"


def _place(section: str) -> str:
    """A section as a reader would name it, behind the name of its article."""
    if found := number(section):
        return f"第 {found} 节"
    return "的开头" if section == "0" else "中的一节"


def _captured(study: Study, source: Source, told: Told) -> str:
    """The seed itself: a link when the repository's address is known, else its path in the repository."""
    if not told.article.file:
        return ""
    path = f"seeds/{told.article.file}"
    text = f"`{path.replace('`', '')}`"
    if study.repo_url:
        span = f"#L{source.lines[0]}-L{source.lines[1]}"
        return f"抓取文本：{markdown.link(text, f'{study.repo_url}/blob/main/{path}{span}')}"
    return f"抓取文本在本书仓库的 {text}。"


def _sequence(page: Page, before: Page | None, after: Page | None) -> str:
    named: Sequence[tuple[str, Page | None]] = (("上一节", before), ("下一节", after))
    return "\n\n".join(f"同一篇文章的{name}：{_link(page, other)}" for name, other in named if other)


def _link(page: Page, other: Page) -> str:
    return markdown.link(markdown.escape(other.title), markdown.to(page.path, other.path))
