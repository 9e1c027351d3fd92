"""The bar above a sample: its language and a button to copy it."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.model import Seed
from seedbook.segment import segment
from seedbook.segment.bars import bars, language
from seedbook.segment.lines import read_lines

SAMPLE = ("func main() {", '\tfmt.Println("1")', "}")


def _bars(*lines: str) -> list[int]:
    return sorted(bars(read_lines(lines)))


@pytest.mark.parametrize(
    ("bar", "found", "lang"),
    [
        (("go", "复制"), [2, 3], "go"),
        (("C++", "Copy code"), [2, 3], "cpp"),
        (("go复制代码",), [2], "go"),
        (("Shell Copy code",), [2], "bash"),
        (("Output", "Copy"), [2, 3], ""),
        (("复制代码",), [2], ""),
        (("数据如下", "一键复制"), [3], ""),
    ],
)
def test_the_language_and_the_button_are_no_part_of_the_article(
    bar: tuple[str, ...], found: list[int], lang: str
) -> None:
    assert _bars("一段话。", *bar, *SAMPLE) == found
    assert language(bar) == lang


def test_a_word_that_titles_a_section_too_is_a_button_only_where_it_stands_often() -> None:
    assert _bars("Redis 的三件事", "复制", "主从之间异步复制。", "MySQL 复制", "也是异步。") == []
    assert _bars(*("一段话。", "复制", *SAMPLE) * 3) == [2, 7, 12]


def test_a_word_that_ends_in_copy_is_no_button() -> None:
    assert _bars("一段话。", "memcopy", "dst := src") == []


def test_what_a_bar_stands_above_is_a_sample_of_its_own_in_the_language_named() -> None:
    rows = [
        "先看代码。",
        "",
        "text",
        "复制",
        "a = 1",
        "b = 2",
        "",
        "再看这里。",
        "",
        "rust",
        "复制",
        "a = 1",
        "b = 2",
        "",
    ]
    blocks = segment(Seed("009", Path("009_x.txt"), tuple(rows)))
    assert [b.kind for b in blocks] == ["paragraph", "furniture", "code"] * 2
    assert [b.lang for b in blocks if b.kind == "code"] == ["text", "rust"]
