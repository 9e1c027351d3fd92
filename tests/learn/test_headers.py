"""The table of what stands under the names of columns: counted from true tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from learn.headers import counted, write

ROWS = [["字段", "类型", "值"], ["name", "string", "是"], ["size", "int", "否"]]


def test_a_name_is_learned_from_three_repositories() -> None:
    assert "类型" in counted([(source, ROWS) for source in "abc"])
    with pytest.raises(ValueError, match="3 repositories"):
        counted([(source, ROWS) for source in "aba"])


def test_a_shape_more_frequent_than_elsewhere_speaks_for_the_name() -> None:
    other = [["用途", "说明"], ["第一", "一句中文"]]
    table = counted([(source, rows) for source in "abc" for rows in (ROWS, other)])
    assert table["类型"]["first latin"] > 0 > table["类型"]["first chinese"]


def test_cells_of_one_sign_count_as_lost_and_so_does_such_a_name() -> None:
    table = counted([(source, ROWS) for source in "abc"])
    assert "值" not in table
    assert table[""] == {}


def test_a_name_is_known_by_its_repositories_and_leads_where_its_column_is_the_first() -> None:
    table = counted([(source, ROWS) for source in "abcd"])
    assert table["字段"]["known"] == 2
    assert table["字段"]["leads"] > 0 > table["类型"]["leads"]


def test_the_table_is_written_with_one_decimal(tmp_path: Path) -> None:
    write(tmp_path / "t.tsv", {"类型": {"first latin": 1.04, "one word": -0.26}})
    assert (tmp_path / "t.tsv").read_text(encoding="utf-8") == "name\tfirst latin\tone word\n类型\t1.0\t-0.3\n"
