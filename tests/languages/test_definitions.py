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
