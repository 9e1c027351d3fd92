"""A sample that does not parse is of the language only if it has what the language is bound to have."""

import pytest

from seedbook.languages.refuting import refuted


@pytest.mark.parametrize(
    ("lang", "lines", "instead"),
    [
        ("go", ["Good Night", "10"], "text"),
        ("go", ["x := 1", "..."], ""),
        ("bash", ["Running 1m test @ http://10.0.3.21:8080", "8 threads and 256 connections"], "text"),
        ("bash", ["go vet ./...", "a.go:3: x", "b.go:4: y", "c.go:5: z", "d.go:6: w"], "console"),
        ("bash", ["[root@node01 ~] $ ls", "a", "b", "c", "d"], "console"),
        ("bash", ["sealos run desktop:latest \\", '-e OPTIONS="a b', "--set x=1"], ""),
        ("lua", ["峰值 QPS = 347,000 × 3", "活跃 key 数 = 200,000"], "text"),
        ("go", ["x := f(", "// 这里省略"], ""),
        ("c", ["int x = 1; // 说明", "}"], ""),
        ("html", ["<p>中文</p"], ""),
        ("bash", ["# 列出所有信号", "kill -l", "1) SIGHUP", "2) SIGINT", "3) SIGQUIT", "4) SIGILL"], "console"),
        ("bash", ["# lsb_release -a", "LSB Version: :core-4.1", "Distributor ID: CentOS", "Release: 7"], "console"),
        ("bash", ["# 版本", "LSB Version: :core-4.1", "Distributor ID: CentOS", "Release: 7"], "text"),
        ("bash", ["# ping -4 db", "0 request", "1 request", "0 reply", "1 reply"], "console"),
        ("go", ["pprof.StartCPUProfile(w io.Writer)"], ""),
        ("go", ["type People struct"], ""),
        ("go", ["for(;;) {", "switch(pc[0]) {", "case GC_PTR:", "break;", "}", "}"], "c"),
    ],
)
def test_what_a_sample_is_instead(lang: str, lines: list[str], instead: str) -> None:
    assert refuted(lang, lines) == instead


def test_the_language_that_the_prose_names_is_taken_where_the_sample_parses_as_it() -> None:
    java = ["Response resp = stub.submit(", 'Request.newBuilder().setTopic("order").build());']
    assert refuted("lua", java, "Java调用方示例:") == "java"
    assert refuted("lua", ["local x = {"], "Java调用方示例:") == ""
