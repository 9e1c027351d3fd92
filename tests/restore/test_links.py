"""What is left out of a text is told: links into the site that was captured, and pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook import inline
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import headings


@pytest.mark.parametrize(
    ("text", "fixes", "doubts"),
    [
        ("见[安装](#安装)一节", ("unlinked",), ()),
        ("如图![](a.png)所示", ("unlinked",), ("picture-lost",)),
        ("如图![架构](架构 图.png)所示", ("unlinked",), ("picture-lost",)),
        ("如图![架构] (a.png)所示", ("unlinked",), ("picture-lost",)),
        ("{% asset_img a.png 架构 %}", ("unlinked",), ("picture-lost",)),
        ("写作`![架构](架构 图.png)`即可", (), ()),
        ("见`[安装](#安装)`的写法", (), ()),
        ("见〔原文此处有图〕所示", (), ()),
    ],
)
def test_what_was_left_out_is_told(text: str, fixes: tuple[str, ...], doubts: tuple[str, ...]) -> None:
    done = inline.render(text, Words())
    assert (tuple(fix for fix in done.fixes if fix == "unlinked"), done.doubts) == (fixes, doubts)


def test_code_keeps_what_it_says_of_links() -> None:
    assert inline.render("写作 `[文字](#锚点)` 即可", Words()).markdown == "写作 `[文字](#锚点)` 即可"


@pytest.mark.parametrize("text", ["![架构](架构 图.png)", "![架构] (a.png)", "{% asset_img a.png 架构 %}"])
def test_a_picture_that_was_not_shown_leaves_its_words(text: str) -> None:
    assert inline.render(f"如图{text}所示", Words()).markdown == "如图〔原文此处有图：架构〕所示"


def test_an_address_that_a_heading_lost_is_told() -> None:
    raw = ("用法 {#usage}", "限制")
    blocks = tuple(Block("heading", (n, n), (line,), level=3) for n, line in enumerate(raw, 1))
    done = headings.restore(Seed("900", Path("900.txt"), raw), blocks)
    assert [("heading-address" in block.fixes) for block in done] == [True, False]
