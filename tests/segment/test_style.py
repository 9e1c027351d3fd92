"""The style of a capture is told from its blank lines."""

from seedbook.segment.style import spaced


def test_blank_lines_throughout_are_of_style_b() -> None:
    assert spaced([0] * 20 + [1] * 3)


def test_the_head_tells_where_a_long_sample_has_none() -> None:
    assert spaced([0, 1, 0, 1, *[0] * 100])


def test_a_blank_line_that_strayed_in_tells_nothing() -> None:
    assert not spaced([0, 1, *[0] * 100])
    assert not spaced([*[0] * 20, 1, 1, *[0] * 100])
