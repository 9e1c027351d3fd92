"""What sites show at samples, beside the fixture of `rules/toolbars.md`."""

from __future__ import annotations

import pytest

from seedbook.segment import segment
from seedbook.segment.toolbars import glued
from tests.segment.cases import seed


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ("go复制代码package main", ("go", "package main")),
        ("bash 代码解读复制代码npm i", ("bash", "npm i")),
        ("js复制代码  const a = 1", ("javascript", "const a = 1")),
        ("复制代码到本地", ("", "复制代码到本地")),
        ("Docker复制代码到容器", ("", "Docker复制代码到容器")),
        ("Docker复制代码", ("", "Docker复制代码")),
        ("hello复制代码 world", ("", "hello复制代码 world")),
    ],
)
def test_a_language_and_a_button_in_front_of_a_line(line: str, parted: tuple[str, str]) -> None:
    assert glued(line) == parted


def test_the_sample_is_without_them() -> None:
    blocks = segment(seed("先安装依赖,再启动服务:\nbash复制代码npm i\nnpm start\n最后打开首页看一看效果。"))
    assert [block.raw for block in blocks if block.kind == "code"] == [("npm i", "npm start")]
