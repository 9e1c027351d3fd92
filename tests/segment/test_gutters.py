"""Numbers that sites show at the lines of samples."""

from __future__ import annotations

import pytest

from seedbook.segment import gutters, segment
from seedbook.segment.lines import read_lines
from tests.segment.cases import seed

SAMPLE = ("func add(a, b int) int {", "    sum := a + b", "", "    return sum", "}")


def _columns(*lines: str) -> set[int]:
    return gutters.columns(read_lines(lines), lines)


def _without(*lines: str) -> tuple[str, ...]:
    return tuple(gutters.without(lines))


@pytest.mark.parametrize("style", ["{} {}", "{:02} {}", "{:3}\t{}", "{} | {}"])
def test_numbers_in_front_of_the_lines_of_a_sample_are_taken_off(style: str) -> None:
    numbered = [style.format(n, line) for n, line in enumerate(SAMPLE, 1)]
    assert _without("看代码。", *numbered, "一段话。")[1:-1] == SAMPLE


@pytest.mark.parametrize(
    "lines",
    [
        ("1 准备环境", "2 下载代码", "3 修改配置", "4 启动服务", "5 查看日志"),
        (
            "1 实例化 Server",
            "2 调用 srv.ListenAndServe()",
            '3 调用 net.Listen("tcp", addr)',
            "4 go srv.Serve(l)",
            "5 等待",
        ),
        ("1 Python 15.3", "2 Go 9.1", "3 Java 8.7", "4 Rust 2.2", "5 Lua 0.4"),
        tuple(f"{n} be/4 root 0.00 B/s 0.00 % [migration/{n}]" for n in range(1, 6)),
        ("1. func a()", "2. return", "3. x := a()", "4. func b()", "5. go b()"),
        ("0 *ast.File {", *(f"{n} {line}" for n, line in enumerate(SAMPLE, 1))),
        ("1 func f() {", "2 return", "3 }"),
        ("看第 2 行。", *(f"{n} {line}" for n, line in enumerate(SAMPLE, 1))),
    ],
    ids=["a list", "steps", "ranks", "printed by a tool", "a list of codes", "printed", "few", "spoken of"],
)
def test_other_numbers_stay(lines: tuple[str, ...]) -> None:
    assert _without(*lines) == lines


def test_where_a_sample_is_numbered_all_are() -> None:
    numbered = [f" {n} {line}" for n, line in enumerate(SAMPLE, 1)]
    others = (" 1 graph TD", " 2 A[开始] --> B", "一段话。", " 1 echo ok", "1 准备环境", "2 下载代码", "1 个问题")
    assert _without(*numbered, *others)[-7:] == (
        *("graph TD", "A[开始] --> B", "一段话。", "echo ok", "1 准备环境", "2 下载代码", "1 个问题"),
    )
    assert _without(*others) == others


@pytest.mark.parametrize(
    ("above", "found"),
    [("}", {1, 2, 3, 4, 5}), ("0", set()), ("7", set()), ("程序输出:", set())],
)
def test_a_column_of_numbers_stands_behind_its_sample(above: str, found: set[int]) -> None:
    assert _columns(above, *"12345", "一段话。") == found


def test_a_column_may_have_dots() -> None:
    assert _columns("}", "1.", "2.", "3.", "4.", "5.") == {1, 2, 3, 4, 5}


def test_what_programs_print_is_no_column_where_it_is_short() -> None:
    assert _columns("}", *"1234", "一段话。") == set()


def test_a_column_may_stand_before_its_sample_where_tabs_part_the_two() -> None:
    assert _columns("程序如下:", "", "1", "2", "\t\t", "x := 1", "return x") == {1, 2}
    assert _columns("程序如下:", "", "1", "\t", "x := 1") == {1}
    assert _columns("程序输出:", "", "1", "2", "", "x := 1") == set()
    assert _columns("程序输出:", "1", "2") == set()


def test_a_column_may_be_a_list_of_numbers() -> None:
    items = [f"  • {n}" for n in range(1, 6)]
    assert _columns("x := 1", "", *items, "一段话。", "y := 2", "  • 1") == {1, 2, 3, 4, 5, 8}
    assert _columns("ids:", *(f"- {n}" for n in range(1, 6))) == set()
    assert _columns("x", "- 1", "- 2", "- 3") == set()
    assert _columns("三个数:", "- 1", "一段话。") == set()
    assert _columns("三个数:", "- 1 个", "- 2 个") == set()


def test_the_sample_is_without_them_and_every_line_has_its_block() -> None:
    numbered = [f"{n} {line}" for n, line in enumerate(SAMPLE, 1)]
    text = "\n".join(
        ["先看一段完整的代码。", "", *numbered, "", "再看另一段。", "", *SAMPLE, *"12345", "", "结尾一段话。"]
    )
    blocks = segment(seed(text))
    assert [block.raw for block in blocks if block.kind == "code"] == [SAMPLE, SAMPLE]
    assert [block.fixes for block in blocks if block.kind == "code"] == [("site-marks-off",), ()]
    solid = [n for n, line in enumerate(text.split("\n"), 1) if line]
    assert all(sum(first <= n <= last for first, last in (b.lines for b in blocks)) == 1 for n in solid)


@pytest.mark.parametrize("marker", ["- {1}", "  • {1}", "  {0}. {1}"])
def test_a_sample_that_a_site_shows_as_a_list_is_without_markers(marker: str) -> None:
    listed = [marker.format(n, line) for n, line in enumerate(SAMPLE, 1)]
    diagram = [marker.format(n, line) for n, line in enumerate(("graph TD", "A[开始] --> B"), 1)]
    items = [marker.format(n, line) for n, line in enumerate(("看 `go.mod` 的版本", "再看 main.go"), 1)]
    assert _without("看代码。", *listed, "一段话。", *diagram, "一段话。", *items) == (
        *("看代码。", *SAMPLE, "一段话。", "graph TD", "A[开始] --> B", "一段话。"),
        *items,
    )


@pytest.mark.parametrize("items", [("func a()", "func b()", "x := a()"), ("{ 是开头", "} 是结尾"), ("}",)])
def test_a_list_of_codes_keeps_its_markers(items: tuple[str, ...]) -> None:
    lines = tuple(f"- {item}" for item in items)
    assert _without("如下:", *lines) == ("如下:", *lines)


def test_a_row_of_numbers_and_of_their_sample_is_the_sample() -> None:
    assert gutters.celled("| 1 2 3 | a \\| b { c } | ") == "a | b { c }"
    assert gutters.celled("|  1  2 | echo |") == "echo"
    assert gutters.counted("|  1  2 | echo |") == 2


@pytest.mark.parametrize("line", ["| 1 | 苹果 |", "| 1 3 | x |", "| 2 3 | x |", "| 1 2 | |", "1 2 | x |"])
def test_other_rows_are_none(line: str) -> None:
    assert gutters.celled(line) == ""
    assert gutters.counted(line) == 0


def test_samples_in_rows_are_samples_among_lines_of_their_own() -> None:
    rows = (
        "先看一段完整的代码。",
        "| 1 2 3 | func main() { run() } | ",
        "它这样运行。",
        "| 1 2 3 | graph TD A[开始] --> B[结束] B --> C | ",
        "结尾一段话。",
    )
    found = [(block.kind, block.lang, block.raw) for block in segment(seed("\n".join(rows)))]
    assert found[1] == ("code", "go", ("func main() { run() }",))
    assert found[3] == ("mermaid", None, ("graph TD A[开始] --> B[结束] B --> C",))
