"""What the shapes of inline code are made of."""

from __future__ import annotations

import re

import pytest

from seedbook.inline.rule import pattern


@pytest.mark.parametrize("class_", [r"[^()\u0080-\uffff]", r"[^\s\u0080-\uffff,;]", r"[^{}\"\u0080-\uffff]"])
def test_a_class_of_ascii_signs_is_written_out_and_matches_the_same(class_: str) -> None:
    signs = [*map(chr, range(0x300)), "中", "，", "\uffff"]
    found = pattern(class_)
    assert "uffff" not in found.pattern
    assert [bool(found.fullmatch(sign)) for sign in signs] == [
        bool(re.fullmatch(class_, sign, re.ASCII)) for sign in signs
    ]


def test_other_classes_are_left_as_they_are() -> None:
    assert pattern(r"[a-z][^a][\u0080-\uffff]").pattern == r"[a-z][^a][\u0080-\uffff]"
