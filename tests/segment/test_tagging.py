"""What a line cannot be, whatever its features speak for."""

from __future__ import annotations

import pytest

from tests.segment.cases import outline

TEXT = """介绍

下面说明任务的提交过程。

任务考虑的问题:
{wide}(1)运算逻辑要不要先分后合?
{wide}{wide}int n = Math.max(minSize, blockSize);
{wide}分布式方案需要考虑很多问题,但是公共功能已经封装成框架。

结束。
"""


@pytest.mark.parametrize("space", ["\u2003 ", "\u3000"])
def test_a_line_indented_with_wide_spaces_opens_a_paragraph(space: str) -> None:
    kinds = outline(TEXT.format(wide=space)).splitlines()
    assert {"6 paragraph", "7 paragraph", "8 paragraph"} <= set(kinds)


def test_a_line_indented_with_others_may_be_code() -> None:
    assert not any(row.startswith("7 paragraph") for row in outline(TEXT.format(wide="  ")).splitlines())
