"""A title at an edge of a sample is told by the grammar: its language has no such line."""

from __future__ import annotations

import pytest

from seedbook.model import Block
from seedbook.segment import captions

GO = ("func ready() bool {", "return true", "}")
JAVA = ("public interface Broker {", "void send();", "}")


def _apart(lang: str, *raw: str) -> list[tuple[str, tuple[int, int], str | None]]:
    block = Block("code", (4, 3 + len(raw)), raw, lang=lang)
    return [(part.kind, part.lines, part.lang) for part in captions.apart([block])]


@pytest.mark.parametrize("title", ["sync.Map", "read & write", "START -> node -> END"])
def test_a_title_over_a_sample_is_a_paragraph(title: str) -> None:
    assert _apart("go", title, *GO) == [("paragraph", (4, 4), None), ("code", (5, 7), "go")]


def test_a_title_behind_a_sample_is_a_paragraph() -> None:
    assert _apart("java", *JAVA, "broker.Broker#send") == [("code", (4, 6), "java"), ("paragraph", (7, 7), None)]


@pytest.mark.parametrize(
    ("lang", "raw"),
    [
        ("go", ("reader()", *GO)),
        ("go", (" -> ".join(["START", *["node"] * 10, "END"]), *GO)),
        ("go", ("break", *GO)),
        ("go", ("log.Debug", "log.Info", "log.Warn")),
        ("c", ("reader()", "{", "return 0;", "}")),
        ("java", ("@Component", *JAVA)),
        ("bash", ("sync.Map", "go build", "go test")),
    ],
)
def test_a_line_of_the_language_stays(lang: str, raw: tuple[str, ...]) -> None:
    assert _apart(lang, *raw) == [("code", (4, 3 + len(raw)), lang)]
