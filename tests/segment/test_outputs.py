"""What Go's own tools print is no Go."""

import pytest

from seedbook.languages import identify
from seedbook.languages.outputs import output


@pytest.mark.parametrize(
    "first",
    [
        "(pprof) top5 -cum",
        "goos: linux",
        "BenchmarkGet-8 62114 19284 ns/op",
        "gc 1841 @302.114s 4%: 0.11+6.2+0.031 ms clock",
        "SCHED 1009ms: gomaxprocs=8 idleprocs=8",
        "./a.go:8:6: moved to heap: ret",
        "WARNING: DATA RACE",
    ],
)
def test_the_output_of_a_tool_is_text(first: str) -> None:
    assert output([first, "func main() {"]) == "text"
    assert identify([first, "ret := new(int)"]).lang == "text"


def test_assembly_is_told_by_most_of_its_lines() -> None:
    lines = ["0x0020 00032 (main.go:13) MOVBLZX main.done(SB), AX", "0x0027 00039 (main.go:13) TESTL AX, AX", "RET"]
    assert output(lines) == identify(lines).lang == "asm"
    assert output(["TEXT ·Add(SB), $0-24", "func Add(a, b int64) int64", "package asm"]) == ""


def test_commands_with_a_prompt_before_an_output_are_a_session() -> None:
    assert identify(["$ go build -gcflags=-m .", "./a.go:8:6: moved to heap: ret"]).lang == "console"


def test_go_stays_go() -> None:
    assert output(["gc := newCollector()", "goos := runtime.GOOS"]) == ""
