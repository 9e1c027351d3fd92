"""Whatever comes in, only white space changes, and the fence around it closes where the sample ends."""

from __future__ import annotations

from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from seedbook.formatting import indent as ways
from seedbook.formatting.guard import same_lines
from seedbook.formatting.indent import indent
from seedbook.formatting.layouts import LAYOUTS
from seedbook.model import Block, Seed
from seedbook.restore import code, embedded

_LANGUAGES = sorted({*ways.WAYS, *LAYOUTS})
#: Pieces that samples are made of, so that brackets, quotes and keywords meet in ways that nobody foresees
_PIECES = st.sampled_from(
    ["{", "}", "(", ")", "[", "]", "<a>", "</a>", "<b/>", "'", '"', "`", "```", '"""', "//", "/*", "*/", "#", "--",
     "- ", "key:", "key: |", "key: v", "---", "...", "if x:", "if (x)", "else", "end", "then", "do", "done", "fi",
     "case 1:", "switch x", "func f() {", "return", "def f():", "class A:", ";", ",", "\\", "<<EOF", "EOF", "└── a",
     "at a.b(C.java:1)", "x", "中文", "“", "…"]
)  # fmt: skip
_LINES = st.lists(st.lists(_PIECES, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=12)
_FEW = settings(max_examples=60, deadline=None)


def assert_only_white_space_changes(lang: str, lines: list[str]) -> None:
    once = indent(lang, lines)

    assert same_lines(lines, once.lines)
    assert indent(lang, once.lines).lines == once.lines


@_FEW
@given(lang=st.sampled_from([lang for lang in _LANGUAGES if lang not in ("go", "bash")]), lines=_LINES)
def test_only_white_space_changes(lang: str, lines: list[str]) -> None:
    assert_only_white_space_changes(lang, lines)


@settings(max_examples=15, deadline=None)
@given(lang=st.sampled_from(["go", "bash"]), lines=_LINES)
def test_only_white_space_changes_where_a_formatter_is_asked(lang: str, lines: list[str]) -> None:
    assert_only_white_space_changes(lang, lines)


@_FEW
@given(lang=st.sampled_from([lang for lang in _LANGUAGES if lang not in ("go", "bash")]), lines=_LINES)
def test_a_fence_holds_the_sample_and_nothing_else(lang: str, lines: list[str]) -> None:
    assume(not any(list(embedded.samples(line, [lang])) for line in lines))  # such lines become samples of their own
    block = Block("code", (1, len(lines)), tuple(lines), lang=lang)

    [restored] = code.restore(Seed("900", Path("900.txt"), tuple(lines)), (block,))

    tokens = MarkdownIt("commonmark").parse(restored.markdown)
    assert [token.type for token in tokens] == ["fence"]
    assert tokens[0].info.split()[0] == restored.lang == ("text" if "language-refuted" in restored.fixes else lang)
    if "lines-parted" in restored.fixes:
        assert "".join(tokens[0].content.split()) == "".join("".join(lines).split())
    else:
        assert "straight-quotes" in restored.fixes or same_lines(lines, tokens[0].content.split("\n"))
