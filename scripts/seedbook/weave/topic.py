"""A topic's page: what to read first, then its pages by subtopic with a sentence each."""

from __future__ import annotations

from seedbook.topics import Topic
from seedbook.weave import markdown, samples
from seedbook.weave.book import Page
from seedbook.weave.study import Study

#: How many pages are named as a beginning.
FIRST = 3


def guide(study: Study, topic: Topic) -> str:
    """The Markdown that follows a topic's introduction; empty for a topic without pages."""
    groups = study.groups[topic.id]
    if not groups:
        return ""
    parts = ["## 先读这几页"]
    parts.append("\n".join(f"{n}. {_entry(study, topic, page)}" for n, page in enumerate(first(study, topic), 1)))
    for group in groups:
        parts += [f"## {markdown.escape(group.name)}", "\n".join(f"- {_entry(study, topic, p)}" for p in group.pages)]
    return "\n\n".join(parts)


def first(study: Study, topic: Topic) -> list[Page]:
    """The pages its index names; else the page of each of the first groups that most other pages lead to."""
    named = [study.book.pages[path] for name in topic.first if (path := f"{topic.id}/{name}") in study.book.pages]
    if named:
        return named
    groups = study.groups[topic.id][:FIRST]
    return [max(group.pages, key=lambda page: len(study.backlinks[page.path])) for group in groups]


def _entry(study: Study, topic: Topic, page: Page) -> str:
    link = markdown.link(markdown.escape(page.title), markdown.to(topic.index, page.path))
    foreign = samples.foreign(page.body, study.book.language)
    aside = f"（示例为 {'、'.join(foreign)}）" if foreign else ""
    return f"{link}{aside}：{markdown.escape(page.description)}"
