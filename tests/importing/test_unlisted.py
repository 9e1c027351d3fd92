"""Articles that the catalog does not list."""

from pathlib import Path

import pytest

from seedbook.model import Seed
from seedbook.unlisted import short, unlisted
from tests.importing.builders import blocks


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
    assert short(title) == expected


def test_the_title_is_the_first_heading_that_says_something() -> None:
    found = unlisted(Seed("009", Path("009_x.txt"), ()), blocks("1 前言", "文", "1 一、GMP 调度", "文"))
    assert (found.id, found.title, found.short) == ("009", "GMP 调度", "GMP 调度")
