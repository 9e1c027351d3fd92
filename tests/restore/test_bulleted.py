"""Lists of which each line is an item under its marker: lines that have none."""

from __future__ import annotations

import pytest

from seedbook.restore.lines import Run
from seedbook.restore.listing import Item, bulleted

FIRST = Item((Run("读取配置"),))


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (
            ("• 读取配置", "支持热更新", "• 启动服务"),
            [Item((Run("读取配置"), Run("支持热更新"))), Item((Run("启动服务"),))],
        ),
        (("•", "读取配置", "• 启动服务"), [FIRST, Item((Run("启动服务"),))]),
        (("读取配置", "• 启动服务"), [FIRST, Item((Run("启动服务"),))]),
    ],
    ids=["a further paragraph", "behind a lone marker", "before the first marker"],
)
def test_a_line_without_a_marker(lines: tuple[str, ...], items: list[Item]) -> None:
    assert bulleted.items(lines) == (items, None, ())
