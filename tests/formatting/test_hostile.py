"""Samples made to be slow or deep come out whole, in a time that a person would wait."""

from __future__ import annotations

import pytest

from seedbook import verdict
from seedbook.formatting import indent as ways
from seedbook.formatting.guard import same_lines
from seedbook.formatting.indent import indent
from seedbook.formatting.quotes import straightened

_DEEP = {
    "keys without values": ["a:"] * 200,
    "dashes in a line": ["- " * 900 + "a"] * 3,
    "open brackets": ["{([<a>"] * 500,
    "closing brackets": ["})]</a>"] * 500,
    "a statement without an end": ["a +"] * 1000,
    "a line beyond measure": ["(" * 100_000],
    "more lines than any sample": ["x {"] * 3000,
}


@pytest.mark.parametrize("lines", _DEEP.values(), ids=_DEEP)
@pytest.mark.parametrize("lang", sorted({*ways.WAYS, "java", "html", "lua", "sql"}))
def test_indenting_ends_and_loses_nothing(lang: str, lines: list[str]) -> None:
    assert same_lines(lines, indent(lang, lines).lines)


@pytest.mark.parametrize("text", ["-\n" * 50_000, "#" * 20_000, "[" * 50_000, "{" * 50_000, "__uint(" * 10_000])
@pytest.mark.parametrize("lang", ["c", "go", "json", "python", "toml", "yaml"])
def test_judging_ends(lang: str, text: str) -> None:
    assert verdict.judge(lang, text) in (None, "parses", "fragment", "sketch", "damaged")


def test_a_list_in_lists_beyond_measure_keeps_its_quotes() -> None:
    lines = ("CMD [“a”, " + "[" * 5000 + "]",)
    assert straightened("dockerfile", lines) == (lines, ())
