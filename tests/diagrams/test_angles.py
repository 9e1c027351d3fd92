"""Types in labels are drawn and told with their angle brackets."""

import pytest

from seedbook.diagrams import angles, describe, drawing

NESTED = "graph TD\n    A[请求] --> B[Sync<Order, Result<Boolean>>]\n"


def test_a_type_in_a_type_is_drawn_whole() -> None:
    svg = drawing.drawing(NESTED).svg
    assert "Sync&lt;Order," in svg
    assert "Result&lt;Boolean&gt;&gt;" in svg


def test_a_type_is_told_whole() -> None:
    assert describe.describe(NESTED) == ("从「请求」到「Sync<Order, Result<Boolean>>」。",)


@pytest.mark.parametrize("label", ["两行<br/>文字", "上标 x<sup>2</sup>", "a<b 且 c>d", "List<String", "A<-->B"])
def test_tags_arrows_and_what_does_not_close_stay(label: str) -> None:
    assert angles.escaped(label) == label


def test_what_was_hidden_is_shown_again() -> None:
    assert angles.shown(angles.hidden(NESTED)) == NESTED
