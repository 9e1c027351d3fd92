"""Stretches of Latin text around codes, learned from what authors marked."""

from __future__ import annotations

from pathlib import Path

from learn import codes
from learn.codes import Sample
from seedbook.inline.scanning import Span

TEXT = "调用 Config#getTimeout 方法"
START = TEXT.index("getTimeout")
SPAN = Span(START, START + len("getTimeout"), "code-camel")


def test_codes_of_a_line_are_told_in_the_characters_that_matter() -> None:
    assert codes.unmarked("**先** 运行 `go test`，再看 `a.log`") == ("先运行gotest,再看a.log", {(3, 9), (12, 17)})


def test_lines_of_prose_are_compared_with_the_article_as_it_was(tmp_path: Path) -> None:
    for folder, name, text in (
        ("flat", "001.txt", "部署\n\n先调用 Config#getTimeout 方法,再重试一次。\n"),
        ("md", "001.md", "## 部署\n\n先调用 `Config#getTimeout` 方法，再重试一次。\n"),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    (tmp_path / "sources.tsv").write_text("001\tone/repository\n", encoding="utf-8")
    [sample] = codes.samples(tmp_path)
    assert (sample.source, sample.lossy, sample.codes) == ("one/repository", False, {(3, 20)})
    assert [sample.text[span.start : span.end] for span in sample.spans] == ["getTimeout"]


def test_what_authors_mark_whole_speaks_for_it() -> None:
    samples = [Sample(source, TEXT, False, [SPAN], frozenset({(2, 19)})) for source in "abcdefgh"]
    assert codes.learned(samples)["# §"] > 0


def test_what_authors_mark_in_part_speaks_against_it() -> None:
    samples = [Sample(source, TEXT, False, [SPAN], frozenset({(9, 19)})) for source in "abcdefgh"]
    assert codes.learned(samples)[""] < 0
