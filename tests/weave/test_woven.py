"""What weaving adds to a book, and what it leaves alone."""

from __future__ import annotations

import html
import re

import pytest

from seedbook import weave
from seedbook.catalog import Article, Catalog
from tests.weave.samples import BOOK

ARTICLE = Article("000", "000_ab.txt", "一篇文章", "文章", "不详", "版权归原作者", "", (("9", "重复"),))
CATALOG = Catalog((ARTICLE,))
NEXT = """---
title: 队列怎样排队
tags: [队列]
source: {seed: "000", section: "1.3", lines: [21, 30], digest: 0}
---
# 队列怎样排队

先看[GC](gc.md)，再看消息队列。
"""
PAGES = {**BOOK, "runtime/queue.md": NEXT}
URL = "https://git.example/guide"


def woven(pages: dict[str, str] = PAGES, repo_url: str = "") -> dict[str, str]:
    return weave.weave(pages, CATALOG, repo_url)


def test_a_page_keeps_its_lines_and_gains_only_after_the_last() -> None:
    for path, text in PAGES.items():
        rows = [re.sub(r'\[([^]]*)\]\([^")]*"[^"]*"\)', r"\1", row) for row in woven()[path].split("\n")]
        written = text.rstrip("\n").split("\n")
        assert all(row.startswith(mine) for row, mine in zip(rows, written, strict=False)), path


def test_weaving_twice_gives_the_same() -> None:
    weave._studied.cache_clear()
    first = woven()
    weave._studied.cache_clear()
    assert woven() == first


def test_code_in_a_definition_is_code_on_the_tags_page_and_plain_in_a_tooltip() -> None:
    assert ":   先进先出。" in PAGES["glossary.md"]
    glossary = PAGES["glossary.md"].replace("先进先出。", "由 `sync.Pool` 保管。")
    pages = woven({**PAGES, "glossary.md": glossary, "runtime/other.md": "---\ntitle: 别的\n---\n# 别的\n\n说队列。\n"})
    tooltip = html.unescape(pages["runtime/other.md"].partition("[队列](")[2].partition('")')[0])
    assert tooltip.endswith('"由 sync.Pool 保管。')
    assert "由 `sync.Pool` 保管。[词条](" in pages["tags.md"]


def test_an_imported_page_says_where_it_comes_from() -> None:
    note = woven()["runtime/gc.md"]
    assert '!!! source-note "出处"' in note
    assert "[《一篇文章》](../articles/000.md)第 1.2 节，原文第 10–20 行；已经人工修订" in note
    assert "权利：版权归原作者。" in note
    assert "下一节：[队列怎样排队](queue.md)" in note


@pytest.mark.parametrize(
    ("section", "named"),
    [
        ("h3.1", "》](../articles/000.md)中的一节，原文"),
        ("0", "》](../articles/000.md)的开头，原文"),
        ("1~2", "第 1 节，原文"),
    ],
)
def test_a_section_is_named_as_a_reader_would(section: str, named: str) -> None:
    page = PAGES["runtime/gc.md"].replace('section: "1.2"', f'section: "{section}"')
    assert f'section: "{section}"' in page
    pages = weave.weave({**PAGES, "runtime/gc.md": page}, CATALOG)
    assert named in pages["runtime/gc.md"]
    assert f"- {section} " not in pages["articles/000.md"]


def test_the_page_of_a_whole_article_is_no_part_of_it() -> None:
    page = PAGES["runtime/gc.md"].replace('section: "1.2"', 'section: "0"')
    alone = {path: text for path, text in PAGES.items() if 'seed: "000"' not in text}
    pages = weave.weave({**alone, "runtime/gc.md": page}, CATALOG)
    assert "》](../articles/000.md)，原文第 10–20 行" in pages["runtime/gc.md"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("| 策略 | 延迟 |\n| --- | --- |\n| 窗口 |  |\n", True),
        ("| 策略 | 延迟 |\n| --- | --- |\n| 窗口 | 2ms |\n", False),
        ("```text\n| 栈 |    |\n```\n", False),
        ("|  | 延迟 |\n| --- | --- |\n| 窗口 | 2ms |\n", False),
    ],
    ids=["an empty cell", "none", "a drawing", "above the first column"],
)
def test_an_imported_page_says_what_its_empty_cells_are(more: str, told: bool) -> None:
    page = PAGES["runtime/gc.md"] + "\n" + more
    text = woven({**PAGES, "runtime/gc.md": page})["runtime/gc.md"]
    assert [mark in text for mark in ("| 〔缺〕 |", "标着〔缺〕的格")] == [told] * 2


def test_the_seed_is_linked_in_the_repository_when_its_address_is_known() -> None:
    assert f"[`seeds/000_ab.txt`]({URL}/blob/main/seeds/000_ab.txt#L10-L20)" in woven(repo_url=URL)["runtime/gc.md"]
    assert "在本书仓库的 `seeds/000_ab.txt`" in woven()["runtime/gc.md"]


def test_a_page_whose_text_leads_to_another_is_named_there_but_no_list_is() -> None:
    more = {"runtime/more.md": "---\ntags: [GC]\n---\n# 再谈回收\n\n见[GC](gc.md)。\n"}
    pages = woven({**PAGES, **more})
    assert "gc.md" in pages["glossary.md"]
    assert mentioning(pages["runtime/gc.md"]) == ["[再谈回收](more.md)"]


def test_a_page_that_stands_among_the_related_ones_is_not_named_again() -> None:
    page = woven()["runtime/gc.md"]
    assert "- [队列怎样排队](queue.md)：" in page
    assert mentioning(page) == []


