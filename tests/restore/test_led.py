"""Samples lifted from a list: each ends the item before it, or stands before the list; none is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook.inline.characters import SAMPLE as SIGN
from seedbook.restore.fencing import Fenced
from seedbook.restore.lifting import led, placed


@pytest.mark.parametrize(
    ("raw", "lead", "lines"),
    [
        (["- 创建", f"{SIGN}检查"], (), (f"- 创建{SIGN}", "检查")),
        ([f"{SIGN}- 创建"], (SIGN, ""), ("- 创建",)),
        ([SIGN, f"{SIGN}检查"], (SIGN, "", SIGN, ""), ("检查",)),
    ],
    ids=["behind an item", "before the list", "two before the list"],
)
def test_where_a_sample_stands(raw: list[str], lead: tuple[str, ...], lines: tuple[str, ...]) -> None:
    assert led(raw) == (lead, lines)


@given(st.lists(st.text(alphabet=f"{SIGN}甲a- ", max_size=5), max_size=5))
def test_every_sample_keeps_its_place(raw: list[str]) -> None:
    lead, lines = led(raw)
    assert "".join((*lead, *lines)) == "".join(raw)


def test_an_item_of_nothing_but_a_sample_goes_on_with_the_item_before() -> None:
    fence = Fenced("```bash\nls\n```", None)
    assert placed(f"- 复制文件\n- {SIGN}\n- 检查", [fence]) == "- 复制文件\n\n    ```bash\n    ls\n    ```\n\n- 检查"
