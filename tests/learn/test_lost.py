"""What says that a cell is lost is learned from true cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from learn import lost
from learn.tables import Sample
from seedbook.restore.table import lost as place


def sample(source: str) -> Sample:
    lines = ("参数 是否必填 说明", "max_open 最大连接数", "max_idle 空闲连接数", "timeout 超时 秒数")
    cells = (
        ("参数", "是否必填", "说明"),
        ("max_open", "", "最大连接数"),
        ("max_idle", "", "空闲连接数"),
        ("timeout", "", "超时 秒数"),
    )
    return Sample(source, lines, cells, "spaced")


def test_columns_whose_cells_are_lost_are_told_from_others(tmp_path: Path) -> None:
    table = lost.learned([sample(f"repository {n}") for n in range(4)])
    assert table["name: 是否必填"] > 0 > table["name: 说明"]
    lost.write(tmp_path / "lost.tsv", table)
    assert (tmp_path / "lost.tsv").read_text(encoding="utf-8").startswith(f"feature\tweight\n\t{table['']:.2f}\n")


def test_what_was_known_before_stays_but_for_what_the_samples_tell() -> None:
    before = {"": -1.0, "name: 说明": 6.0, "name: 备注": 2.0}
    table = lost.learned([sample(f"repository {n}") for n in range(4)], before)
    assert table["name: 备注"] == 2.0
    assert 0 < table["name: 说明"] < 6.0


def test_what_every_cell_starts_from_is_no_feature_of_one() -> None:
    names = [*place.of_column(["参数", "是否必填", "说明"], 2), *place.of_row(2, 3, [2, 2, 3])]
    assert "" not in names  # it would take the place of the start that was learned


def test_too_few_repositories_teach_nothing() -> None:
    with pytest.raises(ValueError, match="3 repositories"):
        lost.learned([sample("one")])
