"""The page that a writer starts from, and which of its lines wait to be replaced."""

from __future__ import annotations

from functools import cache
from importlib import resources

from seedbook import frontmatter

_DESCRIPTION = "用一句话说明这一页讲什么，列表和搜索会显示它。"


def page(title: str) -> str:
    """The text of a new page, front matter included."""
    # loads all of the inline restoration, which the check of a page is spared
    from seedbook.inline import escape

    return _page(title, escape.text(title))


@cache
def waiting() -> frozenset[str]:
    """The lines that tell the writer, in Chinese, what to put in their place. The headings do for many a page."""
    lines = _page("", "").split("\n")
    return frozenset(line for line in lines if not line.isascii() and not line.startswith("#"))


def _page(title: str, heading: str) -> str:
    front = {"title": title, "description": _DESCRIPTION, "tags": []}
    return frontmatter.join(front, "\n" + _body().replace("{title}", heading))


def _body() -> str:
    return resources.files("seedbook").joinpath("templates/page.md").read_text(encoding="utf-8")
