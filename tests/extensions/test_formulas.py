"""Formulas on the site."""

from __future__ import annotations

import markdown
import pytest

from tests.steps import grows_with_its_input

EXTENSIONS = [
    "attr_list",
    "def_list",
    "sane_lists",
    "tables",
    "seedbook.extensions.formulas",
    "seedbook.extensions.tables",
]
X = "<semantics><msub><mi>x</mi><mn>1</mn></msub>"


def html(text: str) -> str:
    return markdown.markdown(text, extensions=EXTENSIONS)


def test_a_formula_stands_in_its_line() -> None:
    assert f"<p>其中 <math>{X}" in html("其中 $x_1$ 月")


@pytest.mark.parametrize(
    "text",
    [
        "定义：\n$$\nx_1\n$$\n其中",
        "- 项\n\n    $$\n    x_1\n    $$",
        "- $$\n  x_1\n  $$",
        "> $$x_1$$",
        "词\n:   $$x_1$$",
    ],
    ids=["between lines", "in an item", "an item", "in a quote", "a definition"],
)
def test_a_display_formula_has_a_box_that_scrolls(text: str) -> None:
    made = html(text)
    assert '<div aria-label="公式" class="formula" role="group" tabindex="0">' in made
    assert f'<math display="block">{X}' in made
    assert "$" not in made


def test_a_page_of_nothing_but_dollars_is_built_in_the_time_of_reading_it() -> None:
    assert html("$$\n" * 200).count("<code>") == 100
    assert grows_with_its_input(lambda count: html("$$\n" * count), 200)


@pytest.mark.parametrize("text", ["## 1. $$甲$$", "$$甲$$\n:   乙", "| 甲 | 乙 |\n| --- | --- |\n| 丙 | 见. $$丁$$"])
def test_a_display_formula_in_what_is_one_line_is_drawn_there(text: str) -> None:
    assert '<math display="block">' in html(text)


def test_the_text_around_a_display_formula_stands() -> None:
    made = html("定义：\n$$\nx_1\n$$\n其中")
    assert (made.index("<p>定义：</p>"), made.index("<p>其中</p>")) == (0, len(made) - len("<p>其中</p>"))


@pytest.mark.parametrize("text", ["`$x_1$`", r"\$x_1$", "    $$\n    x_1\n    $$", "花了 $5 到 $10"])
def test_code_and_escaped_dollars_are_left_alone(text: str) -> None:
    assert "<math" not in html(text)


def test_an_escaped_dollar_is_a_dollar() -> None:
    assert html(r"\$x_1$") == "<p>$x_1$</p>"


def test_marks_of_markdown_in_a_formula_mean_nothing() -> None:
    assert "<em>" not in html("$a_1*b_1*c$")
    assert "<a " not in html("$x_1 [a] + [b] (c)$")


def test_a_formula_in_the_head_of_a_table_names_the_table() -> None:
    assert 'aria-label="表 1：x1、乙"' in html("| $x_1$ | 乙 |\n| --- | --- |\n| 一 | 二 |")


def test_what_cannot_be_drawn_stands_as_code() -> None:
    assert html(r"$\foo{a}$") == r"<p><code>$\foo{a}$</code></p>"