def mentioning(page: str) -> list[str]:
    """The entries below 提到本页的页面."""
    listed = page.partition('!!! backlinks "提到本页的页面"\n\n')[2].partition("\n\n")[0]
    return [row.removeprefix("    - ") for row in listed.split("\n") if row]


def test_an_article_lists_its_sections_in_its_own_order_and_what_was_dropped() -> None:
    page = woven()["articles/000.md"]
    assert page.index("- 1.2 [GC 怎样工作]") < page.index("- 1.3 [队列怎样排队]")
    assert "- 9：重复" in page
    assert "[一篇文章](000.md)（2 节）" in woven()["articles/index.md"]


def test_a_topic_page_groups_its_pages_by_subtopic() -> None:
    page = woven()["runtime/index.md"]
    assert page.index("## 先读这几页") < page.index("## 内存") < page.index("## 排队")
    assert "- [GC 怎样工作](gc.md)：回收从哪里开始。" in page


def test_the_glossary_names_under_each_term_the_pages_about_it() -> None:
    page = woven({**PAGES, "runtime/more.md": "---\ntags: [GC]\n---\n# 再谈回收\n"})["glossary.md"]
    assert "GC { #term-gc }" in page
    assert "详见：[GC](runtime/gc.md) · 有关的书页：[再谈回收](runtime/more.md)\n" in page


def test_tags_have_pages() -> None:
    page = woven()["tags.md"]
    assert "## GC { #tag-gc }\n\n回收内存。[词条](glossary.md#term-gc)\n\n- [GC 怎样工作](runtime/gc.md)" in page


def test_a_page_at_the_place_of_a_computed_one_stays() -> None:
    assert woven({**PAGES, "tags.md": "# 我的标签\n"})["tags.md"].startswith("# 我的标签\n")


def test_a_page_with_nothing_but_text_gets_everything() -> None:
    text = "# 手写的一页：GC 与队列\n\nGC 先讲。\n\n队列再讲，GC 又讲，队列也又讲。\n\n消息队列最后讲。\n"
    pages = {**PAGES, "runtime/mine.md": text}
    page, facts = woven(pages)["runtime/mine.md"], {f.path: f for f in weave.facts(pages, CATALOG)}["runtime/mine.md"]
    assert '[GC](gc.md "回收内存。") 先讲。' in page
    assert '!!! related "相关页面"' in page
    assert facts.title == "手写的一页：GC 与队列"
    assert facts.description.startswith("GC 先讲。")
    assert "GC" in facts.tags
    assert facts.related
    assert "runtime/mine.md" in str(weave.navigation(pages, CATALOG))
    assert "[手写的一页：GC 与队列](mine.md)：GC 先讲。" in woven(pages)["runtime/index.md"]
    assert "- [手写的一页：GC 与队列](runtime/mine.md)" in woven(pages)["tags.md"]


def test_the_sidebar_names_every_page_once_while_they_fit_a_screen() -> None:
    pages = woven()
    assert weave.unlisted(PAGES, CATALOG) == []
    named = re.findall(r"'([^']+\.md)'", str(weave.navigation(PAGES, CATALOG)))
    assert sorted(named) == sorted(pages)


def test_a_topic_with_more_than_a_screen_of_siblings_has_only_its_hub_in_the_sidebar() -> None:
    many = {f"runtime/p{n}.md": f"# 第 {n} 页\n\nGC。\n" for n in range(30)}
    named = re.findall(r"'([^']+\.md)'", str(weave.navigation({**PAGES, **many}, CATALOG)))
    assert "runtime/index.md" in named
    assert "runtime/p1.md" not in named
    assert weave.unlisted({**PAGES, **many}, CATALOG) == ["/runtime/"]
    assert "[第 1 页](p1.md)" in weave.weave({**PAGES, **many}, CATALOG)["runtime/index.md"]


def test_a_folder_that_is_no_topic_has_a_section_with_its_index_first() -> None:
    more = {"notes/a.md": "# 甲记\n", "notes/index.md": "# 笔记 <1>\n", "talks/b.md": "# 乙讲\n"}
    sections = [{"笔记 &lt;1&gt;": ["notes/index.md", "notes/a.md"]}, {"talks": ["talks/b.md"]}]
    assert [entry for entry in weave.navigation({**PAGES, **more}, CATALOG) if entry in sections] == sections


def test_a_folder_with_more_than_a_screen_of_pages_has_only_its_index_in_the_sidebar() -> None:
    many = {"notes/index.md": "# 笔记\n", **{f"notes/n{n}.md": f"# 第 {n} 页\n" for n in range(30)}}
    assert {"笔记": ["notes/index.md"]} in weave.navigation({**PAGES, **many}, CATALOG)
    assert weave.unlisted({**PAGES, **many}, CATALOG) == ["/notes/"]


def test_the_glossary_leads_to_its_groups() -> None:
    glossary = (
        BOOK["glossary.md"].replace("TIME_WAIT\n:", "## 乙\n\nTIME_WAIT\n:").replace("# 术语表", "# 术语表\n\n介绍。")
    )
    page = woven({**PAGES, "glossary.md": glossary})["glossary.md"]
    assert "\n介绍。词条分组排列：[甲](#甲)、[乙](#乙)。\n" in page


def test_the_page_of_tags_begins_with_all_of_them_by_topic() -> None:
    page = woven()["tags.md"]
    assert page.index("**运行时**：[GC](#tag-gc)（1）、[队列](#tag-队列)（1）") < page.index("## GC")
