"""Tables of weights: averaged, written and read again without loss."""

from __future__ import annotations

from pathlib import Path

import pytest

from learn.lines import averaged, read, write
from tests.scores.gold import ROOT

TABLES = ROOT / "scripts" / "seedbook" / "segment"


def test_the_mean_counts_what_one_table_does_not_know_as_nothing() -> None:
    one = {"dash": {"list": 4.0}, "call": {"code": 2.0}}
    other = {"dash": {"list": 2.0, "code": -1.0}}
    assert averaged([one, other]) == {"dash": {"list": 3.0, "code": -0.5}, "call": {"code": 1.0}}


def test_weights_too_small_to_matter_are_not_written(tmp_path: Path) -> None:
    write(tmp_path / "t.tsv", {"dash": {"list": 4.04, "code": 0.04}, "call": {"code": -0.01}})
    assert read(tmp_path / "t.tsv") == {"dash": {"list": 4.0}}


@pytest.mark.parametrize("name", ["weights_a.tsv", "weights_b.tsv"])
def test_the_tables_of_the_project_are_as_learning_writes_them(name: str, tmp_path: Path) -> None:
    write(tmp_path / name, read(TABLES / name))
    assert (tmp_path / name).read_bytes() == (TABLES / name).read_bytes()
