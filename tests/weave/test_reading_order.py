"""A topic's pages by subtopic, in reading order."""

from __future__ import annotations

from seedbook.catalog import Article, Catalog
from seedbook.weave import book
from seedbook.weave.study import Study
from tests.weave.samples import BOOK

EMPTY = Catalog()
#: Articles by the short names that they go by, the last by that of a subtopic
SHORT = {"007": "源码", "008": "源码", "009": "内存"}


def groups(
    pages: dict[str, str], index: str = BOOK["runtime/index.md"], catalog: Catalog = EMPTY
) -> dict[str, list[str]]:
    study = Study(book.read({**BOOK, "runtime/index.md": index, **pages}, catalog))
    found = [(group.name, [p.path.removeprefix("runtime/") for p in group.pages]) for group in study.groups["runtime"]]
    assert len(dict(found)) == len(found)
    return dict(found)


def page(title: str, tags: str = "", source: str = "") -> str:
    return f"---\ntitle: {title}\ntags: [{tags}]\n{source}---\n# {title}\n"


def test_a_page_stands_where_its_title_and_tags_say() -> None:
    found = groups({"runtime/q.md": page("消息队列与 GC", "消息队列"), "runtime/m.md": page("回收", "GC")})
    assert found == {"内存": ["gc.md", "m.md"], "排队": ["q.md"]}


def test_what_a_title_names_first_outweighs_all_that_its_text_counts_up_to() -> None:
    text = page("消息队列与 GC", "GC") + "\nGC 又垃圾回收。\n\n## 甲\n\nGC。\n\n## 乙\n\nGC，GC，GC。\n"
    assert groups({"runtime/q.md": text}) == {"内存": ["gc.md"], "排队": ["q.md"]}


def test_without_a_term_in_the_title_the_sections_that_speak_of_a_subtopic_count() -> None:
    text = page("别的") + "\n## 甲\n\nGC，GC，GC，GC。\n\n## 乙\n\n队列。\n\n## 丙\n\n消息队列。\n"
    assert groups({"runtime/q.md": text})["排队"] == ["q.md"]
    assert groups({"runtime/q.md": text.replace("别的", "总结：GC")})["排队"] == ["q.md"]


def test_a_word_of_a_subtopics_name_in_the_title_claims_the_page() -> None:
    assert groups({"runtime/q.md": page("打印机前怎样排队")})["排队"] == ["q.md"]
    assert groups({"runtime/q.md": page("Go 排队")})["其他"] == ["q.md"]


def test_the_order_is_that_of_the_subtopics_terms() -> None:
    found = groups({"runtime/a.md": page("消息队列", "消息队列"), "runtime/z.md": page("队列", "队列")})
    assert found["排队"] == ["z.md", "a.md"]


def test_the_page_that_explains_a_term_comes_before_others_on_it() -> None:
    assert groups({"runtime/a.md": page("垃圾回收的历史", "GC")})["内存"] == ["gc.md", "a.md"]


def test_sections_of_one_article_keep_its_order() -> None:
    source = 'source: {{seed: "000", section: "2.{0}", lines: [1, 2]}}\n'
    pages = {f"runtime/s{n}.md": page(f"队列之 {n}", "队列", source.format(n)) for n in (10, 9)}
    assert groups(pages)["排队"] == ["s9.md", "s10.md"]


def test_they_do_so_whatever_their_terms_and_leave_the_places_of_others_alone() -> None:
    source = 'source: {{seed: "{}", section: "{}", lines: [{}, {}]}}\n'
    pages = {
        "runtime/a.md": page("队列", "队列", source.format("000", "3.2", 60, 70)),
        "runtime/b.md": page("队列之二", "队列", source.format("001", "1.1", 1, 9)),
        "runtime/c.md": page("消息队列", "消息队列", source.format("000", "3.1", 50, 59)),
    }
    assert groups(pages)["排队"] == ["c.md", "b.md", "a.md"]


def test_what_no_subtopic_claims_comes_last() -> None:
    assert list(groups({"runtime/x.md": page("别的")})) == ["内存", "其他"]


def test_what_the_topic_names_to_read_first_stands_at_the_head_of_its_group() -> None:
    index = BOOK["runtime/index.md"].replace("order: 1\n", "order: 1\nfirst: [a.md]\n")
    assert groups({"runtime/a.md": page("垃圾回收的历史", "GC")}, index)["内存"] == ["a.md", "gc.md"]


def test_many_pages_of_one_article_that_no_subtopic_claims_stand_under_its_name() -> None:
    source = 'source: {{seed: "007", section: "h{0}", lines: [{0}, {0}]}}\n'
    pages = {f"runtime/s{n}.md": page(f"别的之 {n}", "", source.format(n)) for n in (3, 1, 2)}
    found = groups({**pages, "runtime/x.md": page("另外")})
    assert list(found) == ["内存", "文章 007", "其他"]
    assert found["文章 007"] == ["s1.md", "s2.md", "s3.md"]
    assert found["其他"] == ["x.md"]


def test_articles_that_go_by_one_name_or_by_a_subtopics_stand_in_one_group() -> None:
    catalog = Catalog(tuple(Article(seed, "", name, name, "", "", "") for seed, name in SHORT.items()))
    source = 'source: {{seed: "{}", section: "h{}", lines: [{}, {}]}}\n'
    pages = {
        f"runtime/{s}{n}.md": page(f"别的{s}之 {n}", "", source.format(s, n, n, n)) for s in SHORT for n in (1, 2, 3)
    }
    found = groups(pages, catalog=catalog)
    assert found["源码"] == ["0071.md", "0072.md", "0073.md", "0081.md", "0082.md", "0083.md"]
    assert found["内存"] == ["gc.md", "0091.md", "0092.md", "0093.md"]
