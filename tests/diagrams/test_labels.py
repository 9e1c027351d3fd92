"""Labels of flowcharts are drawn as prose is set; the source stays."""

import pytest

from seedbook.diagrams import describe, drawing, flow, labels


@pytest.mark.parametrize(
    ("label", "drawn"),
    [
        ("构造Lua参数并执行EVAL", "构造 Lua 参数并执行 EVAL"),
        ("完成?", "完成？"),
        ('"原始配置:-XX:+UseG1GC"', '"原始配置：-XX:+UseG1GC"'),
        ("两行Go<br/>文字?", "两行 Go<br/>文字？"),
        ("他说#quot;好#quot;", "他说#quot;好#quot;"),
        ("fmt.Errorf%22timeout: %w%22", "fmt.Errorf#quot;timeout: %w#quot;"),
        ("CPU 占 %22", "CPU 占 %22"),
        ("runtime.GC: done?", "runtime.GC: done?"),
    ],
)
def test_a_label_is_set_like_prose(label: str, drawn: str) -> None:
    source = "graph TD;\n    A[{0}] -->|{0}| B;\n    style A fill:#fff\n"
    assert labels.dressed(source.format(label)) == source.format(drawn)


def test_statements_behind_the_header_and_names_of_nodes_stay() -> None:
    assert labels.dressed("graph LR A用户x --> B[用户x]") == "graph LR A用户x --> B[用户 x]"


def test_other_kinds_stay() -> None:
    source = "sequenceDiagram\n    A->>B: 构造Lua参数"
    assert labels.dressed(source) == source


def test_no_word_is_broken_between_two_lines() -> None:
    svg = drawing.drawing("graph TD\n    C --> E[注入Span属性并标记Status=ERROR]\n").svg
    assert "Status=ERROR" in svg


def test_a_label_is_told_as_it_is_drawn() -> None:
    assert drawing.drawing("graph TD\n    A[用Go] --> B{完成?}\n").steps == ("从「用 Go」到「完成？」。",)


LONG = "graph LR\n" + "\n".join(f"A{n}[第 {n} 步要做很多事] --> A{n + 1}" for n in range(6))


def test_a_row_wider_than_the_column_is_drawn_downward() -> None:
    assert drawing.drawing(LONG).width < 300
    assert drawing.drawing(LONG).steps == describe.describe(LONG)


@pytest.mark.parametrize("source", ["graph TD\nA --> B", "flowchart\nA --> B", "sequenceDiagram\nA->>B: 好"])
def test_what_does_not_run_sideways_stays(source: str) -> None:
    assert flow.downward(source) == source
