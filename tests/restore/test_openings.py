"""Where items open inside of a line of style A, and what speaks for it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook.restore.listing import glued, openings, weights

#: Pieces of lines: names, Chinese, marks and markers, as damage leaves them.
_PIECES = st.lists(
    st.sampled_from(["len", "GOGC=25", "f(x)", "是长度", "。", ";", ":", " - ", "- ", " ", "(注)", "-v", "A"])
)
#: A list whose names lead its items, in one line.
LINE = "service_name:读取变量SERVICE_NAMEhost_ip:取得地址pod_name:读取变量POD_NAMEcaller:启用"


def _cut(line: str, places: list[int]) -> list[str]:
    return [line[a:b] for a, b in zip([0, *places], [*places, len(line)], strict=True)]


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, example in openings.SHAPES])
def test_the_example_of_a_shape_has_it(name: str, example: str) -> None:
    [opening] = [found for found in openings.openings(f"文{example}字") if found.place == 1]
    assert opening.shape == name


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("长度;cap是容量", ["长度", ";", "cap", "是容量"]),
        ("goroutinesP代表", ["goroutines", "P", "代表"]),
        ("陷阱 - 工程", ["陷阱 - ", "工程"]),
    ],
)
def test_an_item_may_open_where_code_begins_or_ends(line: str, pieces: list[str]) -> None:
    assert _cut(line, [opening.place for opening in openings.openings(line)]) == pieces


@pytest.mark.parametrize("joint", ["、", "与", "和", "以及"])
def test_no_item_opens_behind_what_joins_two_names(joint: str) -> None:
    assert not [found for found in openings.openings(f"queue_size{joint}queue_capacity") if found.place > 10]


@pytest.mark.parametrize("line", ["由用户参与cap是容量", "filter、 - cap是容量"])
def test_an_item_opens_behind_a_longer_word_or_a_marker(line: str) -> None:
    assert line.index("cap") in [found.place for found in openings.openings(line)]


def test_what_stands_before_is_told_without_marker_and_space() -> None:
    [opening] = openings.openings("堆分配(减少) - 将")[-1:]
    assert (opening.marked, opening.before, opening.last) == (True, "marker ) of a note space", 6)


def test_a_name_alone_is_no_item() -> None:
    found = [opening.place for opening in weights.opened(LINE)]
    assert _cut(LINE, found)[-2:] == ["pod_name:读取变量POD_NAME", "caller:启用"]


def test_odds_are_the_same_in_every_run() -> None:
    code = (
        "from seedbook.restore.listing import features, weights\n"
        f"print([weights.odds(names) for _, names in features.features({LINE!r})])"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != b""


def test_a_paragraph_is_a_list_where_another_item_surely_opens() -> None:
    assert glued.is_list("CURRVAL:返回序列的当前值。NEXTVAL:返回序列的下一个值。")
    assert not glued.is_list("Redis 是内存数据库,常用作缓存。它也能作消息队列。")


@given(_PIECES.map("".join))
def test_openings_stand_inside_of_the_line_and_in_order(line: str) -> None:
    places = [opening.place for opening in openings.openings(line)]
    assert places == sorted(set(places)) and all(0 < place < len(line) for place in places)


@given(_PIECES.map("".join))
def test_nothing_but_markers_and_space_is_left_between_items(line: str) -> None:
    items, _, _ = glued.items([f"- {line}", line])
    kept = "".join(run.text for item in items for run in item.runs)
    assert sorted(kept.replace("-", "").replace(" ", "")) == sorted((line * 2).replace("-", "").replace(" ", ""))


def test_no_item_begins_with_a_comma() -> None:
    item = "validation:XValidation:用表达式做跨字段校验,1.25 起可用"
    line = (
        f"+kubebuilder:printcolumn:决定kubectl get显示哪些列+kubebuilder:{item}+kubebuilder:storageversion:指定落盘版本"
    )
    found = weights.opened(line, "几个标记值得展开说说:")
    assert [line[opening.place] for opening in found] == ["+", "+"]


def test_behind_an_item_that_began_with_text_only_a_space_parts_the_next() -> None:
    line = ":latest标签,而开发环境中可以借助:latest标签自动拉取最新的镜像。"
    assert weights.opened(line, "- 生产环境中应该尽量避免使用") == []
    assert weights.opened(line, "- 生产环境中应该固定版本。") != []


def test_where_names_of_one_family_open_items_none_begins_with_chinese() -> None:
    line = (
        "-demo-sip,服务器地址。默认值:10.0.0.1:5060-demo-stream,流的名称。默认值:3402-demo-timeout,每个用例的超时时间。"
    )
    pieces = _cut(line, [opening.place for opening in weights.opened(line, "参数:")])
    assert pieces[1:] == ["-demo-stream,流的名称。默认值:3402", "-demo-timeout,每个用例的超时时间。"]


def test_names_of_one_family_open_items_behind_latin() -> None:
    line = "com.faas.scale.min默认是1com.faas.scale.max默认是20com.faas.scale.zero默认是false"
    assert _cut(line, [opening.place for opening in weights.opened(line)]) == [
        "com.faas.scale.min默认是1",
        "com.faas.scale.max默认是20",
        "com.faas.scale.zero默认是false",
    ]
    assert not weights.opened("test_case就是一个程序,会去找test_case.c作为源文件")
