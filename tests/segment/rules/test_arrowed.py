"""Drawings of lines that arrows join."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.arrowed import whole


@pytest.mark.parametrize("arrows", ["↓", "│ ▼"])
def test_lines_around_arrows_are_one_sample(arrows: str) -> None:
    lines = read_lines(["流程如下:", "用户问题", arrows, "查询知识库", arrows, "生成答案", "以上。"])
    given = ["paragraph", "heading", "paragraph", "paragraph", "code", "paragraph", "paragraph+"]
    assert whole(lines, given) == ["paragraph", "code", "code+", "code+", "code+", "code+", "paragraph"]


def test_strokes_in_a_sample_join_what_stands_below() -> None:
    lines = read_lines(["LLM", "|", "工具", "以上。"])
    assert whole(lines, ["code", "code+", "heading", "paragraph"]) == ["code", "code+", "code+", "paragraph"]


@pytest.mark.parametrize(("line", "kind"), [("|", "paragraph"), ("||", "code"), ("v", "paragraph")])
def test_other_strokes_join_nothing(line: str, kind: str) -> None:
    given = ["heading", kind, "paragraph"]
    assert whole(read_lines(["或", line, "与"]), given) == given


@pytest.mark.parametrize(
    ("above", "below"), [("table+", "paragraph"), ("paragraph", "table"), ("furniture", "heading")]
)
def test_a_table_and_furniture_stay(above: str, below: str) -> None:
    given = [above, "paragraph", below]
    assert whole(read_lines(["| 升 |", "↓", "| 降 |"]), given) == given


@pytest.mark.parametrize("kind", ["heading", "paragraph"])
def test_steps_below_what_leads_on_to_them_are_a_sample(kind: str) -> None:
    lines = read_lines(["绑定流程:", "Pod 引用 PVC → PVC 匹配 PV → 存储挂载到 Pod", "以上。"])
    assert whole(lines, ["paragraph", kind, "paragraph"]) == ["paragraph", "code", "paragraph"]


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("绑定流程。", "引用 → 匹配 → 挂载"),
        ("绑定流程:", "先引用 → 再匹配,最后挂载。"),
        ("绑定流程:", "- 引用 → 匹配"),
        ("绑定流程:", "引用 → " + "匹配" * 60),
    ],
)
def test_other_arrows_stay_in_their_prose(above: str, text: str) -> None:
    given = ["paragraph", "paragraph"]
    assert whole(read_lines([above, text]), given) == given


def test_a_sample_that_goes_on_below_stays_whole() -> None:
    lines = read_lines(["用户问题", "↓", "查询知识库", "生成答案"])
    assert whole(lines, ["heading", "code", "code+", "code+"]) == ["code", "code+", "code+", "code+"]


def test_the_branches_of_a_tree_stand_with_its_root() -> None:
    lines = read_lines(["错误发生", "├── 可重试?", "│ ├── 是", "└── 告警", "处理完毕。"])
    given = ["heading", "paragraph", "code", "list", "paragraph"]
    assert whole(lines, given) == ["code", "code+", "code+", "code+", "paragraph"]


@pytest.mark.parametrize(
    ("above", "kind"), [("目录如下:", "paragraph"), ("以上是全部。", "paragraph"), ("| 名 |", "table")]
)
def test_what_leads_on_to_a_tree_is_no_root(above: str, kind: str) -> None:
    assert whole(read_lines([above, "├── main.go"]), [kind, "paragraph"]) == [kind, "code"]


def test_what_follows_a_branch_stands_alone() -> None:
    lines = read_lines(["web", "└── main.go", "其中入口是", "第一个文件。"])
    given = ["code", "paragraph", "paragraph+", "paragraph+"]
    assert whole(lines, given) == ["code", "code+", "paragraph", "paragraph+"]
    assert whole(lines[:3], ["code", "paragraph", "code"]) == ["code", "code+", "code"]
