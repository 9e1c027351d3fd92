"""What keeps front matter from being read, told with its line and its remedy."""

from __future__ import annotations

import pytest

from seedbook.checks import yaml_faults
from seedbook.checks.document import Document


@pytest.mark.parametrize(
    ("rows", "line", "what"),
    [
        (["a: b", "\tc: d"], 3, "用制表符缩进"),
        (["a: &b c"], 2, "有以 `&` 或 `*` 开头的值，会当作锚点或别名"),
        (["a: *b"], 2, "有以 `&` 或 `*` 开头的值，会当作锚点或别名"),
        (["a: @b"], 2, "有以“@”开头的值"),
        (["a: [b"], 3, "有括号没有合上，缺 `]`"),
        (["a: 'b"], 3, "有引号没有合上"),
        (["a: !!python/name:os.system b"], 2, "有带标签（`!`）的值"),
        (["a: b", "c: 2024-99-99"], 3, "有的值不是它看上去的那种，例如没有的日期"),
        (["a: b: c"], 2, "有值含冒号加空格，或缩进不对"),
        (["a: b", "c", "d: e"], 4, "有一行不是 `键: 值`"),
        (["- a"], 1, "不是一组键和值"),
        (["a: - b"], 2, "不是合法的 YAML"),
    ],
)
def test_the_cause_and_its_line_are_told(rows: list[str], line: int, what: str) -> None:
    fault = Document("docs/a.md", "\n".join(["---", *rows, "---", "", "# 题", ""]).encode()).front_fault
    assert fault
    assert (fault.line, yaml_faults.told(fault, "")[0]) == (line, what)
