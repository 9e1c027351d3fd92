"""The likeliest levels of headings together, by weights of what speaks for each."""

from seedbook.segment.outlining import by_head, likeliest, weights
from seedbook.segment.traits import Heading


def _headings(*texts: str, below: int = 3) -> list[Heading]:
    return [Heading(text, below) for text in texts]


def test_the_first_heading_is_of_the_highest_level_and_none_two_deeper_than_the_one_before() -> None:
    assert likeliest(_headings("甲", "乙", "丙", "丁"), by_head({"down": 1.0})) == [0, 1, 2, 3]


def test_the_option_with_the_highest_weights_is_taken() -> None:
    headings = _headings("部署", "1. 环境", "2. 安装", "总结")
    speaks_for = {"down|before:number=->n.": 1.0, "s:count+1": 1.0, "L0|role=closing": 1.0}
    assert likeliest(headings, by_head(speaks_for)) == [0, 1, 1, 0]


def test_a_level_less_likely_by_itself_is_taken_for_what_it_lets_the_next_have() -> None:
    speaks_for = {"down|n1": -0.5, "L2": 5.0}
    assert likeliest(_headings("甲", "乙", "丙"), by_head(speaks_for)) == [0, 1, 2]


def test_no_headings_have_no_levels() -> None:
    assert likeliest([], {}) == []


def test_what_was_learned_puts_headings_right_below_an_empty_one_under_it() -> None:
    empty = Heading("安装", 0)
    found = likeliest([empty, *_headings("二进制安装", "容器安装", below=8), *_headings("总结")], weights())
    assert found == [0, 1, 1, 0]
