"""Captions of samples are no headings among numbered ones."""

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.unnumbered import whole

LINES = [
    "1. 环境",
    "说明。",
    "2. 部署",
    "步骤。",
    "查看服务",
    "docker ps",
    "全部启动了。",
    "3. 验证",
    "说明。",
    "4. 总结",
]
TAGS = ["heading", "paragraph"] * 2 + ["heading", "code", "paragraph", "heading", "paragraph", "heading"]


def tags(lines: list[str], given: list[str]) -> list[str]:
    return whole(read_lines(lines), given)


def test_a_caption_in_the_midst_of_numbered_headings_is_text() -> None:
    assert tags(LINES, TAGS) == [*TAGS[:4], "paragraph", *TAGS[5:]]


def test_it_stays_where_few_headings_have_numbers_or_others_have_none() -> None:
    assert tags(LINES[:9], TAGS[:9]) == TAGS[:9]
    lines, given = [*LINES[:1], "背景", "目标", *LINES[2:]], ["heading"] * 3 + TAGS[2:]
    assert tags(lines, given) == given


def test_it_stays_behind_the_last_numbered_heading() -> None:
    lines, given = [*LINES[:4], *LINES[7:], "说明。", *LINES[4:7]], [*TAGS[:4], *TAGS[7:], "paragraph", *TAGS[4:7]]
    assert tags(lines, given) == given


def test_it_stays_where_its_sample_is_its_whole_section() -> None:
    lines, given = [*LINES[:6], *LINES[7:]], [*TAGS[:6], *TAGS[7:]]
    assert tags(lines, given) == given


def test_it_stays_above_text_and_right_below_a_heading() -> None:
    given = [*TAGS[:5], "paragraph", *TAGS[6:]]
    assert tags(LINES, given) == given
    lines, given = [*LINES[:3], *LINES[4:]], [*TAGS[:3], *TAGS[4:]]
    assert tags(lines, given) == given
