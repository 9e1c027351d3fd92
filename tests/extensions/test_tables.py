"""Tables on the site."""

import markdown


def html(text: str) -> str:
    return markdown.markdown(text, extensions=["tables", "seedbook.extensions.tables"])


def test_a_table_stands_in_a_box_named_by_its_number_and_columns() -> None:
    made = html("| 维度 | `级` |\n|---|---|\n| a | b |\n\n文\n\n| x | y |\n|---|---|\n| 1 | 2 |")
    assert '<div aria-label="表 1：维度、级" class="table-box" role="region" tabindex="0">' in made
    assert 'aria-label="表 2：x、y"' in made and made.count('<table class="table">') == 2


def test_alignment_is_a_class_and_no_style() -> None:
    made = html("| 维度 | `级` |\n|---|--:|\n| a | b |")
    assert '<th class="table-right"><code>级</code></th>' in made and "style=" not in made


def test_code_in_a_cell_shows_its_bar_without_the_backslash() -> None:
    made = html("| `a \\| b` | 丙 |\n|---|---|\n| `ss \\| wc` | `` x\\|` `` |")
    assert "<code>a | b</code>" in made and "<code>ss | wc</code>" in made and "<code>x|`</code>" in made
    assert 'aria-label="表 1：a | b、丙"' in made and made.count("<td>") == 2
