"""Names of terms are found however they are spaced and cased, whole, the longest first."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook import mentions

LEXICON = mentions.lexicon((name, name) for name in ("data race", "GC", "P99延迟", "Go 内存模型", "内存", "sync.Pool"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("检测 data race 的办法", ["data race"]),
        ("Data  Race 与 data\u3000race、data\xa0race", ["data race"] * 3),
        ("GC 停顿，不是 GCC，也不是 _gc", ["GC"]),
        ("P99 延迟与 p99延迟", ["P99延迟"] * 2),
        ("Go内存模型、内存", ["Go 内存模型", "内存"]),
        ("sync.pool 不是 syncxPool", ["sync.Pool"]),
        ("data ra\u017fe 与 \u212aC", []),
    ],
)
def test_mentions(text: str, found: list[str]) -> None:
    assert [name for _, _, name in LEXICON.spans(text)] == found


spaced = st.text(alphabet="aGk\u017f\u212aİı \u3000\xa0\t内存.+9", min_size=1, max_size=6)


@given(st.lists(spaced, min_size=1, max_size=5), st.lists(spaced, max_size=6))
def test_every_mention_in_any_text_has_an_owner(names: list[str], texts: list[str]) -> None:
    spans = list(mentions.lexicon((name, name) for name in names).spans("".join([*names, *texts])))
    assert {owner for _, _, owner in spans} <= set(names)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
