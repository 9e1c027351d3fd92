"""Languages: every mark matches its example, and samples are told apart by content, shape and neighbours."""

from __future__ import annotations

import re

import pytest

from seedbook.languages import Sample, identify, identify_all
from seedbook.languages.marks import Mark, scores
from seedbook.languages.neighbours import from_prose
from seedbook.languages.table import MARKS
from tests.segment.cases import Case, parametrized


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: f"{mark.lang}: {mark.example}")
def test_a_mark_matches_its_example(mark: Mark) -> None:
    assert re.search(mark.pattern, mark.example)


@parametrized("languages")
def test_a_sample_is_identified(case: Case) -> None:
    assert identify(case.given.split("\n")).lang == case.expected


def test_an_unknown_sample_is_text_without_confidence() -> None:
    guess = identify(["???", "..."])
    assert (guess.lang, guess.confidence) == ("text", 0.0)


def test_the_prose_before_decides_between_likely_languages() -> None:
    sample = ["name: web", "port: 80"]
    assert identify(sample, "对应的 YAML 配置如下:").lang == "yaml"
    assert identify(["max_connections = 200"], "修改 my.cnf:").lang == "ini"


@parametrized("languages")
def test_a_sample_is_identified_in_an_article_of_its_own(case: Case) -> None:
    [guess] = identify_all([Sample.of(case.given.split("\n"))])
    assert guess.lang == case.expected


@pytest.mark.parametrize(("lang", "neighbour"), [("java", "System.out.println(x);"), ("c", "#include <stdio.h>")])
def test_what_an_articles_other_samples_are_decides_between_likely_languages(lang: str, neighbour: str) -> None:
    faint = Sample.of(["int total = a + b;"])
    assert identify_all([Sample.of([neighbour]), faint])[1].lang == lang


@pytest.mark.parametrize(
    ("lang", "prose"), [("go", "Go 语言里的 goroutine:用 Go 写 Go"), ("java", "Java 与 JVM,Spring 里的 Java:" * 5)]
)
def test_what_the_prose_of_the_article_is_about_decides_where_a_sample_says_nothing(lang: str, prose: str) -> None:
    assert identify_all([Sample.of(["run(it)", "it.stop()"])], prose)[0].lang == lang


def test_a_prompt_is_a_console_whatever_stands_around_it() -> None:
    samples = [Sample.of(["package main", "func main() {", "}"]), Sample.of(["$ go run .", "hello"])]
    assert [guess.lang for guess in identify_all(samples, "Go 与 golang")] == ["go", "console"]


def test_a_file_name_in_the_first_comment_decides() -> None:
    assert identify(["# values.yaml", "replicas"]).lang == "yaml"


def test_indentation_does_not_matter() -> None:
    sample = ["func main() {", "fmt.Println(1)", "}"]
    assert identify(sample) == identify(["  " + line for line in sample])


def test_what_an_output_is_announced_for_is_text_unless_a_command_begins_it() -> None:
    commands = Sample.of(["ls -lh /sys/kernel/btf/vmlinux"])
    output = ["6.8.0-45-generic", "-r--r--r-- 1 root root 5.9M Sep 20 09:12 /sys/kernel/btf/vmlinux"]
    assert identify_all([commands, Sample.of(output, "输出大致如下:")])[1].lang == "text"


def test_a_command_after_an_announced_output_stays_one() -> None:
    assert identify_all([Sample.of(["kubectl get pods"], "查看输出:")])[0].lang == "bash"


def test_a_language_is_named_in_prose_without_spaces_too() -> None:
    assert identify(["name: web", "port: 80"], "对应的YAML配置如下:").lang == "yaml"


def test_settings_that_speak_plainly_are_no_commands_for_standing_among_them() -> None:
    commands = Sample.of(["go build -o order ./cmd/order", "strip -s order"])
    template = 'keyTemplate: "go/{{ .BuildID }}/{{ .Binary }}.full"'
    settings = Sample.of(["symbols:", "backend: s3", "bucket: symbols-prod", template, "retentionDays: 180"])
    assert [guess.lang for guess in identify_all([commands, settings])] == ["bash", "yaml"]


@pytest.mark.parametrize(
    ("line", "lang"), [("$Env:GOARCH = $Env:target_arch", "powershell"), ("SET config tikv split.qps=1500;", "sql")]
)
def test_what_no_other_language_has_speaks_loudest(line: str, lang: str) -> None:
    assert identify([line]).lang == identify_all([Sample.of([line])])[0].lang == lang


@pytest.mark.parametrize("line", ["==> receive message from client", "=== Test 1: Sending"])
def test_arrows_and_rules_of_an_output_are_no_program(line: str) -> None:
    assert identify([line, "endpoint: 127.0.0.1"]).lang != "javascript"


@pytest.mark.parametrize(
    "line", ["1: v1 微服务 基础使用 (HTTP)", "15: goto 23", "5706:M 08 Apr 16:04:11.748 * DB loaded"]
)
def test_a_number_before_words_is_no_field_of_thrift(line: str) -> None:
    assert identify([line]).lang != "thrift"


def test_a_row_of_sql_that_is_changed_is_no_command_of_redis() -> None:
    assert identify(["SET name=a, age=b"]).lang != "redis"
    assert identify(["SET name a"]).lang == "redis"


@pytest.mark.parametrize(
    ("lang", "prose"),
    [("cpp", "###C++"), ("csharp", "C# 的写法:"), ("css", "对应的 CSS 样式:"), ("groovy", "Gradle 里:")],
)
def test_what_the_prose_before_names_speaks_for_a_sample(lang: str, prose: str) -> None:
    assert lang in dict(from_prose(prose))


def test_an_option_of_a_compiler_names_no_language() -> None:
    assert not dict(from_prose("总是使用 -std=c++2a"))


def test_an_article_keeps_to_the_larger_language_that_it_has_more_of() -> None:
    typed = Sample.of(["interface User {", "name: string;", "}"])
    plain = Sample.of(["document.body.onclick = function () {", "console.log(1);", "};"])
    assert [guess.lang for guess in identify_all([typed, typed, plain])] == ["typescript"] * 3
    assert [guess.lang for guess in identify_all([typed, plain])] == ["typescript", "javascript"]


def test_a_sample_that_gives_itself_away_stays_what_it_is() -> None:
    page, declared = Sample.of(["<div id='app'>", "<p>x</p>", "</div>"]), Sample.of(['<?xml version="1.0"?>', "<a/>"])
    assert [guess.lang for guess in identify_all([page, page, declared])] == ["html", "html", "xml"]


def test_a_variable_of_a_build_within_a_string_is_no_makefile() -> None:
    assert "makefile" not in dict(scores('print(path.join("$(tmpdir)", "dir1"))'))
    assert "makefile" in dict(scores('echo "$(CC)" > $(OUT)'))


def test_what_only_react_writes_is_jsx() -> None:
    assert "jsx" in dict(scores('<li className="item">{name}</li>'))
    assert "jsx" not in dict(scores('<li class="item">{{ name }}</li>'))
