"""Code fences: the line above a sample, and what superfences does below it."""

from __future__ import annotations

import pytest
from markdown import Markdown

from seedbook import fences


def page(text: str) -> str:
    custom = [
        {"name": "*", "class": "", "format": fences.code, "validator": fences.accepts},
        {"name": "mermaid", "class": "diagram", "format": fences.mermaid},
    ]
    extensions = ["attr_list", "tables", "seedbook.tables_box", "pymdownx.highlight", "pymdownx.superfences"]
    return Markdown(
        extensions=extensions, extension_configs={"pymdownx.superfences": {"custom_fences": custom}}
    ).convert(text)


@pytest.mark.parametrize("verdict", fences.VERDICTS)
def test_a_verdict_is_a_word_with_a_sentence_behind_it(verdict: str) -> None:
    made = page(f'```go verdict="{verdict}"\nx := 1\n```')
    word, meaning = fences.VERDICTS[verdict]
    assert f"<summary>{word}</summary><p>{meaning}</p>" in made


def test_verdict_title_and_highlighted_lines_go_together() -> None:
    made = page('```go verdict="parses" title="main.go" hl_lines="2"\npackage main\nfunc main() {}\n```')
    assert "可解析" in made and '<span class="filename">main.go</span>' in made
    assert '<span class="hll"><span class="kd">func</span>' in made


def test_an_unknown_verdict_is_left_out() -> None:
    assert "sample-verdict" not in page('```go verdict="perfect"\nx\n```')


def test_options_that_superfences_does_not_know_make_no_fence() -> None:
    assert "highlight" not in page('```go onclick="x"\nx\n```')


@pytest.mark.parametrize(
    ("language", "label"), [("go", "Go"), ("yaml", "YAML"), ("bash", "Shell"), ("nosuch", "nosuch")]
)
def test_the_language_is_named_as_readers_know_it(language: str, label: str) -> None:
    assert f'<span class="sample-language">{label}</span>' in page(f"```{language}\nx\n```")


def test_text_without_language_has_no_line_above() -> None:
    assert "sample" not in page("```\nplain\n```") + page("```text\nplain\n```")


def test_a_diagram_in_a_list_is_drawn() -> None:
    assert "<li>" in (made := page("1. 一\n\n    ```mermaid\n    graph TD\n    A --> B\n    ```")) and "<svg" in made


def test_two_diagrams_of_a_page_have_names_of_their_own() -> None:
    made = page("```mermaid\ngraph TD\nA --> B\n```\n\n```mermaid\ngraph TD\nA --> B\n```")
    assert "图 1：流程图" in made and "图 2：流程图" in made


def test_a_table_stands_in_a_named_box() -> None:
    made = page("| 维度 | `级` |\n|---|--:|\n| a | b |\n\n文\n\n| x | y |\n|---|---|\n| 1 | 2 |")
    assert '<div aria-label="表 1：维度、级" class="table-box" role="region" tabindex="0">' in made
    assert '<th class="table-right"><code>级</code></th>' in made and "style=" not in made
    assert 'aria-label="表 2：x、y"' in made and made.count('<table class="table">') == 2


def test_code_in_a_cell_shows_its_bar_without_the_backslash() -> None:
    made = page("| `a \\| b` | 丙 |\n|---|---|\n| `ss \\| wc` | `` x\\|` `` |")
    assert "<code>a | b</code>" in made and "<code>ss | wc</code>" in made and "<code>x|`</code>" in made
    assert 'aria-label="表 1：a | b、丙"' in made and made.count("<td>") == 2


def test_a_diagram_that_cannot_be_drawn_is_named_by_page_and_line(caplog: pytest.LogCaptureFixture) -> None:
    head = "---\ntitle: 题\n---\n"
    text = "```mermaid\ngraph TD\nA --> B\n```\n\n- 项\n\n    ```mermaid\n    graph TD\n    A[\n    ```\n"
    fences.converting("docs/a/b.md", head + text)
    page(text)
    fences.converting("", "")
    assert caplog.messages[0].startswith("docs/a/b.md:11: A diagram is shown as text: ")
