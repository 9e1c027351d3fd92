"""Numbers at the head of headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook import numbering


@pytest.mark.parametrize(
    ("heading", "number", "text"),
    [
        ("第二章:能力图谱", (2,), "能力图谱"),
        ("第十二章：总结", (12,), "总结"),
        ("第 3 篇 部署", (3,), "部署"),
        ("2.1 基础层", (2, 1), "基础层"),
        ("1.2.3、安装", (1, 2, 3), "安装"),
        ("3. 总结", (3,), "总结"),
        ("一、背景", (1,), "背景"),
        ("(二)方案", (2,), "方案"),
        ("0x00 前言", (0,), "前言"),
        ("0x1A：附录", (26,), "附录"),
        ("0xff 是一个字节", (), "0xff 是一个字节"),
        ("0x7ffe0000 处的页", (), "0x7ffe0000 处的页"),
        ("3 种方案的对比", (), "3 种方案的对比"),
        ("10k QPS 的服务", (), "10k QPS 的服务"),
        ("📖 1. 先分清概念", (1,), "先分清概念"),
        ("❤️ 写在最后", (), "写在最后"),
        ("数据同步机制", (), "数据同步机制"),
    ],
)
def test_number_and_text(heading: str, number: tuple[int, ...], text: str) -> None:
    assert numbering.parse(heading) == numbering.Numbered(number, text)


@given(st.text(max_size=40))
def test_any_text_is_accepted(text: str) -> None:
    assert numbering.parse(text).text or not text.strip()


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Step 3：配置重试", "配置重试"),
        ("步骤一、准备环境", "准备环境"),
        ("步骤 2.1 - 编译", "编译"),
        ("第三步 上线", "上线"),
        ("（1）基本用法", "基本用法"),
        ("(12) 对比", "对比"),
        ("② 建表", "建表"),
        ("(1)", "(1)"),
        ("2.1 基础层", "基础层"),
        ("第一部分：原理", "原理"),
        ("第一步", "第一步"),
        ("步骤一览", "步骤一览"),
        ("Stepper 的用法", "Stepper 的用法"),
    ],
)
def test_the_order_of_a_step_is_no_part_of_its_name(heading: str, text: str) -> None:
    assert numbering.named(heading) == text
