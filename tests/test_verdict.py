"""What a parser says of samples of each language."""

from __future__ import annotations

import pytest

from seedbook import verdict

_TABLE = [
    ("go", "package main\nfunc main() {}", "parses"),
    ("go", "func f() {}", "fragment"),
    ("go", "x := 1\nfmt.Println(x)", "fragment"),
    ("go", "Name string\nAge int", "fragment"),
    ("go", "Save(ctx context.Context) error", "fragment"),
    ("go", "func f(args ...int) {}", "fragment"),
    ("go", "func f() {\n...\n}", "sketch"),
    ("go", "func f() { …… }", "sketch"),
    ("go", "func f( {", "damaged"),
    ("java", "public class A { void f() {} }", "parses"),
    ("java", "public void f() { return; }", "fragment"),
    ("java", "int x = 1; x++;", "fragment"),
    ("java", "Order create(Request r) { ... }", "sketch"),
    ("java", "void f( {", "damaged"),
    ("c", 'SEC("xdp")\nint f(struct x *c) { return 0; }', "parses"),
    ("c", 'struct { __uint(type, 1); } m SEC(".maps");', "parses"),
    ("c", "x = 1;", "fragment"),
    ("rust", "fn main() {}", "parses"),
    ("rust", "let x = 1;", "fragment"),
    ("python", "def f():\n    pass", "parses"),
    ("python", ">>> x = 1\n>>> if x:\n...     print(x)\n1", "fragment"),
    ("bash", "kubectl describe pod <pod-name>", "sketch"),
    ("java", "void f() {\n\u00a0\u00a0return;\n}", "fragment"),
    ("json", '{"a": 1}\n{"a": 2}', "fragment"),
    ("python", "def f():\nreturn", "damaged"),
    ("javascript", "const a = () => <b/>", "parses"),
    ("javascript", "a: 1, b() {}", "fragment"),
    ("json", '{"a": 1}', "parses"),
    ("json", '"a": 1,', "fragment"),
    ("json", '{"a": 1, // note\n"b": 2}', "fragment"),
    ("json", '{"a": ...}', "sketch"),
    ("json", '{"a" 1}', "damaged"),
    ("xml", "<a><b/></a>", "parses"),
    ("xml", "# pom.xml\n<a/>\n<b/>", "fragment"),
    ("yaml", "a: 1\nb: {{ .Values.b }}", "parses"),
    ("yaml", "a: [1", "damaged"),
    ("toml", "a = 1", "parses"),
    ("toml", "a =", "damaged"),
    ("bash", "for i in a; do echo $i; done", "parses"),
    ("sql", "SELECT 1;", "parses"),
    ("lua", "if x then y() end", "parses"),
    ("kotlin", "fun main() {}", "parses"),
    ("kotlin", "println(1)", "fragment"),
]


@pytest.mark.parametrize(("lang", "text", "expected"), _TABLE)
def test_verdict(lang: str, text: str, expected: str) -> None:
    assert verdict.judge(lang, text) == expected


@pytest.mark.parametrize("lang", ["text", "console", "diff", "promql", "no-such-language"])
def test_what_has_no_parser_has_no_verdict(lang: str) -> None:
    assert verdict.judge(lang, "a { b") is None


def test_a_dialect_that_the_grammar_does_not_know_is_not_blamed() -> None:
    assert verdict.judge("sql", "SHOW ENGINE INNODB STATUS \\G") is None


def test_an_empty_or_endless_sample_has_no_verdict() -> None:
    assert verdict.judge("go", " \n") is None
    assert verdict.judge("go", "x" * (verdict.LONGEST + 1)) is None


def test_deep_nesting_is_judged_without_a_traceback() -> None:
    assert verdict.judge("json", "[" * 50_000) == "damaged"
    assert verdict.judge("python", "(" * 50_000) == "damaged"
