"""What a section holds, where no sentence of it stands alone."""

from dataclasses import replace

import pytest

from seedbook.model import Block
from seedbook.pages import contents
from seedbook.pages.outline import Section
from tests.pages.builders import section


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
    assert contents.line("阶段四", "", holding(found)) == expected


def test_a_list_is_told_by_what_announces_it() -> None:
    lead = block("paragraph", "先记住三句话：")
    assert contents.line("调谐", "", holding(lead, POINTS)) == "先记住三句话：平台思维、技术影响力、带人。"


def test_a_section_that_holds_nothing_to_tell_is_told_by_its_title() -> None:
    assert contents.line("怎么查？", "", holding()) == "怎么查？"
    assert contents.line("别的", "", holding()) == "别的。"


def test_an_announcement_that_leans_on_what_is_above_tells_nothing() -> None:
    lead = block("paragraph", "上面的参数说明如下：")
    assert contents.line("调谐", "", holding(lead, POINTS)) == "内容包括平台思维、技术影响力、带人。"


def test_names_that_list_things_themselves_are_parted_by_a_greater_mark() -> None:
    listed = block("list", "- 优先本地、兼顾全局：快\n- 抢占由监控发起\n")
    assert contents.line("小结", "", holding(listed)) == "内容包括优先本地、兼顾全局；抢占由监控发起。"


def test_names_stand_without_pictograms_and_with_both_their_quotation_marks() -> None:
    listed = block("list", "- ✅ 先想后写：快\n- ⚠️ 不要相信平均值\n- “版本是多少？节奏如何？”\n- 优先）\n")
    assert contents.line("题", "", holding(listed)) == "内容包括先想后写、不要相信平均值。"


def test_a_name_is_no_beginning_of_a_sentence_or_an_address() -> None:
    listed = block("list", "- 如果字段为空，跳过\n- https://go.dev\n- 甲乙\n- 丙丁\n")
    assert contents.line("题", "", holding(listed)) == "内容包括甲乙、丙丁。"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("| 年限 | 区间 | 样本 |\n| - | - | - |\n| 1 年 | 13 | 3 |\n| 3–5 年 | 20 | 4 |\n", "按年限列出区间、样本。"),
        ("| 方向 | 方案 |\n| --- | --- |\n| 插件选型 | 甲 |\n| 系统内核 | 乙 |\n", "内容包括插件选型、系统内核。"),
        ("| 角色 | 职责 | 工具 |\n| - | - | - |\n| 开发 | 甲 | 子 |\n| 运维 | 乙 | 丑 |\n", "按角色列出职责、工具。"),
        ("| 周次 | 主题 |\n| --- | --- |\n| 第 5 周 | 甲 |\n| 第 6 周 | 乙 |\n", "按周次列出主题。"),
        ("| 命令 | 作用 |\n| --- | --- |\n| `ss \\| wc` 计数 | 甲 |\n| 排序 | 乙 |\n", "内容包括 ss | wc 计数、排序。"),
    ],
)  # fmt: skip
def test_a_table_is_told_by_its_columns_where_its_rows_are_no_terms(table: str, expected: str) -> None:
    assert contents.line("题", "", holding(block("table", table))) == expected


def test_where_nothing_has_a_name_the_place_of_the_section_is_told_before_kinds_of_samples() -> None:
    assert contents.line("只做一次", "并发模式", holding(SHELL)) == "并发模式：只做一次。"
    assert contents.line("只做一次", "并发模式", holding(SHELL, POINTS)) == "内容包括平台思维、技术影响力、带人。"
    assert contents.line("总结：短题", "短题", holding(SHELL)) == "一段命令。"


def test_a_place_is_told_in_one_sentence_that_fits_or_not_at_all() -> None:
    assert contents.line("只做一次", "别再死记了！运行时三大件", holding()) == "别再死记了，运行时三大件：只做一次。"
    assert contents.line("只做一次", "字" * 120, holding()) == "只做一次。"


def test_an_item_that_is_only_counted_is_named_by_what_stands_behind_its_count() -> None:
    listed = block(
        "list", "- 误区一：关掉回收就不会停顿。其实会\n- 误区 2：池能缓存连接\n- Q3：怎样限流？\n- P99：长尾\n"
    )
    assert contents.line("题", "", holding(listed)) == "内容包括关掉回收就不会停顿、池能缓存连接、怎样限流、P99。"
