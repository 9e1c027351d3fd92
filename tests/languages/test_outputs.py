"""What Go's own tools print is no Go."""

import pytest

from seedbook.languages import identify
from seedbook.languages.outputs import output, reports
from seedbook.languages.refuting import answered


@pytest.mark.parametrize(
    "first",
    [
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


def test_what_a_program_printed_before_it_broke_off_is_text() -> None:
    lines = ["1 2 panic: runtime error: index out of range [0] with length 0", "goroutine 1 [running]:", "main.main()"]
    assert output(lines) == "text"
    assert output(lines[:1]) == ""  # it may be said in a program's comment


def test_the_log_of_git_is_text() -> None:
    assert (
        output(["commit 7b88d86f3e079e048c3e5444f91616b826f553a0 (HEAD -> master)", "Author: web <web@a.cn>"]) == "text"
    )
    assert output(["commit(tx)"]) == ""


def test_assembly_is_told_by_most_of_its_lines() -> None:
    lines = ["0x0020 00032 (main.go:13) MOVBLZX main.done(SB), AX", "0x0027 00039 (main.go:13) TESTL AX, AX", "RET"]
    assert output(lines) == identify(lines).lang == "asm"
    source = ["TEXT runtime·goexit(SB),NOSPLIT|TOPFRAME,$0-0", "BYTE $0x90 // NOP", "// must hit code range"]
    assert output(source) == identify(source).lang == "asm"
    assert output(["DATA age+0x00(SB)/4, $18", "GLOBL age(SB), RODATA, $4"]) == "asm"
    assert output(["IMULQ AX, BX // BX *= AX", "SYSCALL"]) == "asm"
    assert output(["DATA frame", "GLOBL rate"]) == ""
    assert output(["TEXT main.Add(SB), $0-24", "func Add(a, b int64) int64", "package asm"]) == ""


def test_commands_with_a_prompt_before_an_output_are_a_session() -> None:
    assert identify(["$ go build -gcflags=-m .", "./a.go:8:6: moved to heap: ret"]).lang == "console"


def test_go_stays_go() -> None:
    assert output(["gc := newCollector()", "goos := runtime.GOOS"]) == ""


@pytest.mark.parametrize(
    "line",
    [
        "panic: runtime error: invalid memory address or nil pointer dereference",
        "=== RUN TestTimeout",
        "error[E0382]: borrow of moved value: `v`",
        "Traceback (most recent call last):",
        "goroutine profile: total 5202",
        "verifying golang.org/x/net@v0.33.0: checksum mismatch",
        "TEXT main.link(SB) main.go",
    ],
)
def test_a_report_is_told_by_how_it_begins(line: str) -> None:
    assert reports(line)


def test_a_program_reports_nothing() -> None:
    assert not any(map(reports, ["panic(err)", "fatal := true", "TEXT = 'a'", 'error := "x"']))


def test_commands_that_parse_are_a_session_with_what_they_print() -> None:
    race = ["go test -race ./...", "WARNING: DATA RACE", "Read at 0x00c000094038 by goroutine 8:"]
    assert answered("bash", race)
    assert not answered("bash", ["go test -race ./...", "go vet ./..."])
    assert not answered("go", race)


def test_an_object_in_one_line_is_json() -> None:
    assert identify(['{"level":"info","ts":1716,"msg":"started"}']).lang == "json"
    assert identify(['{"a":1}', '{"a":2}']).lang == "json"
