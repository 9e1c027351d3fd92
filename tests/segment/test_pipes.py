"""Tables that kept their pipes and their ruler where blank lines part blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.model import Seed
from seedbook.pipeline import restore_seed
from seedbook.segment.lines import read_lines
from seedbook.segment.pipes import end

TABLE = ("方案 | 延迟", "---|---", "select | 3 ms", "epoll | 1 ms")


def test_pipes_and_a_ruler_make_a_table() -> None:
    rows = ["先看表。", "", *TABLE, "", "再看这里。", "", *(f"| {row} |" for row in TABLE), "", "完。"]
    blocks = restore_seed(Seed("009", Path("009_x.txt"), tuple(rows)))
    assert [(b.columns, b.rows) for b in blocks if b.kind == "table"] == [(2, 2), (2, 2)]


@pytest.mark.parametrize(
    ("lines", "n"),
    [
        (("一段话。", *TABLE), 1),  # in the midst of others
        (TABLE[:2], 0),  # no row
        ((*TABLE, "一段话。"), 0),  # a line without a pipe
        ((TABLE[0], *TABLE[2:]), 0),  # no ruler
        (("id | name", "----+-----", " 1 | a"), 0),  # what a database prints
    ],
)
def test_other_pipes_make_none(lines: tuple[str, ...], n: int) -> None:
    assert end(read_lines(lines), n) == 0
