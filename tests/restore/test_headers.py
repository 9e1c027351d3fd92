"""What stands under the usual names of columns."""

from __future__ import annotations

import pytest

from seedbook.restore.table import headers

WORD, SENTENCE, NUMBER = ("string",), ("返回字符串的长度",), ("30",)


@pytest.mark.parametrize(
    ("name", "usual", "unusual"),
    [("类型", WORD, SENTENCE), ("说明", SENTENCE, WORD), ("默认值", NUMBER, SENTENCE), ("参数", WORD, SENTENCE)],
)
def test_a_usual_cell_is_likelier_under_its_header(name: str, usual: tuple[str, ...], unusual: tuple[str, ...]) -> None:
    assert headers.likeness(name, usual) > 0 > headers.likeness(name, unusual)


def test_marks_and_spaces_in_a_name_do_not_matter() -> None:
    assert headers.likeness("`默认 值`", NUMBER) == headers.likeness("默认值", NUMBER)


def test_a_longer_name_counts_as_its_end() -> None:
    assert headers.likeness("某某返回类型", WORD) == headers.likeness("另一种类型", WORD) > 0


def test_an_unknown_name_says_nothing() -> None:
    assert headers.likeness("甲乙", SENTENCE) == 0


def test_an_empty_cell_says_nothing() -> None:
    assert headers.likeness("类型", ()) == 0


def test_a_common_name_is_known_and_an_end_of_names_is_none() -> None:
    assert headers.known("`说 明`") == headers.known("说明") > 0
    assert headers.known("甲乙") == headers.known("") == 0


def test_a_name_of_the_first_column_leads() -> None:
    assert headers.leads("参数名") > 0 > headers.leads("说明")
    assert headers.leads("") == 0
