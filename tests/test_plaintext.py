"""Plain text of inline Markdown."""

from __future__ import annotations

import pytest

from seedbook.plaintext import plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("`error.*` 属性集", "error.* 属性集"),
        ("`Map[K](v)` 与 ``a`b``", "Map[K](v) 与 a`b"),
        (r"**重** 与 a\_b", "重 与 a_b"),
        (r"周期 $T_{\text{a}} = \left\{ x*y*z \right\}$", r"周期 $T_{\text{a}} = \left\{ x*y*z \right\}$"),
        ("见 [`sync.Pool`](pool.md)。", "见 sync.Pool。"),
    ],
)
def test_marks_are_taken_out_and_code_is_kept(markdown: str, text: str) -> None:
    assert plain(markdown) == text
