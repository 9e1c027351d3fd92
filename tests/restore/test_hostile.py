"""Text made to be slow is restored to its end: a rule that tries all ways to part it, or all pairs of lines, is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from seedbook.inline import flags, forced, scanning, widening
from seedbook.inline.scanning import Span
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import prose
from seedbook.restore.listing import glued
from seedbook.restore.table import readings, rows, together
from tests.steps import grows_with_its_input

#: The head of a public key in base64, with the `_` that ends a run of humps without making it a name.
_KEY = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCzPtRLErTUcYtr8GmIpvbso7FN18thuEq02U21mh7TA4FH4TjvNgOZrZEORYu94dxrPdnr_"

_TEXTS = {
    "a key": "公钥:" + _KEY * 20,
    "humps that end in an underscore": "AaBb" * 1000 + "_",
    "capitals that end in an underscore": "Ab" + "A" * 4000 + "_",
    "names joined by dots": "a.b" * 1500 + "-",
    "calls that never close": "a(" * 2000,
    "indexes": "a[0]." * 1000,
    "flags": "-a " * 1500,
    "statements that never end": "if (a) return " * 1000,
    "functions without a body": "func({})" * 1000,
}

#: A table whose header may have lost its last name
LOST = (
    "参数 说明",
    "path 数据文件的路径 string 类型,默认为空",
    "workers 并发的进程数 int 类型,默认值为 1",
    "size 读取的总量 string 类型,必须设置",
)


@pytest.mark.parametrize("text", _TEXTS.values(), ids=_TEXTS)
def test_scanning_ends(text: str) -> None:
    spans = list(scanning.scan(text, Words()))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_the_end_of_many_sentences_is_found() -> None:
    lines = (*["一段话。"] * 8, "。中 a" * 30_000 + "！")
    blocks = tuple(Block("paragraph", (n, n), (line,)) for n, line in enumerate(lines, 1))
    done = prose.restore(Seed("900", Path("900.txt"), lines), blocks)
    assert done[-1].markdown.endswith("！")


@pytest.mark.parametrize("repeated", [["- 一项 goroutine"], ["- 一项", "- 二"]])
def test_a_long_list_takes_the_time_of_reading_it(repeated: list[str]) -> None:
    assert grows_with_its_input(lambda count: glued.items(["- 开始", "- 一项", "x", *repeated * count]), 500)


def test_flags_take_the_time_of_reading_them() -> None:
    assert grows_with_its_input(lambda count: flags.dashed("–ab " * count, range(0, 4 * count, 4)), 500)


def test_codes_that_never_close_take_the_time_of_reading_them() -> None:
    assert grows_with_its_input(lambda count: list(forced.spans("f(" * count, Words(), range(0, 2 * count, 2))), 800)


def test_headers_of_an_article_are_compared_in_the_time_of_reading_them(monkeypatch: pytest.MonkeyPatch) -> None:
    header, *body = rows.rows(LOST, "spaced")
    known = readings.ranked([header, *body])
    reading = readings.chosen([header, *body], known)
    monkeypatch.setattr(readings, "ranked", lambda _rows: known)
    monkeypatch.setattr(readings, "completed", lambda _rows, _header: reading)
    tables = [[replace(header, tokens=(f"a{n}", f"b{n}")), *body] for n in range(400)]
    assert grows_with_its_input(lambda count: together.best(tables[:count]), 200)


class _Watched(Span):
    """A code each look at which is a line of Python, and so a step."""

    def __getattribute__(self, name: str) -> object:
        return super().__getattribute__(name)


def test_codes_in_one_line_are_widened_in_the_time_of_reading_them() -> None:
    def widen(count: int) -> None:
        spans = [_Watched(at + 2, at + 5, "code-snake") for at in range(0, 8 * count, 8)]
        widening.widened("x a_b 中，" * count, spans, lossy=False)

    assert grows_with_its_input(widen, 200)
