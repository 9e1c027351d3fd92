"""What is a formula in Markdown, and what is none."""

from __future__ import annotations

import re

import pytest

from seedbook.formulas import written
from seedbook.inline import escape

DISPLAY = re.compile(written.DISPLAY, re.MULTILINE)
ALONE = re.compile(written.DISPLAY_ALONE, re.MULTILINE)


def inline(text: str) -> list[str]:
    return [text[start:end] for start, end in written.inline(text)]


@pytest.mark.parametrize(
    "formula",
    [
        r"$T_{\text{delivery}}=7.5$",
        r"$\frac{a}{b}$",
        "$x^2$",
        "$x_1$",
        "$P_24(x)$",
        "$T_{总}$",
        "$n$",
        "$O(n)$",
        r"$\{1, 2\}$",
        "$a < b_1$",
        r"$x^2 + 5\%$",
        "$x ^ 2$",
        "$|x|^2$",
        "$^{14}C$",
        r"$$ \frac{n}{t_1} $$",
    ],
)
def test_a_line_holds_a_formula(formula: str) -> None:
    assert inline(f"其中{formula}，以及 {formula} 等") == [formula, formula]
    assert written.is_inline(formula)


@pytest.mark.parametrize(
    "text",
    [
        "花了 $5 到 $10",
        "每月 US$30 起，共$A$元",
        "US$5,US$6^2",
        "$HOME/bin:$PATH",
        "${HOST}^${PORT}",
        "$USER_{x}/$HOME",
        "$1 与 $2 之间有 a_b",
        "$GO_PATH$",
        "进程号 $$ 与 x^2 之后的 $$",
        "PHP 的 $a_b$c",
        r"\$x^2$",
        "$ x^2 $",
        "^foo$|^bar$",
        r"^\d+$|^\w+$",
        "[[ $x =~ ^[0-9]+$ ]]",
        "awk '$1 ~ /^[ab]$/ && $2'",
        "n_1=$x_1=$(id -u)",
        "$(A)^$(B)",
        'j->"$.a" = 2^3 "$.b"',
        "$$ = append($1, $3);",
        "$x^2",
        "$x^2\n+ y$",
        "$`x^2`$",
        "$x^2 <b>$",
        "$x^2 [y](z)$",
    ],
)
def test_prices_variables_and_markup_are_none(text: str) -> None:
    assert inline(text) == []


@pytest.mark.parametrize("text", ["$x^2$", r"$\frac{a}{b}<c$", "$a{ .b}$"])
def test_text_holds_none_once_it_is_escaped(text: str) -> None:
    assert inline(escape.text(text)) == []


@pytest.mark.parametrize(
    "text", ["$$\nx = y\n$$", "$$x = y$$", "$$x\n= y$$", "  $$\n  x\n  $$", "$$\na \\\n\\\\ b\n$$"]
)
def test_lines_hold_a_display_formula(text: str) -> None:
    assert written.is_display(text)
    assert [found[0] for found in DISPLAY.finditer(f"定义：\n{text}\n其中")] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "$$\nx\n\ny\n$$",
        "$$\n# x\n$$",
        "$$\n> x\n$$",
        "$$\n[x]: y\n$$",
        "$$\n---\n$$",
        "$$\n<b>\n$$",
        "$$\n`x`\n$$",
        "文字 $$\nx\n$$ 文字",
        "$$\nx",
    ],
)
def test_what_the_site_would_take_apart_is_none(text: str) -> None:
    assert not DISPLAY.search(text)


@pytest.mark.parametrize(
    "text", ["$$x = y$$\n其中", "> $$x$$", "定义：\n\n$$\nx\n= y\n$$\n\n其中", "- 项\n\n    $$\n    x\n    $$\n"]
)
def test_a_display_formula_is_certain_in_one_line_or_between_blank_ones(text: str) -> None:
    assert ALONE.search(text)


@pytest.mark.parametrize(
    "text", ["定义：\n$$\nx\n$$", "$$\nx\n$$\n:   定义", "- $$\n  x\n  $$", "- 项\n\n    $$\n  x\n$$\n"]
)
def test_a_display_formula_that_the_site_may_take_apart_is_not_certain(text: str) -> None:
    assert not ALONE.search(text)


def test_the_latex_stands_between_the_dollars() -> None:
    assert written.latex("  $$\n  x\n  $$") == "x"
    assert written.latex(r"$5\$$") == r"5\$"


def test_a_display_formula_ends_behind_its_dollars() -> None:
    assert written.display_end(["前", "$$", "x", "$$", "后"], 1) == 4
    assert written.display_end(["- $$", "  x", "  $$", "后"], 0) == 3
    assert written.display_end(["前", "$$", "x", "", "后"], 1) == 1
    assert written.display_end(["写作 $$", "$$x$$"], 0) == 0


# A pattern that tried every dollar with every other would take hours here.
@pytest.mark.parametrize("text", ["$" * 500_000, "$x^" * 200_000, "${" * 200_000, "$\\{" * 200_000, "$$\nx" * 50_000])
def test_a_long_line_of_dollars_is_read_to_its_end(text: str) -> None:
    assert all(text[start] == "$" for start, _ in written.inline(text))
    DISPLAY.search(text)
    ALONE.search(text)
