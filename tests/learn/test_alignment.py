"""Alignment: each line of a damaged text is traced to the true block it came from."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from learn.alignment import Origin, aligned
from tests.damage import Part, flattened

BLOCKS: tuple[dict[str, Any], ...] = (
    {"kind": "heading", "text": "部署步骤"},
    {"kind": "para", "text": "先执行下面的命令，再查看“结果”："},
    {"kind": "code", "text": "kubectl apply -f web.yaml\nkubectl get pods"},
    {"kind": "table", "header": ["参数", "含义"], "rows": [["`-f`", "文件"]]},
    {"kind": "item", "text": "最后检查日志"},
)


def test_lines_are_traced_through_folded_punctuation_markers_and_pipes() -> None:
    lines = [
        "部署步骤",
        '先执行下面的命令,再查看"结果":',
        "kubectl apply -f web.yaml",
        "kubectl get pods",
        "| 参数 | 含义 |",
        "|---|---|",
        "| -f | 文件 |",
        "- 最后检查日志",
    ]
    assert [origin.block for origin in aligned(lines, BLOCKS) if origin] == [0, 1, 2, 2, 3, 3, 3, 4]


def test_only_the_first_line_of_a_block_is_its_first() -> None:
    origins = aligned(["kubectl apply -f web.yaml", "kubectl get pods"], BLOCKS)
    assert origins == [Origin(2, True), Origin(2, False)]


def test_what_the_damage_swallowed_is_stepped_over() -> None:
    assert [origin.block for origin in aligned(["部署步骤", "最后检查日志"], BLOCKS) if origin] == [0, 4]


def test_furniture_is_of_no_block() -> None:
    lines = ["部署步骤", "发表回复", "先执行下面的命令,再查看“结果”:"]
    assert [origin and origin.block for origin in aligned(lines, BLOCKS)] == [0, None, 1]


words = st.text("部署配置连接并发调度abcdxyz", min_size=8, max_size=30)


@given(st.lists(st.tuples(st.sampled_from(["heading", "paragraph", "code"]), words), min_size=1, max_size=8))
def test_an_article_that_lost_nothing_is_traced_whole(rows: list[tuple[str, str]]) -> None:
    rows = [(kind, f"{n}号{text}{n}") for n, (kind, text) in enumerate(rows)]
    damaged = flattened([Part(kind, (text,)) for kind, text in rows], "A")
    blocks = [{"kind": kind, "text": text} for kind, text in rows]
    lines = [line for line in damaged.text.split("\n") if line.strip()]
    assert [origin.block for origin in aligned(lines, blocks) if origin] == list(range(len(rows)))
