"""The anchors that checks believe in are those the site makes."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest

from seedbook import checks, weave
from seedbook.checks.document import Document
from seedbook.checks.guide import Guide, anchors
from tests.checks import cases
from tests.conftest import ROOT
from tests.steps import grows_with_its_input

#: Lines of `=` and `-` below a line, some of which make it a heading.
UNDERLINED = [
    *("标题\n===", "甲\n---\n乙\n===\n丙", "甲\n乙\n---", "## 甲\n乙\n---", "甲 {#x}\n===", "甲\n--- \n", "甲\n=-="),
    *("- 项\n---", "- 项\n\n    甲\n    ===", "1. 甲\n---\n\n2. 乙", "-\n-", "甲\n  ---", "    甲\n    ---"),
    *("!!! note\n    甲\n    ---", "> 甲\n> ===", "段\n> 甲\n> ---", "甲\n:   乙\n---", "[x]: https://a.b\n---"),
    *("`code`\n===", "<!-- c -->\n---", "```text\na\n```\n甲\n---", "**甲**\n====", "***\n---", "---\n---", "=\n="),
    *("甲\n\n---\n\n乙", "| a |\n| --- |\n| b |\n---", "a\n---|---"),
]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
HEADINGS = [
    "GMP 调度器：源码剖析",
    "`sync.Pool` 与 *重点*",
    "a_b 与 \\_c\\_",
    "[链接](x.md) 之后",
    "A & B &lt; C",
    "chan\\<int> 与 map[string]T",
    "C++ / C#",
    "重复",
    "重复",
    "自选 {#picked}",
    "　全角 空格 ",
    "100% 的 QPS（峰值）",
    "**粗** and ~~del~~",
    "CI/CD 与 TIME_WAIT",
    "两个  空格",
]


def made(converter: markdown.Markdown, text: str) -> list[str]:
    """The anchors of headings, as the site's Markdown converter makes them."""
    converter.reset().convert(text)
    found, queue = [], list(converter.toc_tokens)
    while queue:
        token = queue.pop(0)
        found.append(token["id"])
        queue = [*token["children"], *queue]
    return found


def believed(text: str) -> list[str]:
    return list(anchors(Document("docs/ebpf/new.md", text.encode())))


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_anchor_of_a_heading(heading: str, site_markdown: markdown.Markdown) -> None:
    text = f"# 一\n\n## {heading}\n"
    assert believed(text) == made(site_markdown, text)


@pytest.mark.parametrize("lines", UNDERLINED)
def test_a_line_of_signs_makes_a_heading_as_on_the_site(lines: str, site_markdown: markdown.Markdown) -> None:
    text = f"# 一\n\n{lines}\n"
    assert believed(text) == made(site_markdown, text)


def test_repeated_headings_are_numbered_alike(site_markdown: markdown.Markdown) -> None:
    text = "# 一\n\n" + "".join(f"## {heading}\n\n" for heading in [*HEADINGS, "重复", "!!", "??"])
    assert believed(text) == made(site_markdown, text)


@pytest.mark.parametrize("link", ["../glossary.md#term-ebpf", "../tags.md#tag-ebpf", "../articles/000.md", "#待续"])
def test_an_anchor_that_weaving_makes_can_be_linked_to(link: str, tmp_path: Path) -> None:
    guide = cases.guide(tmp_path)
    page = guide.docs / "ebpf" / "new.md"
    text = f"---\ntitle: 新页\ndescription: 简介。\ntags: [eBPF]\n---\n\n# 新页\n\n## 待续\n\n见[别处]({link})。\n"
    page.write_text(text, encoding="utf-8")
    assert checks.run(guide, [page]) == []


def test_every_page_that_weaving_makes_can_be_linked_to(tmp_path: Path) -> None:
    project = cases.guide(tmp_path)
    with (project.seeds / "catalog.yml").open("a", encoding="utf-8") as catalog:
        catalog.write('  - {id: "Go-1", title: 又一篇}\n')
    guide = Guide(project)
    written = {path: page.text for path in guide.pages if (page := guide.page(path))}
    assert guide.computed == weave.weave(written, guide.catalog).keys() - written.keys()


def test_all_pages_of_the_guide(site_markdown: markdown.Markdown) -> None:
    wrong = {}
    for path in PAGES:
        page = Document("docs/" + path.relative_to(ROOT / "docs").as_posix(), path.read_bytes())
        found = made(site_markdown, "\n".join(page.lines[page.body_line - 1 :]))
        if list(anchors(page))[: len(found)] != found:
            wrong[page.path] = sorted(set(anchors(page)) ^ set(found))
    assert wrong == {}


def test_a_page_of_headings_alone_is_checked_in_the_time_of_reading_it(tmp_path: Path) -> None:
    head = "---\ntitle: 新页\ndescription: 简介。\n---\n\n# 新页\n\n"
    guide = cases.guide(tmp_path)
    assert grows_with_its_input(
        lambda count: checks.check_text(guide, "docs/ebpf/new.md", head + "## 标题\n\n" * count), 200
    )
