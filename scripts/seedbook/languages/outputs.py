"""What Go's own tools and git print: samples that hold words of code, and are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: How the output of a tool begins: of pprof, the benchmarks, the collector's and the scheduler's trace, the race
#: detector, escape analysis, modules: `Showing nodes accounting for`, `goos: linux`, `gc 18 @2.1s 3%:`,
#: `./a.go:8:6: moved to heap: x`, `verifying go.uber.org/zap@v1.2.3: checksum mismatch`
_OUTPUT = re.compile(
    r"Showing nodes accounting for|Duration: [\d.]+m?s, Total samples|goos: \w|"
    r"Benchmark\w+(?:-\d+)?\s+\d+\s+[\d.]+ ns/op|gc \d+ @[\d.]+s \d+%|SCHED \d+ms: |WARNING: DATA RACE|"
    r"\S+\.go:\d+(?::\d+)?: .*(?:escapes? to heap|not escape|moved to heap|can inline|inlining call|leaking param)|"
    r"# command-line-arguments$|goroutine profile: total|go: (?:module|downloading|finding|updates|warning|added|\S+@)|"
    r"verifying \S+@v|Error from server"
)
#: An instruction, with what `go tool objdump` and `go build -S` set before it: `0x0020 00032 (main.go:13) MOVBLZX …`,
#: `main.go:9 0x2049 483b6110 CMPQ …`, `TEXT ·Add(SB), $0`, `DATA age+0x00(SB)/4, $18`
_INSTRUCTION = re.compile(
    r"(?:0x[0-9a-f]+\s+)?(?:\d{5}\s+\(\S+:\d+\)\s+)?(?:\S+\.go:\d+\s+(?:0x[0-9a-f]+\s+[0-9a-f]+\s+)?)?(?:GS\s+|LOCK\s+)?"
    r"(?:(?:DATA|GLOBL)\s+\S+\(SB\)|SYSCALL|TEXT|MOV[A-Z]*|LEA[QL]|CMP[QLBW]|CMPXCHG[QL]|XCHG[QL]|J[A-Z]{1,2}|CALL|RET|PCDATA|FUNCDATA|"
    r"(?:ADD|SUB|I?MUL|XOR|AND|OR|SHL|SHR|TEST|INC|DEC|PUSH|POP)[QLBW]|NOP[LW]?|UNDEF)(?:[\s/,]|$)"
)
#: What only a file of Go's assembly holds, the head of a function: `TEXT runtime·goexit(SB),NOSPLIT,$0-0`
_FUNCTION = re.compile(r"TEXT\s+\S*·\S+\(SB\),")
#: How what a compiler or a running program reports begins, which no program holds: `panic: x`, `=== RUN TestA`,
#: `./main.go:9:2: undefined: x`, `error[E0382]: borrow`, `Traceback (most recent call last):`, `goroutine 7 [running]:`
_REPORT = re.compile(
    r"panic: |fatal error: |goroutine \d+ \[|=== RUN |--- (?:PASS|FAIL): |={10,}$|"
    r"Exception in thread |Traceback \(most recent call last\)|error(?:\[E\d+\])?: [a-z]|"
    r"(?:\./)?[\w/.-]+\.(?:go|rs|c|cc|cpp|java|py|ts):\d+(?::\d+)?: \S"
)
#: A program's last words behind what it printed: `1 2 panic: runtime error: index out of range [0] with length 0`
_PANIC = re.compile(r"\bpanic: ")
#: Where the program was then: `goroutine 1 [running]:`
_STACK = re.compile(r"goroutine \d+ \[")
#: A commit in git's log: `commit 7b88d86f3e079e048c3e5444f91616b826f553a0 (HEAD -> master)`
_COMMIT = re.compile(r"commit [0-9a-f]{7,40}(?: \(.*\))?$")
#: What a function was compiled to: `TEXT main.link(SB) main.go`
_COMPILED = re.compile(r"TEXT \S+\(SB\)")


def reports(text: str) -> bool:
    """Whether a line opens the report of a compiler, a test, or a program that was run, or what it was compiled to."""
    return _told(text) or _COMPILED.match(text) is not None


def _told(text: str) -> bool:
    return bool(_REPORT.match(text) or _OUTPUT.match(text))


def output(texts: Sequence[str]) -> str:
    """`text` for the output of one of Go's tools, `asm` for assembly, or an empty string."""
    instructions = sum(bool(_INSTRUCTION.match(text)) for text in texts)
    if instructions * 2 > len(texts) or any(map(_FUNCTION.match, texts[:1])):
        return "asm"
    return "text" if texts and (_told(texts[0]) or _logged(texts)) else ""


def _logged(texts: Sequence[str]) -> bool:
    """Whether a program broke off where the sample begins, or git's log stands there."""
    return bool(_COMMIT.match(texts[0]) or (_PANIC.search(texts[0]) and any(map(_STACK.match, texts))))
