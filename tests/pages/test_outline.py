"""How an article is cut into sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbook.pages import outline
from tests.pages.builders import blocks
from tests.steps import grows_with_its_input


def numbers(*rows: str) -> list[str]:
    return [s.number for s in outline.sections(blocks(*rows))]


def test_each_numbered_section_and_each_chapter_without_any_is_one() -> None:
    rows = ("1 第一章:起", "甲", "1 第二章:承", "2 2.1 乙", "乙", "2 2.2 丙", "丙", "1 第三章:结", "丁")
    assert numbers(*rows) == ["1", "2.1", "2.2", "3"]


def test_a_chapter_gives_its_title_and_lead_to_its_first_section() -> None:
    found = outline.sections(blocks("1 第二章:承", "引子", "2 2.1 乙", "乙", "2 2.2 丙", "丙"))
    assert [s.chapter for s in found] == ["第二章:承", "第二章:承"]
    assert [b.raw[0] for b in found[0].lead] == ["引子"]
    assert not found[1].lead


def test_lines_run_from_the_heading_to_the_last_block() -> None:
    found = outline.sections(blocks("1 第一章:起", "甲", "乙", "1 第二章:承", "丙"))
    assert [s.lines for s in found] == [(1, 3), (4, 5)]


def test_the_lines_of_a_section_span_the_lead_that_it_was_given() -> None:
    found = outline.sections(blocks("1 第二章:承", "引子", "2 2.1 乙", "乙", "2 2.2 丙", "丙"))
    assert [s.lines for s in found] == [(2, 4), (5, 6)]


def test_text_before_the_first_heading_is_section_zero() -> None:
    assert numbers("引子", "1 第一章:起", "甲", "1 第二章:承", "乙") == ["0", "1", "2"]


def test_an_article_without_numbers_is_named_by_ordinal_paths() -> None:
    long = "文" * 3000
    assert numbers("3 起", long, "3 承", long) == ["h1", "h2"]


def test_long_parts_are_cut_deeper() -> None:
    long = "文" * 3000
    rows = ("3 起", "4 甲", long, "4 乙", long, "3 承", "4 丙", long, "4 丁", long)
    assert numbers(*rows) == ["h1.1", "h1.2", "h2.1", "h2.2"]


def test_only_parts_too_long_for_a_page_are_cut_deeper() -> None:
    long, short = "文" * 3000, "文" * 500
    rows = ("3 起", "4 甲", long, "4 乙", long, "3 问答", "4 丙", short, "4 丁", short)
    assert numbers(*rows) == ["h1.1", "h1.2", "h2"]


@pytest.mark.parametrize("row", ["2 2.1 乙", f"3 {'乙' * 400}"], ids=["numbered", "without numbers"])
def test_an_article_of_headings_alone_is_cut_in_the_time_of_reading_it(row: str) -> None:
    assert len(outline.sections(blocks(*[row] * 1000))) == 1000
    assert grows_with_its_input(lambda count: outline.sections(blocks(*[row] * count)), 1000)


def test_an_article_without_numbers_that_a_page_holds_is_one() -> None:
    [section] = outline.sections(blocks("引子", "3 起", "甲" * 900, "3 承", "乙" * 900))
    assert (section.number, section.whole, section.lines) == ("0", True, (1, 5))


def test_its_only_heading_names_the_page_of_a_short_article() -> None:
    assert numbers("3 起", "甲", "4 细", "乙") == ["h1"]


LONG, CRUMB = "文" * 2000, "文" * 90


def test_crumbs_stay_with_the_section_before() -> None:
    rows = ("3 起", LONG, "3 承", LONG, "3 参考", CRUMB, "3 致谢", CRUMB)
    assert numbers(*rows) == ["h1", "h2"]
    assert [b.raw[0] for b in outline.sections(blocks(*rows))[1].body if b.kind == "heading"] == ["参考", "致谢"]


def test_a_crumb_at_the_head_takes_what_follows() -> None:
    assert numbers("3 起", CRUMB, "3 承", LONG, "3 转", LONG) == ["h1", "h3"]


def test_a_short_text_before_the_first_heading_leads_to_its_section() -> None:
    [first, _] = outline.sections(blocks("引子", "3 起", LONG, "3 承", LONG))
    assert (first.number, first.lines, [b.raw[0] for b in first.lead]) == ("h1", (1, 3), ["引子"])


def test_a_long_one_is_a_section_of_its_own() -> None:
    assert numbers(LONG, "3 起", LONG, "3 承", LONG) == ["0", "h1", "h2"]


def test_a_heading_with_much_text_before_its_sections_has_a_page() -> None:
    assert numbers("3 起", LONG, "4 甲", LONG, "4 乙", LONG) == ["h1", "h1.1", "h1.2"]


def test_a_heading_with_little_leads_to_the_first_of_them() -> None:
    assert numbers("3 起", CRUMB, "4 甲", LONG, "4 乙", LONG) == ["h1.1", "h1.2"]


def test_a_crumb_behind_a_long_text_without_a_heading_stays_with_it() -> None:
    assert numbers(LONG, LONG, "3 参考", CRUMB) == ["0"]


def test_the_heading_of_a_chapter_around_another_stands_in_the_lead() -> None:
    rows = ("3 起", CRUMB, "4 甲", CRUMB, "5 子", LONG, "5 丑", LONG)
    first, second = outline.sections(blocks(*rows))
    assert (first.number, first.chapter, first.lines) == ("h1.1.1", "甲", (1, 6))
    assert [b.raw[0] for b in first.lead] == ["起", CRUMB, CRUMB]
    assert (second.number, second.chapter) == ("h1.1.2", "甲")


def test_a_chapter_ends_where_the_next_of_its_level_begins() -> None:
    found = outline.sections(blocks("3 起", "4 甲", "5 子", LONG, "5 丑", LONG, "4 乙", LONG, "5 寅", LONG))
    assert [(s.number, s.chapter) for s in found][2:] == [("h1.2", "起"), ("h1.2.1", "起")]


def test_crumbs_are_not_cut() -> None:
    assert numbers("3 起", "甲" * 4000, "4 细", "乙", "4 微", "丙", "3 承", "丁" * 900) == ["h1", "h2"]


def test_a_repeated_number_is_told_apart() -> None:
    assert numbers("1 第一章:起", "2 1.1 甲", "甲", "2 1.1 乙", "乙") == ["1.1", "1.1~2"]


def test_what_is_too_large_for_a_page_is_parted_between_blocks() -> None:
    large = "文" * 40_000  # 120 kB
    found = outline.sections(blocks("1 第一章:起", large, large, large, "1 第二章:承", "丁"))
    assert [(s.number, s.part, s.lines) for s in found] == [("1", 1, (1, 3)), ("1~2", 2, (4, 4)), ("2", 1, (5, 6))]


def test_an_article_without_headings_is_one_section() -> None:
    assert numbers("甲", "乙") == ["0"]


rows = st.lists(
    st.tuples(st.sampled_from(["1 第{}章:题", "2 {}.1 题", "3 题{}", "4 题{}", "文{}"]), st.integers(1, 5)).map(
        lambda row: row[0].format(row[1])
    ),
    max_size=30,
)


@given(rows)
def test_every_block_stands_in_exactly_one_place(found: list[str]) -> None:
    content = blocks(*found)
    sections = outline.sections(content)
    placed = [b.lines[0] for s in sections for b in s.body]
    headings = {b.lines[0] for b in content if b.kind == "heading"}
    assert sorted(placed) == sorted(set(placed))
    assert set(placed) | headings == {b.lines[0] for b in content}


@given(rows)
def test_section_numbers_are_unique(found: list[str]) -> None:
    numbered = [s.number for s in outline.sections(blocks(*found))]
    assert len(numbered) == len(set(numbered))
