"""What a section holds, where no sentence of it stands alone."""

from dataclasses import replace

import pytest

from seedbook import contents
from seedbook.model import Block
from seedbook.outline import Section
from tests.importing.builders import section


def holding(*found: Block) -> Section:
    return replace(section("题"), blocks=found)


def block(kind: str, markdown: str, lang: str = "") -> Block:
    lines = tuple(line for line in markdown.split("\n") if not line.startswith("```"))
    return Block(kind, (1, len(lines)), lines, markdown, lang=lang)


POINTS = block("list", "- 平台思维：一。\n    - 细节\n- 技术影响力（二）\n- [ ] 带人\n")
TABLE = block("table", "| 缩写 | 全称 |\n| --- | --- |\n| `LDS` | 监听 |\n| RDS | 路由 |\n")
GO = block("code", "```go\nfunc (b *Blocker) Block() {}\n```", "go")
SHELL = block("code", "```bash\nls\n```", "bash")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (POINTS, "内容包括平台思维、技术影响力、带人。"),
        (TABLE, "内容包括 LDS、RDS。"),
        (GO, "一段 Go 代码：Block。"),
        (SHELL, "一段命令。"),
        (block("mermaid", "```mermaid\nsequenceDiagram\nA->>B: x\n```"), "一张时序图。"),
        (block("code", "```text\nx\n```", "text"), "阶段四。"),
        (block("list", "- 只有一点\n"), "阶段四。"),
    ],
)
def test_a_section_is_told_by_the_first_thing_that_it_holds(found: Block, expected: str) -> None:
    assert contents.line("阶段四", holding(found)) == expected


def test_a_list_is_told_by_what_announces_it() -> None:
    lead = block("paragraph", "先记住三句话：")
    assert contents.line("调谐", holding(lead, POINTS)) == "先记住三句话：平台思维、技术影响力、带人。"


def test_a_section_that_holds_nothing_to_tell_is_told_by_its_title() -> None:
    assert contents.line("怎么查？", holding()) == "怎么查？"
    assert contents.line("别的", holding()) == "别的。"
