"""What the errata say of a page, and in which language it shows programs, reaches who reads that page."""

from __future__ import annotations

import pytest

from seedbook import weave
from seedbook.catalog import Article, Catalog
from seedbook.weave import samples
from seedbook.weave.head import heads
from tests.weave.samples import BOOK

CATALOG = Catalog((Article("000", "000_ab.txt", "一篇文章", "文章", "不详", "不详", "", ()),))
ERRATA = """---
title: 勘误
---
# 勘误

导言。

## [回收](runtime/gc.md)

- 不是这样，见[术语](glossary.md#甲)、[本页](runtime/gc.md "GC")与[文档](https://go.dev/doc/gc.md)。

  ```bash
  ## 这一行是注释
  ```

## 没有页面

- 不显示。

## [不在的页面](runtime/gone.md)

- 也不显示。

## [又是回收](./runtime/gc.md)

- 还有一处：`handlers[0](w)`，见 ![停顿](assets/img/gc.png)。
"""
PAGES = {**BOOK, "errata.md": ERRATA}


def test_a_section_of_the_errata_stands_at_the_end_of_its_page() -> None:
    text = weave.weave(PAGES, CATALOG)["runtime/gc.md"]
    note = text[text.index("## 编者注\n") :]
    assert '- 不是这样，见[术语](../glossary.md#甲)、[本页](gc.md "GC")与[文档](https://go.dev/doc/gc.md)。' in note
    assert note.index("不是这样") < note.index("出处")
    assert "不显示" not in text


def test_all_sections_of_one_page_stand_there_under_one_title() -> None:
    text = weave.weave(PAGES, CATALOG)["runtime/gc.md"]
    assert text.count("## 编者注") == 1
    assert text.index("不是这样") < text.index("还有一处")


def test_a_mark_of_a_heading_in_code_begins_no_section() -> None:
    assert "\n  ## 这一行是注释\n  ```" in weave.weave(PAGES, CATALOG)["runtime/gc.md"]


def test_images_are_found_from_the_page_and_code_stays() -> None:
    text = weave.weave(PAGES, CATALOG)["runtime/gc.md"]
    assert "`handlers[0](w)`，见 ![停顿](../assets/img/gc.png)。" in text


@pytest.mark.parametrize("sections", ["", "## [回收](runtime/gc.md)\n", "## 回收\n\n- 甲。\n"])
def test_a_page_without_a_section_that_says_something_adds_nothing(sections: str) -> None:
    pages = {**BOOK, "errata.md": f"# 勘误\n\n{sections}"}
    assert weave.weave(pages, CATALOG)["runtime/gc.md"] == weave.weave(BOOK, CATALOG)["runtime/gc.md"]


def test_a_page_of_which_they_say_nothing_has_no_such_section() -> None:
    pages = weave.weave(PAGES, CATALOG)
    assert [path for path in pages if "编者注" in pages[path]] == ["runtime/gc.md"]
    assert "编者注" not in weave.weave(BOOK, CATALOG)["runtime/gc.md"]


def test_a_page_says_before_its_text_that_there_are_notes() -> None:
    known = heads(weave.facts(PAGES, CATALOG), "")
    assert (known["runtime/gc.md"]["noted"], known["glossary.md"]["noted"]) == ("#编者注", "")


@pytest.mark.parametrize(
    ("fences", "named"),
    [
        (("java",), ("Java",)),
        (("java", "yaml", "c", "java"), ("Java", "C")),
        (("java", "go"), ()),
        (("bash", "yaml", "mermaid", "text"), ()),
        ((), ()),
    ],
)
def test_programs_in_another_language_are_named_when_none_is_in_go(
    fences: tuple[str, ...], named: tuple[str, ...]
) -> None:
    body = "\n\n".join(f'```{lang} verdict="parses"\nx\n```' for lang in fences)
    assert samples.foreign(body, "go") == named


def test_the_language_that_a_reader_expects_is_the_guides_own() -> None:
    body = "```go\nx\n```\n"
    assert (samples.foreign(body, "java"), samples.foreign(body, "")) == (("Go",), ())


def test_lists_and_the_head_of_the_page_name_them() -> None:
    page = BOOK["runtime/gc.md"] + "\n```java\nclass A {}\n```\n"
    pages = {**BOOK, "runtime/gc.md": page}
    assert "](gc.md)（示例为 Java）：回收从哪里开始。" in weave.weave(pages, CATALOG)["runtime/index.md"]
    assert heads(weave.facts(pages, CATALOG), "")["runtime/gc.md"]["foreign"] == "Java"
