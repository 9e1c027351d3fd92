"""Where items open, learned from lists whose true items are known."""

from __future__ import annotations

import pytest

from learn import items
from learn.articles import Article
from learn.items import Sample

ITEMS = ("`len` 是切片的长度；", "`cap` 是切片的容量。")
LINE = "len是切片的长度;cap是切片的容量。"


def _article(*lines: str) -> Article:
    blocks = ({"kind": "para", "text": "切片有两个数："}, *({"kind": "item", "text": text} for text in ITEMS))
    return Article("a", lines, blocks)


def test_a_line_without_markers_is_learned_from() -> None:
    found = list(items.samples(_article("切片有两个数:", LINE)))
    assert found == [Sample("a", LINE, "切片有两个数:", frozenset({LINE.index("cap")}))]


def test_lines_with_their_own_markers_are_not() -> None:
    assert not list(items.samples(_article("切片有两个数:", "- len是切片的长度;", "- cap是切片的容量。")))


def test_an_item_may_begin_with_the_last_character_of_a_line() -> None:
    blocks = ({"kind": "item", "text": "`len` 是长度"}, {"kind": "item", "text": "将 `cap` 调大"})
    [first, _] = items.samples(Article("a", ("len是长度 - 将", "cap调大"), blocks))
    assert first.starts == {len("len是长度 - ")}


def test_what_stands_where_items_open_speaks_for_it() -> None:
    samples = [Sample(source, LINE, "", frozenset({LINE.index("cap")})) for source in "abcdefgh"]
    learned = items.learned(samples)
    assert learned["before ;"] > 0 > learned["before han"]


def test_a_feature_is_learned_from_several_repositories() -> None:
    with pytest.raises(ValueError, match="repositories"):
        items.learned([Sample("a", LINE, "", frozenset())])
