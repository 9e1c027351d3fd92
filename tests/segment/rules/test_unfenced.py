"""Samples and pictures whose marks were none for the page are text."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.unfenced import whole


def test_all_code_behind_a_backtick_with_a_language_is_prose() -> None:
    lines = read_lines(
        ["`go // 示例 package main", "import ( “fmt” )", "func main() { run() }", "性能特征", "go run ."]
    )
    given = ["code", "code", "code+", "heading", "code"]
    assert whole(lines, given) == ["paragraph"] * 3 + ["heading", "code"]


def test_a_line_that_names_its_language_is_prose() -> None:
    lines = read_lines(["yaml apiVersion: v1 kind: Pod metadata: name: web", "kubectl apply -f web.yaml"])
    assert whole(lines, ["code", "code"]) == ["paragraph", "code"]


@pytest.mark.parametrize(
    "line", ["go build ./...", "bash install.sh", "`id` bigint NOT NULL,", "json.Unmarshal(b, &v)"]
)
def test_commands_and_names_in_backticks_stay(line: str) -> None:
    assert whole(read_lines([line]), ["code"]) == ["code"]


def test_a_language_in_a_longer_sample_stays() -> None:
    given = ["code", "code+"]
    assert whole(read_lines(["json 解析: 12ms", "total: 15ms"]), given) == given


@pytest.mark.parametrize(
    "picture",
    [
        "![](img/2016-07-14 20.png)",
        "![架构] (img/a.png)",
        "{% img /images/a.png 400 300 %}",
        "{% asset_img a.svg 图 %}",
    ],
)
def test_a_picture_that_was_none_is_prose(picture: str) -> None:
    lines = read_lines(["make build", picture, "make run"])
    assert whole(lines, ["code", "code+", "code+"]) == ["code", "paragraph", "code"]


@pytest.mark.parametrize("line", ["![图](a.png)", "{% include a.html %}", '![](a.png "标题")', "!found && f(a, b)"])
def test_pictures_of_samples_about_markdown_and_other_tags_stay(line: str) -> None:
    assert whole(read_lines([line]), ["code"]) == ["code"]
