"""Gaps and readings of flattened tables, learned from tables whose cells are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from learn import gaps, readings, tables
from learn.articles import Article
from learn.tables import Sample, samples, true_cut
from seedbook.restore.table.rows import Cut

ROWS = (("参数", "类型", "说明"), ("max size", "int", "上限"), ("name", "string", "名称 或别名"))
LINES = tuple(" ".join(row) for row in ROWS)


def _samples(sources: str = "abcdefgh") -> list[Sample]:
    return [Sample(source, LINES, ROWS, "mixed") for source in sources]


def test_a_table_is_learned_from_where_its_pipes_are_lost() -> None:
    block = {"kind": "table", "header": list(ROWS[0]), "rows": [list(row) for row in ROWS[1:]]}
    flat = Article("a", ("前面的一段话。", "", *LINES), ({"kind": "para", "text": "前面的一段话。"}, block))
    piped = Article("a", tuple(f"| {' | '.join(row)} |" for row in ROWS), (block,))
    assert [sample.lines for sample in samples(flat)] == [LINES]
    assert not list(samples(piped))


@pytest.mark.parametrize(
    ("line", "cells", "cut"),
    [
        ("max size int", ("max size", "int"), ((0, 2), (2, 3))),
        ("name 上限", ("name", "是", "上限"), ((0, 1), (1, 1), (1, 2))),
    ],
)
def test_the_true_cut_is_told_from_the_cells(line: str, cells: tuple[str, ...], cut: Cut) -> None:
    assert true_cut(line.split(), cells) == cut


def test_a_repository_of_many_tables_does_not_decide() -> None:
    few, many = tables.weights_of(["a", *["b"] * 160])[:2]
    assert few == 1 and many == 0.5


def test_what_was_known_before_stays_but_for_what_the_samples_tell() -> None:
    before = {"": (0.4, 0.0), "left: max": (8.0, 0.0), "left: elsewhere": (1.5, -0.5)}
    learned, afresh = gaps.learned(_samples(), before), gaps.learned(_samples())
    assert learned["left: elsewhere"] == (1.5, -0.5)
    assert afresh["left: max"][0] < learned["left: max"][0] < 8.0


def test_what_stands_inside_cells_speaks_against_a_boundary() -> None:
    learned = gaps.learned(_samples())
    assert learned["left: max"][0] < 0 < learned["left: int"][0]


def test_a_feature_is_learned_from_three_repositories() -> None:
    with pytest.raises(ValueError, match="3 repositories"):
        gaps.learned(_samples("ab"))


def test_the_right_reading_is_the_likeliest_and_has_its_reasons() -> None:
    assert "header value" in readings.learned(_samples())


def test_weights_too_small_to_matter_are_left_out(tmp_path: Path) -> None:
    gaps.write(tmp_path / "t.tsv", {"left: int": (1.04, 0.01), "left: max": (0.01, -0.01)})
    assert (tmp_path / "t.tsv").read_text(encoding="utf-8") == "feature\tweight\tin header\nleft: int\t1.0\t\n"
