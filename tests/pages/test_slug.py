"""File names of pages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook.glossary import Term
from seedbook.pages import slug

TERMS = (
    Term("调度器", "…", english="scheduler"),
    Term("GMP 调度器", "…", english="GMP scheduler", aliases=("GMP 模型",)),
    Term("熔断", "…", english="circuit breaker"),
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("GMP 调度器：源码剖析", "gmp-scheduler-source-analysis"),
        ("熔断与降级实战", "circuit-breaker-practice"),
        ("Go 1.22 新特性", "go-1-22-new-features"),
        ("初级岗（15–30k）", "junior"),
        ("C++ 与 Go", "cpp-go"),
        ("格式", "format"),
        ("Kafka 生产者", "kafka-producer"),
        ("锦瑟无端", "page"),
        ("CON 与 NUL", "con-nul"),
        ("CON", "con-page"),  # no file can be called `con` on Windows
    ],
)
def test_words_come_from_latin_terms_and_english_names(title: str, expected: str) -> None:
    assert slug.slugify(title, TERMS) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("参数平衡", "parameters-balance"),
        ("启动代价", "startup-cost"),
        ("认证", "authentication"),
        ("转型样本", "transition-sample"),
        ("淘汰率", "dropout-rate"),
        ("淘汰", "eviction"),
        ("打开", "page"),  # search takes it for `启用`, which an address must not
    ],
)
def test_an_everyday_word_is_called_by_the_first_english_of_its_own_entry(title: str, expected: str) -> None:
    assert slug.slugify(title, TERMS) == expected


def test_a_taken_slug_takes_a_qualifier_before_a_number() -> None:
    assert slug.unique("summary", {"summary"}, ["outlook"]) == "summary-outlook"
    assert slug.unique("summary", {"summary", "summary-outlook"}, ["outlook"]) == "summary-2"
    assert slug.unique("runtime/wal", {"runtime/wal"}, ["wal", "log"]) == "runtime/wal-log"
    assert slug.unique("runtime/wal-log", {"runtime/wal-log"}, ["log-wal"]) == "runtime/wal-log-2"


def test_a_slug_of_one_word_is_told_more_by_what_its_page_is_about() -> None:
    assert slug.qualified("list", "middleware", ["", "mysql-design", "redis"]) == "list-mysql-design"
    assert slug.qualified("mysql", "middleware", ["mysql-design", "middleware", "redis"]) == "mysql-redis"
    assert slug.qualified("escape-analysis", "runtime", ["gc"]) == "escape-analysis"
    assert slug.qualified("list", "middleware", []) == "list"


@given(st.text(max_size=200))
def test_any_title_gives_a_short_safe_name(title: str) -> None:
    made = slug.slugify(title, TERMS)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= slug.MAX_CHARS
