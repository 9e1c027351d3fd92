"""Signs that a browser made of `&` and the beginning of a name."""

from __future__ import annotations

import pytest

from seedbook.character_references import undone


@pytest.mark.parametrize(
    ("captured", "typed"),
    [
        ("c.Add(¬ifyHandler{}, 64)", "c.Add(&notifyHandler{}, 64)"),
        ("sw = ®isterServerWrapper{", "sw = &registerServerWrapper{"),
        ("lookup(×tamps, &sk)", "lookup(&timestamps, &sk)"),
        ("wait(¬_empty)", "wait(&not_empty)"),
        ("/sum?a=1¶m2=33", "/sum?a=1&param2=33"),
        ("key=${KEY}®ION=${REGION}", "key=${KEY}&REGION=${REGION}"),
        ("add(CurrentPtr ¤t)", "add(CurrentPtr &current)"),
    ],
)
def test_a_sign_before_the_rest_of_a_name_is_the_name_again(captured: str, typed: str) -> None:
    assert undone(captured) == typed


@pytest.mark.parametrize(
    "text", ["3×heartbeat", "O(n×k)", "20°C", "¬Escape(x)", "¬x", "Intel® Xeon", "© 2024", "100 µs", "20 µsec"]
)
def test_a_sign_that_was_typed_is_kept(text: str) -> None:
    assert undone(text) == text
