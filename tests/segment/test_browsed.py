"""Captures that a browser wrote get what others have: blank lines around headings, lists and tables, and bullets."""

from __future__ import annotations

import pytest

from seedbook.segment import browsed, segment
from seedbook.segment.lines import read_lines
from tests.segment.cases import seed

LISTED = """固定窗口
窗口:一秒
计数:每个窗口从零开始
代价:交界处可能放过两倍的流量"""

SHOWN = f"""限流的三种算法

网关上常用的限流算法有三种，下面逐一说明。

{LISTED}
对照
算法\t突发\t内存
固定窗口\t不允许\t极低
令牌桶\t允许\t低
令牌桶的实现

按时间差补充令牌:

b.tokens += rate


每次调用先补充再扣减。"""

COPIED = f"""限流的三种算法
网关上常用的限流算法有三种，下面逐一说明。

{LISTED}
滑动窗口
它更平滑，也更贵。

令牌桶的实现
b.tokens += rate
每次调用先补充再扣减。

b.tokens -= 1
小结
令牌桶允许突发。"""


def _apart(text: str) -> list[str]:
    """The lines as they are set apart, with a blank line for each gap."""
    raw = text.split("\n")
    _, lines = browsed.apart(raw, read_lines(raw))
    return "\n".join("\n" * bool(line.gap) + line.text for line in lines).split("\n")


def test_headings_lists_and_tables_are_set_apart_and_items_get_bullets() -> None:
    assert _apart(SHOWN)[4:18] == [
        "固定窗口",
        "",
        "• 窗口:一秒",
        "• 计数:每个窗口从零开始",
        "• 代价:交界处可能放过两倍的流量",
        "",
        "对照",
        "",
        "算法\t突发\t内存",
        "固定窗口\t不允许\t极低",
        "令牌桶\t允许\t低",
        "",
        "令牌桶的实现",
        "",
    ]


def test_paragraphs_that_follow_at_once_are_set_apart_where_a_page_was_copied() -> None:
    assert _apart(COPIED) == [
        "限流的三种算法",
        "",
        "网关上常用的限流算法有三种,下面逐一说明。",
        "",
        "固定窗口",
        "",
        "• 窗口:一秒",
        "• 计数:每个窗口从零开始",
        "• 代价:交界处可能放过两倍的流量",
        "",
        "滑动窗口",
        "",
        "它更平滑,也更贵。",
        "",
        "令牌桶的实现",
        "",
        "b.tokens += rate",
        "",
        "每次调用先补充再扣减。",
        "",
        "b.tokens -= 1",
        "",
        "小结",
        "",
        "令牌桶允许突发。",
    ]


@pytest.mark.parametrize("text", [SHOWN, COPIED])
def test_the_lines_keep_their_numbers_and_the_seed_its_other_lines(text: str) -> None:
    raw = text.split("\n")
    texts, lines = browsed.apart(raw, read_lines(raw))
    assert [line.number for line in lines] == [line.number for line in read_lines(raw)]
    changed = [(was, now) for was, now in zip(raw, texts, strict=True) if was != now]
    assert [was.partition(":")[0] for was, _ in changed] == ["窗口", "计数", "代价"]
    assert all(now == f"• {was}" for was, now in changed)


def test_a_list_says_that_it_was_given_its_bullets() -> None:
    [given] = [block for block in segment(seed(SHOWN)) if block.kind == "list"]
    assert given.fixes == ("bullets-given",)


@pytest.mark.parametrize("mark", ["• ", "- "])
@pytest.mark.parametrize("text", [SHOWN, COPIED])
def test_a_capture_that_kept_marks_of_lists_stays_as_it_is(text: str, mark: str) -> None:
    listed = text.replace("\n窗口:一秒\n计数:", f"\n\n{mark}窗口:一秒\n{mark}计数:").replace(
        "\n代价:", f"\n{mark}代价:", 1
    )
    marked = listed.replace("的流量\n", "的流量\n\n", 1)
    raw = marked.split("\n")
    assert browsed.apart(raw, read_lines(raw)) == (tuple(raw), read_lines(raw))


