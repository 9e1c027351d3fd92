"""What programs print below a line that leads on to it."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.printed import whole


@pytest.mark.parametrize("kind", ["heading", "paragraph"])
@pytest.mark.parametrize(
    ("lead", "line"),
    [
        ("运行这段代码会打印出如下:", "Pointer dropped."),
        ("通过查看状态,发现以下报错:", "Please define JAVA_HOME"),
        ("输出", "a 的地址是:0xc0000b2008"),
        ("运行结果:", "生产咯,来消费吧"),
    ],
)
def test_a_line_that_is_said_to_be_printed_is_a_sample(lead: str, line: str, kind: str) -> None:
    lines = read_lines([lead, "", line, "", "指针用来存地址。"])
    assert whole(lines, ["paragraph", kind, "paragraph"]) == ["paragraph", "code", "paragraph"]


@pytest.mark.parametrize("kind", ["heading", "paragraph"])
@pytest.mark.parametrize("line", ["2 2 3 4", "[1 2 3]", "20550", "true false"])
def test_figures_right_below_a_program_are_what_it_prints(line: str, kind: str) -> None:
    lines = read_lines(["}", line, "两个切片共用一个数组。"])
    assert whole(lines, ["code", kind, "paragraph"]) == ["code", "code", "paragraph"]


def test_figures_behind_a_blank_line_a_title_or_with_a_word_stay() -> None:
    for lines in (["}", "", "20550"], ["性能", "20550"], ["}", "2.1 map"]):
        above = "heading" if lines[0] == "性能" else "code"
        assert whole(read_lines(lines), [above, "heading"]) == [above, "heading"]


def test_its_other_lines_stand_with_it() -> None:
    lines = read_lines(["会出现如下输出:", "Pointer created.", "Pointer dropped.", "[1 2]", "指针用来存地址。"])
    given = ["paragraph", "paragraph", "paragraph", "code", "paragraph"]
    assert whole(lines, given) == ["paragraph", "code", "code+", "code+", "paragraph"]


@pytest.mark.parametrize("kind", ["heading", "list", "list+"])
def test_what_leads_on_may_be_an_item_or_a_heading(kind: str) -> None:
    assert whole(read_lines(["打印出如下信息:", "TODO"]), [kind, "paragraph"]) == [kind, "code"]


def test_a_heading_a_list_and_what_leads_on_behind_it_stay() -> None:
    lines = read_lines(["打印出如下信息:", "TODO", "Java"])
    assert whole(lines, ["paragraph", "paragraph", "heading"]) == ["paragraph", "code", "heading"]
    assert whole(lines, ["paragraph", "list", "list"]) == ["paragraph", "list", "list"]
    lines = read_lines(["打印出如下信息:", "TODO", "Length:"])
    assert whole(lines, ["paragraph", "paragraph", "paragraph"]) == ["paragraph", "code", "paragraph"]


def test_a_paragraph_of_several_lines_is_prose() -> None:
    given = ["paragraph", "paragraph", "paragraph+"]
    assert whole(read_lines(["打印出如下信息:", "Pointer", "指针。"]), given) == given
    lines = read_lines(["打印出如下信息:", "Pointer", "created", "dropped"])
    assert whole(lines, [*given[:2], *given[1:]]) == ["paragraph", "code", "paragraph", "paragraph+"]


def test_a_sample_that_stands_apart_is_one_of_its_own() -> None:
    lines = read_lines(["打印出如下信息:", "TODO", "", "x := 1"])
    assert whole(lines, ["paragraph", "paragraph", "code"]) == ["paragraph", "code", "code"]


@pytest.mark.parametrize(
    ("lead", "line"),
    [
        ("代码及运行结果如下:", "ledger/chain.go:"),
        ("代码及运行结果如下:", "ledger/chain.go"),
        ("示例代码在这里,输出:", "https://example.org/repo"),
        ("流程如下图所示,输出如下:", "2. flannel0"),
        ("成功结果:", "2.打包 2 个插件"),
        ("输出结果:", "字节缓冲流"),
        ("编码输出", "getUserMedia 的配置选择"),
        ("输出", "指针用来存地址。"),
        ("下面看一个类型:", "Pointer"),
    ],
)
def test_others_stay(lead: str, line: str) -> None:
    given = ["paragraph", "paragraph"]
    assert whole(read_lines([lead, line]), given) == given


def test_behind_a_sample_nothing_is_said() -> None:
    given = ["code", "paragraph"]
    assert whole(read_lines(["# 输出:", "Pointer dropped."]), given) == given


@pytest.mark.parametrize("kind", ["heading", "paragraph"])
@pytest.mark.parametrize(
    "lead", ["运行以下命令初始化配置和 etcd。", "通过如下命令进行设置;", "通过以下命令启动本地集群", "执行下面的指令:"]
)
def test_a_command_that_is_led_on_to_is_a_sample(lead: str, kind: str) -> None:
    assert whole(read_lines([lead, "apisix start"]), ["paragraph", kind]) == ["paragraph", "code"]


@pytest.mark.parametrize("lead", ["该命令如下文所述。", "以下教程将指导您提交代码。", "如下图,用命令启动。"])
def test_what_speaks_of_commands_leads_on_to_none(lead: str) -> None:
    given = ["paragraph", "heading"]
    assert whole(read_lines([lead, "apisix start"]), given) == given
