"""What meets at a break tells whether a line goes on: style A breaks lines before inline code."""

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.seams import seams


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("- 作为", "Job传输通道", ["seam-before:为", "seam-before:作为"]),
        ("结束。", "sync.Pool 缓存对象", ["seam-before:。"]),
        ("调用 Run", "sync.Pool 缓存对象", ["seam-before:latin"]),
        ("作为", "传输通道", []),
    ],
)
def test_a_seam_is_named_by_what_stands_above_it(above: str, below: str, expected: list[str]) -> None:
    assert seams(read_lines([above, below]), 1) == expected
