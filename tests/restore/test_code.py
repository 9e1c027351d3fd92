"""What restoring a sample makes of it, and what it says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.model import Block, Seed
from seedbook.restore import code

_FLAT = ("func f() {", "return", "}")


def _restored(*samples: tuple[str, ...], lang: str = "go") -> list[Block]:
    blocks = tuple(Block("code", (1, len(lines)), lines, lang=lang) for lines in samples)
    return list(code.restore(Seed("900", Path("900.txt"), sum(samples, ())), blocks))


def test_where_no_sample_is_indented_all_are() -> None:
    [block] = _restored(_FLAT)

    assert block.markdown == '```go verdict="fragment"\nfunc f() {\n\treturn\n}\n```'
    assert block.fixes == ("indent-gofmt",)


def test_a_sample_that_kept_its_indentation_is_left_as_it_is() -> None:
    kept, flat = _restored(("if x {", "    y();", "}"), ("if x {", "y();", "}"), lang="c")

    assert "    y();" in kept.markdown
    assert flat.fixes


def test_go_that_kept_its_indentation_gets_the_tabs_of_gofmt_and_keeps_its_blank_lines() -> None:
    [block] = _restored(("if x {", "    y()", "", "    z(`a", "    b`)", "}"))

    assert block.markdown.split("\n")[1:-1] == ["if x {", "\ty()", "", "\tz(`a", "    b`)", "}"]
    assert block.fixes == ("indent-gofmt",)


@pytest.mark.parametrize("line", ["    y(", "    y( 1 )  // 一"])
def test_what_gofmt_does_not_understand_and_the_spacing_of_an_expression_stay_in_go(line: str) -> None:
    [block] = _restored(("if x {", line, "}"))

    assert block.markdown.split("\n")[2].split() == line.split()


def test_the_indentation_of_the_item_around_a_sample_is_taken_off() -> None:
    [block] = _restored(("    if x {", "    \ty()", "", "    }"))

    assert block.markdown.split("\n")[1:-1] == ["if x {", "\ty()", "", "}"]


@pytest.mark.parametrize(("lang", "end"), [("c", ""), ("markdown", "  ")])
def test_spaces_at_the_end_of_a_line_go_unless_they_mean_something(lang: str, end: str) -> None:
    [block] = _restored(("a (", "    b;  ", ")"), lang=lang)

    assert block.markdown.split("\n")[2] == f"    b;{end}"


def test_a_verdict_stands_on_the_block_and_in_its_fence() -> None:
    [block] = _restored(("func f( {",))

    assert block.verdict == "damaged"
    assert block.markdown.startswith('```go verdict="damaged"\n')
    assert block.doubts == ("code-damaged",)


def test_text_has_no_verdict() -> None:
    [block] = _restored(("a b c",), lang="text")

    assert block.verdict is None
    assert block.markdown == "```text\na b c\n```"


def test_a_sample_with_fences_gets_a_longer_one() -> None:
    [block] = _restored(("````md", "x", "````"), lang="text")

    assert block.markdown.startswith("`````text\n")
    assert block.markdown.endswith("\n`````")


def test_other_kinds_are_left_alone() -> None:
    prose = Block("paragraph", (1, 1), ("x",), markdown="x")

    assert code.restore(Seed("900", Path("900.txt"), ("x",)), (prose,)) == (prose,)


def test_what_neither_parses_nor_looks_like_its_language_is_text() -> None:
    [block] = _restored(("Tracing reads: 1 second", "settled: false"))

    assert (block.lang, block.verdict) == ("text", None)
    assert "language-refuted" in block.fixes


def test_what_looks_like_its_language_stays_damaged() -> None:
    [block] = _restored(("func f( {",))

    assert (block.lang, block.verdict) == ("go", "damaged")
