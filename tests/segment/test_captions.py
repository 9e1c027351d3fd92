"""The name of a file at the head of a sample is a caption where its language has no such line."""

from __future__ import annotations

import pytest

from seedbook.model import Block
from seedbook.segment import captions


def _apart(lang: str, *raw: str) -> list[tuple[str, tuple[int, int], tuple[str, ...]]]:
    block = Block("code", (4, 3 + len(raw)), raw, lang=lang)
    return [(part.kind, part.lines, part.raw) for part in captions.apart([block])]


@pytest.mark.parametrize(
    "name",
    ["day2/geecache/cache.go - github", "models.go:", "src/main.rs", r"a\b\main.go", "file: /kernel/ptrace.c"],
)
def test_a_file_over_a_sample_is_a_paragraph(name: str) -> None:
    assert _apart("go", name, "", "package main") == [
        ("paragraph", (4, 4), (name,)),
        ("code", (6, 6), ("package main",)),
    ]


@pytest.mark.parametrize(
    ("lang", "first"), [("go", "// main.go"), ("go", "fmt.Println"), ("bash", "./main.py"), ("yaml", "canal.conf:")]
)
def test_a_line_of_the_language_stays(lang: str, first: str) -> None:
    assert [kind for kind, *_ in _apart(lang, first, "b")] == ["code"]


@pytest.mark.parametrize("first", ["文件名: src/main.rs", "文件名：Dockerfile.dev"])
def test_a_labelled_file_over_a_sample_of_any_language_is_a_paragraph(first: str) -> None:
    assert [kind for kind, *_ in _apart("text", first, "FROM scratch")] == ["paragraph", "code"]
    assert [kind for kind, *_ in _apart("text", f"# {first}", "FROM scratch")] == ["code"]


def test_a_file_alone_stays_as_it_is() -> None:
    assert [kind for kind, *_ in _apart("go", "main.go")] == ["code"]


def _between(*raw: str) -> list[tuple[str, tuple[int, int]]]:
    block = Block("code", (4, 3 + len(raw)), raw)
    return [(part.kind, part.lines) for part in captions.between([block])]


def test_a_file_that_a_colon_announces_parts_two_samples() -> None:
    assert _between("└── go.sum", "", "cmd/main.go:", "package main") == [
        ("code", (4, 4)),
        ("paragraph", (6, 6)),
        ("code", (7, 7)),
    ]


@pytest.mark.parametrize(
    "line", ["Makefile:", "Dockerfile：", "/etc/shortly.env:", "404.html:", "runtime/sys_linux_amd64.s:"]
)
def test_a_name_of_its_own_and_a_whole_path_part_two_samples_too(line: str) -> None:
    assert _between("a", line, "b") == [("code", (4, 4)), ("paragraph", (5, 5)), ("code", (6, 6))]


@pytest.mark.parametrize(
    "line", ["/api/users:", "makefile:", "config.yaml: |", "main.go", "nginx.conf:", r"polls\\0001_initial.py:"]
)
def test_other_lines_part_nothing(line: str) -> None:
    assert _between("a", line, "b") == [("code", (4, 6))]


def test_two_captions_in_a_row_leave_no_empty_sample() -> None:
    assert [kind for kind, _ in _between("a", "b.go:", "c.go:", "d")] == ["code", "paragraph", "paragraph", "code"]


def test_what_gitbook_takes_for_a_name_is_a_caption_at_the_head_too() -> None:
    assert _between("!FILENAME pkg/types.go:59", "type A int", "!FILENAME b.go", "type B int") == [
        ("paragraph", (4, 4)),
        ("code", (5, 5)),
        ("paragraph", (6, 6)),
        ("code", (7, 7)),
    ]


def test_a_path_with_the_number_of_a_line_is_a_caption() -> None:
    assert [kind for kind, *_ in _apart("sql", "db/schema.sql : 12", "SELECT 1;")] == ["paragraph", "code"]
