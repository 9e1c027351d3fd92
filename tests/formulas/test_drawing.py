"""Formulas drawn as MathML."""

from __future__ import annotations

import pytest

from seedbook.formulas import drawing


def tags(latex: str) -> set[str]:
    return {element.tag for element in drawing.draw(latex, display=True).iter()}


@pytest.mark.parametrize(
    ("latex", "drawn"),
    [
        (r"\frac{a}{b}", {"mfrac"}),
        (r"\text{月}", {"mtext"}),
        (r"T_{max}", {"msub"}),
        (r"\sum_{i=1}^{n} x", {"munderover"}),
        (r"\sqrt{x}", {"msqrt"}),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", {"mtable", "mtr", "mtd"}),
        (r"\begin{cases} 1 & x > 0 \\ 0 & x = 0 \end{cases}", {"mtable"}),
        (r"\begin{aligned} a &= b \\ &= c \end{aligned}", {"mtable"}),
        (r"\Pr[x]", {"mi"}),
    ],
)
def test_latex_becomes_mathml(latex: str, drawn: set[str]) -> None:
    assert drawn <= tags(latex)


def test_the_latex_stands_beside_the_drawing() -> None:
    [annotation] = drawing.draw("a < b", display=False).iter("annotation")
    assert (annotation.get("encoding"), annotation.text) == ("application/x-tex", "a < b")


def test_only_a_display_formula_is_a_block() -> None:
    assert [drawing.draw("x", display=display).get("display") for display in (True, False)] == ["block", None]


def test_text_that_looks_like_markup_stays_text() -> None:
    assert not tags(r"\text{<script>alert(1)</script>}") & {"script"}


@pytest.mark.parametrize(
    ("latex", "why"),
    [
        (r"\foo{a}", r"不认识命令 `\foo`"),
        (r"\begin{foo} a \end{foo}", "不认识环境 `foo`"),
        (r"\frac{a", "缺少 `}`"),
        (r"a}", "多出 `}`"),
        (r"\frac{a}", "最后的命令缺少内容"),
        ("x^2^3", "上标或下标重复"),
        ("a & b", "`&` 只能用在 `cases`、`matrix` 这类环境里"),
        (r"\text{a_b}", r"`\text{a_b}` 处不能解析"),
        (" ", "公式是空的"),
        (r"\cancel{x}", "公式里的框和删除线画不出来"),
        ("x\x0c", "公式里有控制字符"),
        ("\ud83d", "公式里有控制字符"),
        (r"\href{javascript:alert(1)}{x}", r"不认识命令 `\href`"),
        (r"\def\a{\a\a}\a", r"公式里不能用 `\def`"),
        (r"\begin{align} a \label{q} \end{align}", r"公式里不能用 `\label`"),
    ],
)
def test_what_is_no_latex_is_told(latex: str, why: str) -> None:
    assert drawing.fault(latex) == why


@pytest.mark.parametrize(
    "latex",
    [
        "{" * 100_000,
        r"\sqrt " * 600 + "x",
        r"^\hat" * 800,
        r"\left(" * 600,
        "x^{" * 900 + "}" * 900,
        r"\begin{cases}" * 300,
    ],
    ids=len,
)
def test_a_formula_that_nests_without_end_is_refused(latex: str) -> None:
    assert drawing.fault(latex)
