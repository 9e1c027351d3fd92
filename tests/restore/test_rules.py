"""What each rule makes of its fixture: `tests/fixtures/<kind>/<code of the rule>.md`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from seedbook import inline
from seedbook.inline import shapes
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import headings, lists, prose, quotes, tables
from tests import site_markdown
from tests.restore import fixtures
from tests.restore.fixtures import Case, parametrized


@parametrized("prose")
def test_prose(case: Case) -> None:
    assert inline.render(case.given, case.words).markdown == case.expected


@parametrized("headings")
def test_headings(case: Case) -> None:
    assert fixtures.restored(case, "heading", headings.restore).markdown == case.expected


@parametrized("tables")
def test_tables(case: Case) -> None:
    assert fixtures.restored(case, "table", tables.restore).markdown == case.expected


@parametrized("lists")
def test_lists(case: Case) -> None:
    assert fixtures.restored(case, "list", lists.restore).markdown == case.expected


@parametrized("lists")
def test_a_list_has_as_many_items_on_the_site(case: Case) -> None:
    text = re.sub(r"^ *```.*?^ *```$", "", case.expected, flags=re.MULTILINE | re.DOTALL)
    items = re.findall(r"^ *(?:-|\d+\.) ", text, flags=re.MULTILINE)
    assert site_markdown.converter().convert(case.expected).count("<li") == len(items)


@parametrized("quotes")
def test_quotes(case: Case) -> None:
    assert fixtures.restored(case, "quote", quotes.restore).markdown == case.expected


@pytest.mark.parametrize("rule", [rule.name for rule in shapes.RULES])
def test_every_shape_of_code_has_a_fixture(rule: str) -> None:
    assert rule in {case.code for case in fixtures.cases("prose")}


@parametrized("tables")
def test_columns_and_rows_are_those_of_the_markdown(case: Case) -> None:
    block = fixtures.restored(case, "table", tables.restore)
    rows = [line for line in block.markdown.split("\n") if line.startswith("|")]
    assert block.columns == rows[1].count("---")
    assert block.rows == len(rows) - 2


def test_a_lost_cell_is_in_doubt() -> None:
    [case, *_] = [case for case in fixtures.cases("tables") if case.code == "lost-cells"]
    assert fixtures.restored(case, "table", tables.restore).doubts == ("lost-cells",)


@pytest.mark.parametrize("case", [c for c in fixtures.cases("prose") if c.code in ("truncated", "lost-character")])
def test_a_lost_passage_is_in_doubt(case: Case) -> None:
    assert case.code in inline.render(case.given, case.words).doubts


def test_an_address_may_end_a_text_as_a_source_does() -> None:
    assert inline.render("[1] The Go Memory Model, https://go.dev/ref/mem", Words(), ends="sentence").doubts == ()
    assert inline.render("改用 io.CopyBuffer", Words(), ends="sentence").doubts == ("lost-character",)


def test_a_formula_stands_on_lines_of_its_own() -> None:
    case = Case("math", "A formula", "", r"$$\text{Gap}(t) = T{\text{a}}$$", "$$\n\\text{Gap}(t) = T_{\\text{a}}\n$$")
    block = fixtures.restored(case, "math", prose.restore)
    assert (block.markdown, block.fixes) == (case.expected, ("formula-repaired",))


def test_a_formula_within_a_line_is_repaired_or_in_doubt() -> None:
    assert "formula-repaired" in inline.render(r"其中$T{\text{a}}$月", Words()).fixes
    assert "formula-rejected" in inline.render(r"其中$\foo{a}$月", Words()).doubts


def test_a_heading_has_no_formula_drawn() -> None:
    case = Case("heading", "A formula", "", "复杂度$x^2$", "### 复杂度 `$x^2$`")
    assert fixtures.restored(case, "heading", headings.restore).markdown == case.expected


def test_a_bar_in_a_formula_ends_no_cell() -> None:
    assert inline.render("$|x_1|$", Words(), pipes=False).markdown == r"$\vert x_1\vert$"


_STRICT_ARTICLE = tuple(f"第{n}段说完了一件事。" for n in "一二三四五六")


@pytest.mark.parametrize(("after", "mark"), [("code", "："), ("paragraph", "。")])
def test_the_mark_lost_after_code_is_put_back_in_an_article_that_closes_its_sentences(after: str, mark: str) -> None:
    texts = (*_STRICT_ARTICLE, "最后改用io.CopyBuffer", "x := 1。")
    lines = tuple(line for text in texts for line in (text, ""))
    kinds = [*["paragraph"] * (len(texts) - 1), after]
    blocks = tuple(Block(kind, (2 * i + 1, 2 * i + 1), (texts[i],)) for i, kind in enumerate(kinds))

    done = prose.restore(Seed("900", Path("900.txt"), lines), blocks)

    assert done[-2].markdown == f"最后改用 `io.CopyBuffer`{mark}"
    assert "lost-character" in done[-2].doubts


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("数据面分成两层。七层交给按需部署的 waypoint", "数据面分成两层。七层交给按需部署的 waypoint。"),
        ("七层交给按需部署的 waypoint", "七层交给按需部署的 waypoint"),
    ],
)
def test_so_is_the_stop_lost_behind_a_name_at_the_end_of_several_sentences(text: str, ended: str) -> None:
    texts = (*_STRICT_ARTICLE, text)
    lines = tuple(line for each in texts for line in (each, ""))
    blocks = tuple(Block("paragraph", (2 * i + 1, 2 * i + 1), (each,)) for i, each in enumerate(texts))

    done = prose.restore(Seed("900", Path("900.txt"), lines), blocks)

    assert done[-1].markdown == ended


def test_an_article_that_leaves_sentences_open_gets_no_marks() -> None:
    texts = (*(text.rstrip("。") for text in _STRICT_ARTICLE), "最后改用io.CopyBuffer")
    lines = tuple(line for text in texts for line in (text, ""))
    blocks = tuple(Block("paragraph", (2 * i + 1, 2 * i + 1), (text,)) for i, text in enumerate(texts))

    done = prose.restore(Seed("900", Path("900.txt"), lines), blocks)

    assert done[-1].markdown == "最后改用 `io.CopyBuffer`"


@pytest.mark.parametrize(("closing", "cut"), [("。", True), ("", False)])
def test_an_open_end_is_a_lost_passage_only_where_other_paragraphs_are_closed(closing: str, cut: bool) -> None:
    texts = (*(text.rstrip("。") + closing for text in _STRICT_ARTICLE), "先取值，再比较结果的波动")
    blocks = tuple(Block("paragraph", (i, i), (text,)) for i, text in enumerate(texts, 1))

    done = prose.restore(Seed("900", Path("900.txt"), texts), blocks)

    assert ("truncated" in done[-1].doubts) is cut


def test_an_open_end_without_a_measure_is_no_lost_passage() -> None:
    texts = (*_STRICT_ARTICLE, "先取值，再试一下")
    blocks = tuple(Block("paragraph", (i, i), (text,)) for i, text in enumerate(texts, 1))

    assert "truncated" not in prose.restore(Seed("900", Path("900.txt"), texts), blocks)[-1].doubts


@pytest.mark.parametrize(("between", "number"), [("code", 2), ("heading", 1)])
def test_steps_with_a_sample_between_are_counted_on(between: str, number: int) -> None:
    kinds, texts = ("list", between, "list"), ("1. 安装", "make", "1. 启动")
    blocks = tuple(Block(kind, (i, i), (text,)) for i, (kind, text) in enumerate(zip(kinds, texts, strict=True), 1))

    done = lists.restore(Seed("900", Path("900.txt"), ("1. 安装", "", "make", "", "1. 启动", "")), blocks)

    assert [done[0].markdown, done[2].markdown] == ["1. 安装", f"{number}. 启动"]


@pytest.mark.parametrize(
    ("lines", "markdown"),
    [
        (("TIP",), "**TIP**"),
        (("提示:",), "**提示：**"),
        (("提示如下",), "提示如下"),
        (("TIP", "在线升级"), "TIP\n\n在线升级"),
    ],
)
def test_the_title_of_a_note_is_bold(lines: tuple[str, ...], markdown: str) -> None:
    block = Block("paragraph", (1, len(lines)), lines)

    assert prose.restore(Seed("900", Path("900.txt"), lines), (block,))[0].markdown == markdown
