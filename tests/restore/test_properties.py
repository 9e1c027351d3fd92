"""What must hold for any text: nothing lost, nothing that runs, the same structure, the same twice."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seedbook import inline
from seedbook.inline import escape, punctuation, spacing, truncation
from seedbook.inline.characters import essence
from seedbook.inline.words import Words
from seedbook.model import Block, Seed
from seedbook.restore import headings, lists, prose, quotes, tables

COMMONMARK = MarkdownIt("commonmark", {"html": True}).enable("table")
SITE = markdown.Markdown(
    extensions=["tables", "attr_list", "def_list", "footnotes", "admonition", "seedbook.extensions.references"]
)
#: Pieces that articles are made of, and those that markup is made of.
PIECES = st.sampled_from(
    [
        *"，。：；（）“”、,.:;!?()[]{}<>*_`#|\\&~+-=/ $%^'\"",
        *("调度器", "的", "性能优化", "与", "是", "Go", "gRPC", "sync.Pool", "x_y", "fooBar", "GOMAXPROCS=4", "→", "…"),
        *("- ", "1. ", "# ", "> ", "---", "```", "~~~", "===", "!!!", "???", "[^1]", "<b>", "</b>", "<script>", "&lt;"),
        *("](x)", "![", "{: .a }", "{#id}", "https://a.b/c", "<!--", "-->", "*[a]:", ": ", "12", "3.4", "%", "✅"),
    ]
)
TEXT = st.lists(PIECES, min_size=1, max_size=14).map("".join).filter(str.strip)
WORDS = Words(frozenset({"fooBar", "counter"}), frozenset({"counter"}), frozenset(), frozenset({"fooBar", "counter"}))
STAGES = {
    "heading": headings.restore,
    "paragraph": prose.restore,
    "list": lists.restore,
    "quote": quotes.restore,
    "table": tables.restore,
}


def restored(kind: str, text: str) -> Block:
    raw = tuple(text.split("\n"))
    seed = Seed("900", Path("900.txt"), raw)
    return STAGES[kind](seed, (Block(kind, (1, len(raw)), raw, level=3),))[0]


def shown(markdown_text: str) -> str:
    """What a reader sees of inline Markdown, as CommonMark reads it."""
    tokens = COMMONMARK.parse(markdown_text)
    inlines = [child for token in tokens for child in token.children or ()]
    return "".join(child.content for child in inlines)


@given(TEXT)
def test_a_reader_sees_every_character_in_order(text: str) -> None:
    done = inline.render(text, WORDS)
    seen = shown(escape.line(done.markdown)).removesuffix(truncation.MARK)
    if "bracket-closed" in done.fixes:
        seen = seen.removesuffix("）")
    if "bracket-opened" in done.fixes:
        seen, text = (re.sub("[(（]", "", side) for side in (seen, text))
    assert essence(seen).replace("`", "") == essence(text).replace("`", "")


@given(TEXT)
def test_prose_is_one_paragraph_in_both_parsers(text: str) -> None:
    line = escape.line(inline.render(text, WORDS).markdown)
    assert [token.type for token in COMMONMARK.parse(line) if token.nesting == 1] == ["paragraph_open"]
    assert re.fullmatch(r"<p>.*</p>", SITE.reset().convert(line), re.S)


@example("heading", "&# </b>，，<b>&lt;")
@given(st.sampled_from(sorted(STAGES)), TEXT)
def test_no_markup_of_the_seed_survives(kind: str, text: str) -> None:
    page = restored(kind, text).markdown
    assert not [t for t in COMMONMARK.parse(page) if t.type.startswith("html")]
    tags = set(re.findall(r"<(/?\w+)", SITE.reset().convert(page)))
    own = {"p", "h3", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "code", "br"}
    assert {tag.strip("/") for tag in tags} <= own


@example("调度器- （)")
@example("、 (")
@given(TEXT)
def test_punctuation_and_spacing_change_nothing_the_second_time(text: str) -> None:
    once = spacing.restore(punctuation.restore(text))
    assert spacing.restore(punctuation.restore(once)) == once
    assert essence(once) == essence(text)


@example([["a"], ["---"], ["b"]])
@example([["---", "---"], ["，", "，"]])
@given(st.lists(st.lists(TEXT, min_size=2, max_size=4), min_size=2, max_size=4))
def test_a_table_keeps_its_cells(rows: list[list[str]]) -> None:
    width = len(rows[0])
    cells = [[re.sub(r"[|\n]", "", cell).strip() or "空" for cell in (row * width)[:width]] for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in cells]
    block = restored("table", "\n".join([lines[0], "|---" * width + "|", *lines[1:]]))
    assert (block.columns, block.rows) == (width, len(rows) - 1)
    tokens = COMMONMARK.parse(block.markdown)
    assert sum(t.type in ("th_open", "td_open") for t in tokens) == width * len(rows)


@given(st.lists(TEXT, min_size=1, max_size=5))
def test_a_table_without_pipes_keeps_its_words(rows: list[str]) -> None:
    text = "\n".join(row.replace("|", " ").strip() or "空" for row in rows)
    seen = shown(restored("table", text).markdown).replace(truncation.MARK, "")
    lost_signs = {ord(sign): None for sign in "|`\\"}
    assert essence(seen).translate(lost_signs) == essence(text).translate(lost_signs)


@pytest.mark.parametrize("piece", ["x_", "a(", "[", "abcd", "中(", "<a ", "a/", '"'])
def test_a_line_without_end_is_escaped_all_the_same(piece: str) -> None:
    text = piece * 50_000
    assert essence(shown(inline.render(text, WORDS).markdown)) == essence(text)
