"""Diagrams of the rarer kinds are taken whole, with and without the indentation of their source."""

import re

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.drawn import whole
from seedbook.segment.tagging import tag

DIAGRAMS = {
    "pie": 'pie showData\n  title 占比\n  "业务后端" : 58\n  "云原生" : 17',
    "gantt": "gantt\n  dateFormat YYYY-MM-DD\n  section 准备\n  选型 :done, a1, 2024-03-04, 14d\n  切流 : after a1, 7d",
    "gantt in figures": "gantt\n  dateFormat X\n  section 内核\n  发送 SQL :2, 3\n  重传与确认 :crit, a1, 17:49, 18:05",
    "timeline": "timeline\n  title 路线\n  第 1 月 : 语法 : 练习\n  2015 年: 自举",
    "journey": "journey\n  title 一天\n  section 上午\n  写代码: 5: 我\n  开会: 1: 我, 同事",
    "quadrant": "quadrantChart\n  title 选型\n  x-axis 低 --> 高\n  Kafka: [0.8, 0.9]",
    "git": 'gitGraph\n  commit id: "初版"\n  branch dev\n  commit\n  checkout main\n  merge dev',
    "xychart": "xychart-beta\n  title 吞吐\n  x-axis [一月, 二月]\n  bar [50, 60]",
    "entities": "erDiagram\n  USERS ||--o{ ORDERS : places\n  USERS {\n    bigint id PK\n    varchar 名称\n  }",
    "classes": "classDiagram\n  class Repo {\n    -db DB\n    +Create() error\n  }\n  Repo --> DB\n  Tx ..> Repo: 建",
    "map": "mindmap\n  root((选择))\n    市场\n      岗位\n    语言",
}
AFTER = "这张图说明了整体的安排，后面各节会逐一展开，先看最要紧的部分，再看其余的细节。"


def kinds(*lines: str) -> list[str]:
    return [name.rstrip("+") for name in tag(lines).tags]


@pytest.mark.parametrize("source", DIAGRAMS.values(), ids=DIAGRAMS)
def test_a_diagram_ends_where_its_grammar_does(source: str) -> None:
    lines = [line.strip() for line in source.split("\n")]
    assert kinds("先看下图。", *lines, AFTER)[1:-1] == ["mermaid"] * len(lines)
    assert kinds("先看下图。", *lines, AFTER)[-1] != "mermaid"


@pytest.mark.parametrize("source", DIAGRAMS.values(), ids=DIAGRAMS)
def test_a_diagram_with_its_indentation_is_one_block(source: str) -> None:
    found = tag(["先看下图。", "", *source.split("\n"), "", AFTER, "", AFTER])
    assert found.tags[1 : source.count("\n") + 2] == ("mermaid", *["mermaid+"] * source.count("\n"))


@pytest.mark.parametrize("source", DIAGRAMS.values(), ids=DIAGRAMS)
def test_typography_in_its_arrows_and_quotes_changes_nothing(source: str) -> None:
    lines = [re.sub('"(.*?)"', r"“\1”", line.strip().replace("--", "–")) for line in source.split("\n")]
    assert kinds("先看下图。", *lines, AFTER)[1:-1] == ["mermaid"] * len(lines)
    assert [name.rstrip("+") for name in tag(["先看下图。", "", *lines, "", AFTER]).tags][1:-1] == ["mermaid"] * len(
        lines
    )


@pytest.mark.parametrize("word", ["timeline", "gantt", "pie", "mindmap"])
def test_the_name_of_a_kind_alone_is_no_diagram(word: str) -> None:
    assert "mermaid" not in kinds("这里提到一个词。", word, AFTER, AFTER)


def test_a_numbered_heading_ends_a_mind_map_without_indentation() -> None:
    assert kinds("mindmap", "root((选择))", "市场", "岗位", "二、语言面的差异", AFTER)[4] == "heading"


@pytest.mark.parametrize(
    "heading", ["先看一个反直觉的程序", "自测:三个问题", "总结"], ids=["longer", "with a colon", "closing"]
)
def test_a_heading_unlike_its_nodes_ends_a_mind_map_without_indentation(heading: str) -> None:
    nodes = ("调度器", "GMP 模型", "工作窃取", "网络轮询")
    found = kinds("mindmap", "root((并发))", *nodes, heading, AFTER)
    assert found[:6] == ["mermaid"] * 6 and found[6] != "mermaid"


def test_a_heading_unlike_its_nodes_ends_a_mind_map_before_a_program_too() -> None:
    nodes = ("调度器", "工作窃取", "原语", "网络轮询")
    found = kinds("mindmap", "root((并发))", *nodes, "自测:三个问题", "package main", 'import "fmt"', "func main() {}")
    assert found[5] == "mermaid" and found[6] != "mermaid" and found[7] == "code"


def test_the_header_of_a_diagram_opens_another() -> None:
    lines = ["graph TD", "A --> B", "B --> C", "sequenceDiagram", "A->>B: 问", "B-->>A: 答"]
    assert tag(["先看下图。", *lines, AFTER]).tags[1:7] == (
        "mermaid",
        "mermaid+",
        "mermaid+",
        "mermaid",
        "mermaid+",
        "mermaid+",
    )


def test_a_diagram_ends_before_a_program() -> None:
    lines = read_lines(["graph TD", "A --> B", 'SEC("xdp")', "int drop(struct xdp_md *ctx)", "{"])
    tags = ["mermaid", "mermaid+", "mermaid+", "code", "code+"]
    assert whole(lines, tags, spaced=False) == ["mermaid", "mermaid+", "code", "code+", "code+"]


def test_a_note_of_a_state_diagram_goes_on_to_its_end() -> None:
    texts = ["stateDiagram-v2", "A --> B", "note right of A", "新来者可自旋", "end note", "B --> A", "下面看汇编。"]
    tags = ["mermaid", "mermaid+", "mermaid+", "heading", "heading", "paragraph", "paragraph+"]
    expected = ["mermaid", *["mermaid+"] * 5, "paragraph"]
    assert whole(read_lines(texts), tags, spaced=False) == expected
