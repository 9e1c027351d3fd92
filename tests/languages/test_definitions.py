"""What a few lines give away."""

import pytest

from seedbook.languages.definitions import defined


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (["dagger.#Plan & {", "}"], "cue"),
        (["parameter: {", 'cpu: *"500m" | string', "}"], "cue"),
        (["if parameter.port != _|_ {"], "cue"),
        (["parameter: {", "cpu: string", "}"], ""),
        (["apiVersion: v1", "template: |", 'cpu: *"500m" | string'], ""),  # an object that holds CUE
    ],
)
def test_a_definition_a_default_and_an_error_are_of_cue(lines: list[str], lang: str) -> None:
    assert defined(lines) == lang


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (['CMD [ "sh", "-c", "echo $HOME" ]'], "dockerfile"),
        (["ENV VERSION=1.0 DEBUG=on \\", 'NAME="Happy Feet"'], "dockerfile"),
        (["# 属主", "ADD --chown=1 files* /mydir/"], "dockerfile"),
        (["ENV VERSION=1.0", 'NAME="Happy Feet"'], ""),
        (["ADD R1, R2"], ""),
        (["# 一"], ""),
    ],
)
def test_instructions_alone_are_part_of_a_dockerfile(lines: list[str], lang: str) -> None:
    assert defined(lines) == lang


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (["GET /index.html HTTP/1.1", "Host: example.com"], "http"),
        (["HTTP/1.1 200 OK", "Content-Type: text/html"], "http"),
        (["# curl -i example.com", "HTTP/1.1 200 OK"], ""),  # a command that answers
        (["GET /index.html"], ""),  # a command of Elasticsearch
        (['<?xml version="1.0"?>', "<widget/>"], "xml"),
    ],
)
def test_the_first_line_gives_a_message_of_http_and_xml_away(lines: list[str], lang: str) -> None:
    assert defined(lines) == lang


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (['<select id="find" resultType="User">', "SELECT * FROM user", "</select>"], "xml"),
        (['<insert id="add">', "INSERT INTO user VALUES (1)", "</insert>"], "xml"),
        (['<select id="city">', "<option>北京</option>"], ""),  # a form of HTML
    ],
)
def test_a_mapper_is_xml_whatever_sql_it_holds(lines: list[str], lang: str) -> None:
    assert defined(lines) == lang


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (["@startuml", "Alice -> Bob: hi", "@enduml"], "plantuml"),
        (["@startuml sequence"], "plantuml"),
        (["@starter"], ""),
    ],
)
def test_the_first_line_gives_a_diagram_of_plantuml_away(lines: list[str], lang: str) -> None:
    assert defined(lines) == lang


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (["// 构建", "stage('Build') {", "sh 'make'", "}"], "groovy"),
        (["dependencies {", "...", "}"], "groovy"),
        (["...", "implementation 'io.grpc:grpc-core:1.0'"], "groovy"),
        (['testCompile project(":core")'], "groovy"),
        (["func main() {", "stage('Build') {"], ""),  # what opens stands first
        (['compile "main.go"'], ""),
    ],
)
def test_builds_and_pipelines_are_groovy(lines: list[str], lang: str) -> None:
    assert defined(lines) == lang


@pytest.mark.parametrize(
    ("lines", "lang"),
    [
        (["// +kubebuilder:rbac:groups=apps,resources=pods,verbs=get;list", "// +optional"], "go"),
        (["//go:build linux && amd64"], "go"),
        (["// +kubebuilder:default=3", "// 副本数"], ""),
        (["// + 一"], ""),
    ],
)
def test_directives_alone_are_of_go(lines: list[str], lang: str) -> None:
    assert defined(lines) == lang
