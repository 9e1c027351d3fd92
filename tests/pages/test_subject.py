"""What a page is about."""

from __future__ import annotations

import pytest

from seedbook.glossary import Term
from seedbook.pages import subject

TERMS = tuple(
    Term(name, "…", aliases=tuple(aliases))
    for name, *aliases in (
        ("Redis",), ("Redis Pipeline",), ("压力测试", "压测"), ("调度器",), ("熔断",), ("P99",), ("Operator",),
    )
)  # fmt: skip


def tags(title: str, headings: tuple[str, ...] = (), prose: tuple[str, ...] = ()) -> tuple[str, ...]:
    return subject.tags(TERMS, title, headings, prose)


def test_a_title_says_what_a_page_is_about_and_first_what_it_names_first() -> None:
    assert tags("熔断与调度器") == ("熔断", "调度器")


def test_a_longer_name_in_a_title_is_about_the_shorter_in_it_too() -> None:
    assert tags("Redis Pipeline 批处理") == ("Redis Pipeline", "Redis")


@pytest.mark.parametrize("title", ["简历怎样写（压测经验）", "在压测场景下写简历", "在高并发压测环境中写简历"])
def test_brackets_and_settings_are_beside_the_matter(title: str) -> None:
    assert tags(title) == ()


def test_a_term_that_a_text_mentions_a_few_times_is_not_its_matter() -> None:
    assert tags("调度器剖析", prose=("Redis 与 P99。", "Redis。", "Redis 又超时。")) == ("调度器",)


def test_a_term_that_a_text_keeps_coming_back_to_is() -> None:
    assert tags("调度器剖析", prose=("熔断。",) * 6) == ("调度器", "熔断")


def test_a_heading_counts_when_its_text_speaks_of_the_term() -> None:
    assert tags("调度器剖析", ("压测指标", "熔断")) == ("调度器",)
    assert tags("调度器剖析", ("压测指标", "熔断"), ("熔断一次。",)) == ("调度器", "熔断")


def test_of_many_headings_each_says_less() -> None:
    heads = ("成果", "熔断", "复盘", "演进", "社区", "边缘", "拓展", "结语")
    assert tags("调度器剖析", heads, ("熔断一次。",)) == ("调度器",)


def test_a_part_of_an_identifier_speaks_of_nothing() -> None:
    assert tags("调度器剖析", prose=("标签 redis.timeout 与 redis.key。",) * 4) == ("调度器",)


def test_a_page_about_no_term_gets_those_it_mentions_most() -> None:
    assert tags("两种框架对比", prose=("熔断、Redis、P99。", "熔断与 P99。")) == ("熔断", "P99")
