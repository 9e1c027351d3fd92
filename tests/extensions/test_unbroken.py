"""What stays together at the end of a line."""

import markdown
import pytest

from seedbook.extensions.unbroken import WHOLE


def html(text: str) -> str:
    return markdown.markdown(text, extensions=["def_list", "toc", "seedbook.extensions.unbroken"])


@pytest.mark.parametrize("text", ["甲 · [乙](b.md) · 丙", "- 甲 · [乙](b.md) · 丙", "词\n:   甲 · [乙](b.md) · 丙"])
def test_a_dot_stays_with_the_item_before_it(text: str) -> None:
    made = html(text)
    assert "甲\u00a0· <a" in made
    assert "</a>\u00a0· 丙" in made


def test_the_anchor_of_a_heading_stays() -> None:
    assert html("## A · B") == '<h2 id="a-b">A · B</h2>'


@pytest.mark.parametrize(("size", "whole"), [(WHOLE, True), (WHOLE + 1, False)])
def test_short_code_is_whole(size: int, whole: bool) -> None:
    assert ('<code class="whole">' in html(f"`{'-' * size}`")) == whole


def test_a_sample_and_the_dots_in_code_stay() -> None:
    assert html("    a · b") == "<pre><code>a · b\n</code></pre>"
    assert "a · b" in html("`a · b`")
