"""Tables of style A are taken whole by the ruler that the capture wrote under their header."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules import ruled
from seedbook.segment.segmenting import segment
from tests.segment import cases

BEFORE, AFTER = (
    "先看下面的对比，每一行都在生产环境里测过，数字取三次的中位数。",
    "可以看到差别不大，选哪一个取决于团队。",
)
COMMANDS = [
    "| 组件 | 版本 | 检查命令 |",
    "|---|---|---|",
    "| kind | 0.24+ | kind version |",
    "| Helm | 3.14+ | helm list -n otel |",
]


def kinds(*lines: str) -> list[tuple[str, int]]:
    """The kind of each block and how many lines it has."""
    return [(block.kind, len(block.raw)) for block in segment(cases.seed("\n".join(lines)))]


@pytest.mark.parametrize(
    ("title", "tags"), [("What to transfer", ["code"]), ("output.kafka", ["code"]), ("EXIT VALUES", ["code", "code+"])]
)
def test_words_right_above_a_table_are_no_sample(title: str, tags: list[str]) -> None:
    lines = ["mkdir -p a/b", title, *COMMANDS][2 - len(tags) :]
    assert ruled.whole(read_lines(lines), [*tags, *["paragraph"] * 4])[len(tags) - 1] == "heading"


def test_an_output_right_above_a_table_stays() -> None:
    lines = ["$ rsync rsync://files/", "upload", *COMMANDS]
    assert ruled.whole(read_lines(lines), ["code", "code+", *["paragraph"] * 4])[:2] == ["code", "code+"]


def test_a_header_may_end_with_a_pipe_on_its_own_line() -> None:
    header = ["/simplify |", "/code-review |", "|", "|---|---|---|"]
    assert kinds(BEFORE, *header, "| 改什么 | 代码质量 | 正确性 |", AFTER)[1] == ("table", 5)


def test_a_header_needs_no_spaces_inside_its_pipes() -> None:
    rows = read_lines(["|参数|说明|", "|---|---|", "|port|端口|"])
    assert ruled.whole(rows, ["paragraph"] * 3) == ["table", "table+", "table+"]


def test_a_table_of_commands_is_no_sample() -> None:
    assert kinds(BEFORE, *COMMANDS, AFTER)[1] == ("table", 4)


def test_a_row_that_broke_before_code_is_one_with_its_pieces() -> None:
    lines = ["| 特性 | fmt.Errorf |", "errors.New |", "|---|---|---|", "支持 Is() |", "❌(除非嵌套) | ✅ |", AFTER]
    assert kinds(BEFORE, *lines)[1] == ("table", 5)


def test_a_key_of_yaml_that_a_pipe_ends_is_no_row() -> None:
    lines = [*COMMANDS, "Prometheus 规则", "groups:", "- name: slo", "expr: |", "up == 0"]
    tags = ruled.whole(read_lines(lines), ["paragraph"] * len(lines))
    assert tags == ["table", "table+", "table+", "table+", *["paragraph"] * 5]


def test_a_second_table_right_behind_the_first_is_one_of_its_own() -> None:
    second = ["| 场景 | 命令 |", "|---|---|", "| 看日志 | kubectl logs -f web |"]
    assert kinds(BEFORE, *COMMANDS, *second, AFTER)[1:3] == [("table", 4), ("table", 3)]


@pytest.mark.parametrize(
    "lines",
    [
        [BEFORE, "| 一列 |", "|---|---|---|", AFTER],
        ["# 标题", "| 左 | 右 |", "| :-- | --: |", "| 1 | 2 |"],
        ["|---|---|", AFTER],
    ],
    ids=["a header that lacks cells", "a ruler written by hand", "no header"],
)
def test_what_the_capture_did_not_rule_is_left_as_it_is(lines: list[str]) -> None:
    tags = ["paragraph"] * len(lines)
    assert ruled.whole(read_lines(lines), tags) == tags


def test_a_header_that_broke_before_code_begins_with_that_cell() -> None:
    lines = ["重试条件怎么选", "retryOn |", "触发 | 幂等要求 |", "|---|---|---|", "5xx |", "服务端错误 | 是 |", AFTER]
    assert kinds(*lines)[1] == ("table", 5)
