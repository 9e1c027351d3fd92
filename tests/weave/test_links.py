"""Glossary links in the text of pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedbook.catalog import Catalog
from seedbook.project import Project
from seedbook.weave import book, links
from seedbook.weave.study import Study
from tests.weave.cases import Case, cases
from tests.weave.samples import BOOK, html, written

PAGE = "middleware/x.md"
#: A glossary link as it is built.
TERM = re.compile(r'<a href="[^"]*" title="[^"]*">(.*?)</a>', re.DOTALL)


def woven(text: str, path: str = PAGE) -> str:
    study = Study(book.read({**BOOK, path: text}, Catalog()))
    return links.write(study.book, study.book.pages[path], study.placed[path])


def linked(text: str, more: Mapping[str, str] | None = None) -> list[str]:
    """The terms whose mentions on a page become links."""
    study = Study(book.read({**BOOK, **(more or {}), PAGE: text}, Catalog()))
    return [one.term for one in study.placed[PAGE]]


@pytest.mark.parametrize("case", cases("links"), ids=lambda case: case.title)
def test_links(case: Case) -> None:
    assert woven(case.given) == case.expected


def test_a_term_is_not_linked_on_its_own_page() -> None:
    assert "[GC](" not in woven(BOOK["runtime/gc.md"], "runtime/gc.md")


def test_the_glossary_links_no_terms_of_its_own() -> None:
    assert woven(BOOK["glossary.md"], "glossary.md") == BOOK["glossary.md"]


def test_of_several_terms_with_one_page_the_one_its_title_names_first_is_linked() -> None:
    entry = "\n{}\n:   一句话。\n\n    详见：[并发](runtime/pool.md)\n"
    glossary = BOOK["glossary.md"] + entry.format("信号量") + entry.format("工作池") + entry.format("背压")
    pool = {"runtime/pool.md": "# 工作池与背压\n\n## 信号量\n", "glossary.md": glossary}
    assert linked("信号量之后，背压与工作池。\n", pool) == ["工作池"]


def test_a_page_that_the_entry_of_a_term_names_does_not_link_to_that_entry() -> None:
    glossary = BOOK["glossary.md"] + f"\n背压\n:   一句话。\n\n    详见：[排队]({PAGE})\n"
    assert linked("# 排队\n\n背压与队列。\n", {"glossary.md": glossary}) == ["队列"]


def test_a_page_that_the_text_links_to_by_hand_is_not_linked_again() -> None:
    assert linked("[回收](../runtime/gc.md)又叫 GC，用到队列。\n") == ["队列"]


def test_a_formula_holds_no_link() -> None:
    assert linked("公式 $T_{队列}$ 里没有链接。\n") == []


#: What may surprise a Markdown parser, with terms between it.
FRAGMENTS = (
    "GC", "队列", "消息队列", "eBPF 验证器", "TIME\\_WAIT", "`", "``", "**", "*", "_", "[", "]", "(", ")", "](x.md)",
    "![", "<", ">", "<kbd>", "</kbd>", "<a href='x'>", "</a>", "{", "}", "{: .x }", "|", "| --- | --- |", "\\", "\n",
    "\n\n", "    ", "- ", "1. ", "> ", "# ", ":   ", "```", "~~~", "!!! note", "---", "$$", "[^1]", "[id]: x",
    "“", "，", " ", "a",
)  # fmt: skip


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=24).map("".join))
def test_links_change_nothing_else_of_what_is_built(text: str) -> None:
    page = f"# 题\n\n{text}"
    assert TERM.sub(r"\1", html(woven(page))) == html(page)


def test_links_change_nothing_else_in_the_book(project: Project) -> None:
    study = _study(project.docs)
    for path, page in study.book.pages.items():
        linked = links.write(study.book, page, study.placed[path])
        assert TERM.sub(r"\1", html(linked)) == html(page.text), path


def test_lines_stay_where_they_are(project: Project) -> None:
    study = _study(project.docs)
    for path, page in study.book.pages.items():
        linked = links.write(study.book, page, study.placed[path]).split("\n")
        unlinked = [re.sub(r'\[([^]]*)\]\([^")]*"[^"]*"\)', r"\1", row) for row in linked]
        assert unlinked == page.text.split("\n"), path


def _study(docs: Path) -> Study:
    return Study(book.read(written(docs), Catalog()))
