"""Which page explains a term: the target of its links."""

from __future__ import annotations

from seedbook.catalog import Catalog
from seedbook.weave import book, homes
from tests.weave.samples import BOOK, GLOSSARY, INDEX


def home(term: str, pages: dict[str, str], see: str = "") -> str:
    """The home of a term in the sample book with more pages; `see` is what its entry gives as 详见."""
    fields = f"    详见：[页面]({see})\n" if see else ""
    written = GLOSSARY + f"\n{term}\n:   一句话。\n\n{fields}" * (term not in GLOSSARY)
    return homes.homes(book.read({**BOOK, "glossary.md": written, **pages}, Catalog()))[term]


def test_a_page_called_after_a_term_explains_it() -> None:
    assert home("队列", {"runtime/queue.md": "---\ntags: [队列]\n---\n# 队列的实现\n"}) == "runtime/queue.md"


def test_a_page_that_comes_to_a_term_later_in_its_title_does_not() -> None:
    page = "---\ntags: [GC, 队列]\n---\n# GC 与队列\n"
    assert home("队列", {"runtime/queue.md": page}) == book.GLOSSARY


def test_a_summary_that_speaks_of_a_term_does_not() -> None:
    page = "---\ntags: [队列]\n---\n# 总结：队列与 GC\n"
    assert home("队列", {"runtime/queue.md": page}) == book.GLOSSARY


def test_the_guide_to_an_article_does_not() -> None:
    page = "---\ntags: [队列]\n---\n# 导读：队列\n"
    assert home("队列", {"runtime/queue.md": page}) == book.GLOSSARY


def test_a_short_page_gives_way_to_a_fuller_one_that_is_about_the_term() -> None:
    short = {"runtime/queue.md": "---\ntags: [队列]\n---\n# 队列\n"}
    text = "排队的人很多。" * 100
    full = {"runtime/long.md": f"---\ntags: [队列]\n---\n# GC 里的队列怎样排队才好\n\n{text}\n"}
    assert home("队列", short | full) == "runtime/long.md"
    assert home("队列", short) == "runtime/queue.md"
    assert home("队列", full) == book.GLOSSARY


def test_a_page_whose_title_begins_with_another_name_does_not() -> None:
    page = "---\ntags: [队列]\n---\n# {}\n"
    assert home("队列", {"runtime/queue.md": page.format("recover 只管一个队列")}) == book.GLOSSARY
    assert home("队列", {"runtime/queue.md": page.format("Go 队列与 recover")}) == "runtime/queue.md"


def test_a_page_that_only_has_the_term_for_its_chapter_does_not() -> None:
    page = "---\ntags: [队列]\nchapter: {}\n---\n# 三种典型崩溃：走进队列\n"
    assert home("队列", {"runtime/queue.md": page.format("二、走进队列")}) == book.GLOSSARY
    assert home("队列", {"runtime/queue.md": page.format("二、崩溃")}) == "runtime/queue.md"


def test_a_topic_called_like_a_term_explains_it() -> None:
    index = "---\ntitle: 服务网格\nterms: [服务网格]\n---\n# 服务网格\n"
    assert home("服务网格", {"mesh/index.md": index}) == "mesh/index.md"


def test_a_term_without_a_page_is_explained_by_its_entry() -> None:
    assert home("gRPC", {}) == book.GLOSSARY


def test_an_entry_names_a_page_that_has_the_term_in_title_or_heading() -> None:
    assert home("背压", {"runtime/x.md": "# 排队\n\n## 背压（一）\n"}, "runtime/x.md") == "runtime/x.md"


def test_a_page_that_only_mentions_the_term_does_not_explain_it_whatever_the_entry_says() -> None:
    assert home("背压", {"runtime/x.md": "# 排队\n\n这里有背压。\n"}, "runtime/x.md") == book.GLOSSARY


def test_a_page_that_says_far_more_of_it_than_any_other_does() -> None:
    pages = {"runtime/x.md": "# 排队\n\n背压，背压，背压。\n", "runtime/y.md": "# 别的\n\n背压。\n"}
    assert home("背压", pages, "runtime/x.md") == "runtime/x.md"
    assert home("背压", {**pages, "runtime/y.md": "# 别的\n\n背压，背压。\n"}, "runtime/x.md") == book.GLOSSARY


def test_a_page_of_another_topic_than_the_terms_explains_it_only_by_its_title() -> None:
    index = INDEX.replace("[队列, 消息队列]", "[队列, 消息队列, 背压]")
    jobs = {"runtime/index.md": index, "jobs/index.md": "---\ntitle: 求职\nterms: [求职]\n---\n# 求职\n"}
    assert home("背压", {**jobs, "jobs/x.md": "# 岗位\n\n## 要懂背压\n"}, "jobs/x.md") == book.GLOSSARY
    assert home("背压", {**jobs, "jobs/x.md": "# 背压\n"}, "jobs/x.md") == "jobs/x.md"


def test_an_entry_that_names_a_missing_page_stands_for_itself() -> None:
    assert home("背压", {}, "runtime/gone.md") == book.GLOSSARY
