"""Languages: every mark matches its example, and samples are told apart by content, shape and neighbours."""

from __future__ import annotations

import pytest

from seedbook.languages import Context, identify
from seedbook.languages.marks import Mark
from seedbook.languages.table import MARKS
from tests.segment.cases import Case, parametrized


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: f"{mark.lang}: {mark.example}")
def test_a_mark_matches_its_example(mark: Mark) -> None:
    assert mark.regex.search(mark.example)


@parametrized("languages")
def test_a_sample_is_identified(case: Case) -> None:
    assert identify(case.given.split("\n")).lang == case.expected


def test_an_unknown_sample_is_text_without_confidence() -> None:
    guess = identify(["???", "..."])
    assert (guess.lang, guess.confidence) == ("text", 0.0)


def test_the_prose_before_decides_between_likely_languages() -> None:
    sample = ["name: web", "port: 80"]
    assert identify(sample, Context(before="对应的 YAML 配置如下:")).lang == "yaml"
    assert identify(["max_connections = 200"], Context(before="修改 my.cnf:")).lang == "ini"


def test_the_articles_main_language_breaks_ties() -> None:
    sample = ["int total = a + b;"]
    assert identify(sample, Context(majority="java")).lang == "java"
    assert identify(sample, Context(majority="c")).lang == "c"


def test_a_file_name_in_the_first_comment_decides() -> None:
    assert identify(["# values.yaml", "replicas"]).lang == "yaml"


def test_indentation_does_not_matter() -> None:
    sample = ["func main() {", "fmt.Println(1)", "}"]
    assert identify(sample) == identify(["  " + line for line in sample])
