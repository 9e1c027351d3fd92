"""How far inline code goes that is more than its shapes, beside the fixtures of `prose/code-whole.md`."""

from __future__ import annotations

import pytest

from seedbook import inline
from seedbook.inline.scanning import Span
from seedbook.inline.widening.prose import is_prose
from seedbook.inline.widening.stretches import stretches
from seedbook.inline.words import Words


@pytest.mark.parametrize(
    ("text", "starts", "restored"),
    [
        ("规则 iptables -m state --state ESTABLISHED 匹配", (), "规则 `iptables -m state --state` ESTABLISHED 匹配"),
        ("执行 len(x) == need.size() set npm 命令", (), "执行 `len(x) == need.size() set` `npm` 命令"),
        ("len(x), == set key 处理", (0,), "`len(x)`, == set key 处理"),
    ],
    ids=["a word less", "behind the code before", "where a line broke"],
)
def test_a_code_is_widened_to_the_likeliest_stretch(text: str, starts: tuple[int, ...], restored: str) -> None:
    assert inline.render(text, Words(), starts=starts).markdown == restored


def test_a_stretch_ends_at_a_comma_that_no_bracket_holds() -> None:
    text = "重试 retry, read(a, b) > 0, x 时"
    found = {text[start:end] for start, end in stretches(text, Span(10, 20, "code-call"))}
    assert "read(a, b) > 0" in found


@pytest.mark.parametrize(
    ("rest", "lossy", "prose"),
    [("etcd §", False, True), ("quota §", False, False), ("§§", True, True), ("§§", False, False)],
    ids=["a product", "any other word", "a sign between may be lost", "none is lost"],
)
def test_a_product_and_what_touches_where_signs_are_lost_are_no_code(rest: str, *, lossy: bool, prose: bool) -> None:
    assert is_prose(rest, lossy=lossy) is prose
