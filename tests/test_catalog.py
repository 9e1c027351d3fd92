"""What is known of the articles."""

from __future__ import annotations

import pytest

from seedbook import catalog


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("系统设计：设计一个分布式限流与配额系统", "系统设计：设计一个分布式限流与配额系统"),
        ("Kafka、Pulsar、Flink 怎么选？消息队列与流处理全面对比（附 Go 客户端）", "Kafka、Pulsar、Flink 怎么选"),
        ("从零实现一个 Kubernetes Operator：kubebuilder 完整实战", "从零实现一个 Kubernetes Operator"),
        ("MySQL 与 PostgreSQL 在大型 Go 项目 integration 里的实践", "MySQL 与 PostgreSQL 在大型 Go 项目"),
        ("字" * 40, "字" * 30),
        ("x" * 40, "x" * 30),
    ],
)
def test_a_long_title_is_cut_where_a_clause_or_a_word_ends(title: str, expected: str) -> None:
    assert catalog.shortened(title) == expected


def test_what_an_entry_does_not_call_short_goes_by_the_first_clauses_of_its_title() -> None:
    entry = 'articles:\n  - id: "005"\n    title: 从零实现一个 Kubernetes Operator：kubebuilder 完整实战\n'
    assert catalog.parse(entry).articles[0].short == "从零实现一个 Kubernetes Operator"
    assert catalog.parse(entry + "    short: 写个 Operator\n").articles[0].short == "写个 Operator"