def test_a_capture_is_a_browsers_by_its_tables_or_by_what_follows_its_samples() -> None:
    assert browsed.are_browsed(read_lines(SHOWN.split("\n")))
    listed = "\n".join(line for line in SHOWN.split("\n") if "\t" not in line)
    assert browsed.are_browsed(read_lines(listed.split("\n")))
    assert not browsed.are_browsed(
        read_lines(listed.replace("计数:每个窗口从零开始\n代价:交界处可能放过两倍的流量\n", "").split("\n"))
    )
    assert not browsed.are_browsed(read_lines(listed.replace("\n\n\n", "\n\n").split("\n")))


def test_a_page_was_copied_where_paragraphs_follow_headings_and_few_headings_stand_alone() -> None:
    lines = COPIED.split("\n")
    assert browsed.are_copied(read_lines(lines))
    alone = [part for n in range(3) for part in (f"第 {n} 节", "", "一段话，说的是别的事情。", "")]
    assert not browsed.are_copied(read_lines([*lines, "", *alone]))


def test_headings_that_had_links_tell_a_copied_page_by_themselves() -> None:
    lines = read_lines(["标题", "", "又一节", "一段话,说完了。", "", "三节", "", "又一段,说完了。"])
    assert not browsed.are_copied(lines)
    assert browsed.are_copied(lines, {3})
    assert not browsed.are_copied(lines, {3, 6})


def test_an_announced_list_begins_at_once() -> None:
    text = SHOWN.replace("窗口:一秒\n计数:每个窗口从零开始\n代价:交界处可能放过两倍的流量", "滑动窗口\n")
    assert "• 固定窗口" not in _apart(text)
    assert "• 固定窗口" in _apart(text.replace("下面逐一说明。", "有这些:"))


@pytest.mark.parametrize("text", [SHOWN, COPIED])
def test_a_capture_that_kept_marks_of_headings_or_samples_stays_as_it_is(text: str) -> None:
    for mark in ("## 固定窗口", "```go"):
        raw = text.replace("\n固定窗口\n", f"\n{mark}\n").split("\n")
        assert browsed.apart(raw, read_lines(raw)) == (tuple(raw), read_lines(raw))


def test_a_page_was_copied_where_paragraphs_follow_its_samples_too() -> None:
    text = COPIED.replace("限流的三种算法\n", "").replace("滑动窗口\n", "").replace("小结\n", "")
    assert browsed.are_copied(read_lines(text.split("\n")))
    once = text.replace("b.tokens -= 1\n", "")
    assert not browsed.are_copied(read_lines(["标题", "", "又一个标题", "", *once.split("\n")]))


def test_announced_items_may_begin_as_samples_do() -> None:
    calls = "Add(n):增加计数\nDone():减少计数\nWait():等到归零\n用法如下。"
    text = COPIED.replace("窗口:一秒", f"方法有三个:\n\n{calls}\n\n又一节\n窗口:一秒")
    assert {"• Add(n):增加计数", "• Done():减少计数", "• Wait():等到归零"} <= set(_apart(text))
    code = (
        text.replace(":增加计数", "  // 增加计数")
        .replace(":减少计数", "  // 减少计数")
        .replace(":等到归零", "  // 等到归零")
    )
    assert not any(line.startswith("• Add") for line in _apart(code))


def test_a_heading_that_had_a_link_is_no_item() -> None:
    raw = SHOWN.replace("\n对照\n", "\n怎样选择:看突发\n").split("\n")
    number = raw.index("怎样选择:看突发") + 1
    assert browsed.apart(raw, read_lines(raw))[0][number - 1] == "• 怎样选择:看突发"
    assert browsed.apart(raw, read_lines(raw), linked={number})[0][number - 1] == "怎样选择:看突发"


def test_a_capture_without_blank_lines_stays_as_it_is() -> None:
    raw = [line for line in SHOWN.split("\n") if line]
    assert browsed.apart(raw, read_lines(raw)) == (tuple(raw), read_lines(raw))
