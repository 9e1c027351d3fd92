"""Title, description, tags and body of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from seedbook import library
from seedbook.frontmatter import MAX_TITLE
from seedbook.glossary import Term
from seedbook.model import Block
from seedbook.pages import paginate
from tests.pages.builders import article, section

TERMS = (Term("调度器", "…", english="scheduler"), Term("熔断", "…"), Term("限流", "…"))


def page(heading: str, *rows: str, taken: frozenset[str] = frozenset(), number: str = "1.1") -> paginate.Page:
    return paginate.paginate(section(heading, *rows, number=number), article(short="短题"), TERMS, set(taken))


def test_a_title_that_says_something_stands() -> None:
    assert page("调度器剖析", "一段话。").title == "调度器剖析"


def test_a_generic_title_is_completed_by_what_its_text_speaks_of() -> None:
    assert page("总结", "熔断与限流。", "限流一次，熔断一次，又限流。").title == "总结：限流与熔断"
    assert page("总结", "限流。", "熔断。").title == "总结：短题"


def test_a_generic_title_whose_text_speaks_of_its_articles_subject_is_completed_by_the_article() -> None:
    about = replace(article(short="短题"), title="熔断的一次重构")
    text = section("总结", "限流又限流，熔断也要。")
    assert paginate.paginate(text, about, TERMS, set()).title == "总结：短题"


def test_what_is_taken_too_is_completed_by_its_article() -> None:
    taken = frozenset({"总结：限流"})
    assert page("总结", "限流又限流。", taken=taken).title == "总结：短题"
    assert page("总结", "限流又限流。", taken=taken | {"总结：短题"}).title == "总结：短题（1.1）"


@pytest.mark.parametrize(
    "heading", ["总结与展望", "总结", "前言", "Summary", "最终结果", "常用命令", "一页纸总结", "我的建议", "踩坑清单"]
)
def test_a_generic_title_without_any_is_completed_by_its_article(heading: str) -> None:
    assert page(heading, "一段话。").title == f"{heading}：短题"


def test_a_generic_title_in_a_chapter_is_completed_by_the_chapter() -> None:
    under = replace(section("4.1 格式", "限流，限流。", number="4.1"), chapter="第四章：WAL：先写日志")
    assert paginate.paginate(under, article(short="短题"), TERMS, set()).title == "格式：WAL"


def titled(heading: str, chapter: str) -> str:
    """The title of a section in a chapter."""
    under = replace(section(heading, "一段话。", number="4.1"), chapter=chapter)
    return paginate.paginate(under, article(short="短题"), TERMS, set()).title


@pytest.mark.parametrize("heading", ["家族一览", "只做一次", "三级缓存结构"])
def test_a_short_title_that_names_nothing_known_is_completed_by_its_chapter(heading: str) -> None:
    assert titled(heading, "3. context：取消信号——唯一的标准") == f"{heading}：context"


@pytest.mark.parametrize("heading", ["GOGC 的配合", "熔断之后", "定义错误的三种好方式", "注：区分概念"])
def test_a_title_that_names_something_or_says_it_at_length_stands(heading: str) -> None:
    assert titled(heading, "3. context：取消信号") == heading


def test_a_general_chapter_completes_nothing() -> None:
    assert titled("家族一览", "一、引言") == "家族一览"


def test_a_chapter_is_called_by_what_stands_before_its_dash() -> None:
    assert titled("吞吐估算公式", "第二章：Kafka——吞吐之王") == "吞吐估算公式：Kafka"


def test_the_later_parts_of_a_section_are_counted_in_their_titles() -> None:
    whole = section("调度器剖析", "一段话。")
    parts = (whole, replace(whole, number="1.1~2", part=2), replace(section("", "一段话。"), number="0~3", part=3))
    titles = [paginate.paginate(part, article(short="短题"), TERMS, set()).title for part in parts]
    assert titles == ["调度器剖析", "调度器剖析（2）", "导读：短题（3）"]


def test_a_title_loses_its_number() -> None:
    assert page("3. 调度器剖析", "一段话。").title == "调度器剖析"
    assert page("0x00 前言", "一段话。").title == "前言：短题"
    assert page("Step 3：读懂调度器的源码", "一段话。").title == "读懂调度器的源码"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("trace_id 的透传", "# trace_id 的透传"),
        ("<img src=x> 与 [甲](乙)", "# &lt;img src=x> 与 \\[甲]\\(乙)"),
        ("用 C#", "# 用 C\\#"),
    ],
)
def test_nothing_in_a_title_is_markup(title: str, written: str) -> None:
    assert paginate.title_line(title) == written


def test_a_title_is_not_completed_by_itself() -> None:
    named = article(short="前言")
    assert paginate.paginate(section("前言", "一段话。"), named, TERMS, set()).title == "前言"


def test_a_taken_title_is_told_apart() -> None:
    assert page("调度器剖析", "一段话。", taken=frozenset({"调度器剖析"})).title == "调度器剖析：短题"


@pytest.mark.parametrize("heading", ["数据模型", "读写分离", "命令行工具", "Redis 配置", "测试用例"])
def test_a_title_with_a_word_of_its_own_is_not_generic(heading: str) -> None:
    assert page(heading, "一段话。").title == heading


def test_a_taken_title_in_a_chapter_is_completed_by_the_chapter() -> None:
    under = replace(section("6.1 MySQL", "一段话。", number="6.1"), chapter="6. 用 EXPLAIN 看执行计划")
    assert paginate.paginate(under, article(short="短题"), TERMS, {"MySQL"}).title == "MySQL：用 EXPLAIN 看执行计划"


def test_a_chapter_is_plain_text() -> None:
    under = replace(section("题", "一段话。"), chapter="一、`go.mod` 是契约")
    assert paginate.paginate(under, article(), TERMS, set()).chapter == "一、go.mod 是契约"


def test_text_before_the_first_heading_is_a_guide_to_read() -> None:
    assert page("", "限流，限流。", number="0").title == "导读：短题"


def test_a_short_title_that_names_nothing_known_is_completed_where_there_are_no_chapters_too() -> None:
    assert page("逐列解读", "限流，限流。", number="h3").title == "逐列解读：限流"


def test_a_page_that_holds_its_article_goes_by_the_title_of_that() -> None:
    whole = replace(section("", "限流，限流。", number="0"), whole=True)
    assert paginate.paginate(whole, replace(article(short="短题"), title="怎样限流"), TERMS, set()).title == "怎样限流"


def test_its_first_heading_is_not_said_twice() -> None:
    whole = replace(section("", "1 怎样限流", "限流，限流。", "2 令牌桶", "桶。", number="0"), whole=True)
    made = paginate.paginate(whole, replace(article(short="短题"), title="怎样限流"), TERMS, set())
    assert made.body == "# 怎样限流\n\n限流，限流。\n\n## 令牌桶\n\n桶。\n"


def test_headings_move_under_the_title_without_a_jump() -> None:
    body = page("题", "3 甲", "文", "5 乙", "文", "3 丙", "文").body
    assert [line for line in body.split("\n") if line.startswith("#")] == ["# 题", "## 甲", "### 乙", "## 丙"]


def test_headings_beside_each_other_are_of_one_level_though_a_higher_one_follows() -> None:
    body = page("题", "4 甲", "文", "4 乙", "文", "3 丙", "文", "4 丁", "文").body
    assert [line for line in body.split("\n") if line.startswith("#")] == ["# 题", "## 甲", "## 乙", "## 丙", "### 丁"]


def test_tags_are_the_terms_a_page_is_about() -> None:
    assert page("调度器剖析", "3 说说限流", "限流与熔断。").tags == ("调度器", "限流")


@pytest.mark.parametrize(
    ("chapter", "short", "expected"),
    [("一、调度器：熔断与限流", "熔断", ("调度器",)), ("一、别的", "熔断", ("熔断",)), ("一、别的", "短题", ())],
)
def test_a_page_that_speaks_of_no_term_has_those_of_its_chapter_or_article(
    chapter: str, short: str, expected: tuple[str, ...]
) -> None:
    under = replace(section("只做一次", "一段话。"), chapter=chapter)
    assert paginate.paginate(under, article(short=short), TERMS, set()).tags == expected


def test_a_section_of_nothing_that_has_a_name_is_described_by_its_chapter() -> None:
    under = replace(section("只做一次"), chapter="4. 并发模式：五个骨架")
    made = paginate.paginate(under, article(), TERMS, set())
    assert (made.title, made.description) == ("只做一次：并发模式", "“并发模式：五个骨架”一章：只做一次。")


def test_a_description_says_more_than_the_title() -> None:
    title = "每一个阶段都必须监听取消的信号"
    assert page(title, f"{title}。").description == f"短题：{title}。"


def test_the_digest_ignores_line_ends_and_trailing_space() -> None:
    plain = library.digest("题", "说", ("甲",), "一\n二\n")
    assert library.digest("题", "说", ("甲",), "一 \r\n二\r\n") == plain
    assert library.digest("题", "说", ("甲",), "一\n三\n") != plain


def test_a_section_of_a_heading_alone_ends_with_one_line_end() -> None:
    assert page("题").body == "# 题\n"


def test_code_in_the_name_of_a_chapter_completes_a_title_without_its_marks() -> None:
    assert titled("格式", "5. `sync.Pool`：对象复用") == "格式：sync.Pool"


def test_no_name_that_completes_a_title_makes_it_longer_than_a_list_shows() -> None:
    own = "跨机房迁移里缓存与数据库双写不一致" * 4
    made = paginate.paginate(section(own, "一段话。"), article(short="一篇讲数据库迁移的长文章的题目"), TERMS, {own})
    assert made.title == f"{own}（1.1）"


def test_a_heading_that_no_list_would_show_whole_stands_whole_below_the_title() -> None:
    own = "跨机房迁移里缓存与数据库双写不一致" * 5
    made = page(own, "一段话。")
    assert len(made.title) <= MAX_TITLE
    assert made.title.endswith("…")
    assert own in made.body


def test_no_heading_is_deeper_than_the_contents_show() -> None:
    under = section("一节", "一段话。")
    deep = tuple(Block("heading", (n, n), (f"第{n}层",), level=n, markdown=f"第{n}层") for n in range(3, 10))
    made = paginate.paginate(replace(under, blocks=(*under.blocks, *deep)), article(), TERMS, set())
    assert "\n##### 第9层" in made.body
    assert "######" not in made.body
