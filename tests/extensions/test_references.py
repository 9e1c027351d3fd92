"""Signs that begin no character reference are text, and take nothing with them."""

from __future__ import annotations

import markdown
import pytest


def html(text: str) -> str:
    return markdown.markdown(text, extensions=["tables", "seedbook.extensions.references"])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "`&# </b>`，`<b>` 与 `&lt;`",
            "<code>&amp;# &lt;/b&gt;</code>，<code>&lt;b&gt;</code> 与 <code>&amp;lt;</code>",
        ),
        ("&# `<i>`;", "&amp;# <code>&lt;i&gt;</code>;"),
        ("&#x; 与 &#", "&amp;#x; 与 &amp;#"),
        ("&#39; 与 &#x4e2d;", "&#39; 与 &#x4e2d;"),
        ("`&#39;`", "<code>&amp;#39;</code>"),
    ],
)
def test_what_stands_in_a_line(text: str, shown: str) -> None:
    assert html(text) == f"<p>{shown}</p>"


def test_lines_behind_keep_their_text() -> None:
    assert (
        html("`&#` 是\n\n二：`</script>`;") == "<p><code>&amp;#</code> 是</p>\n<p>二：<code>&lt;/script&gt;</code>;</p>"
    )


def test_code_set_in_and_attributes_keep_theirs() -> None:
    assert "<code>&amp;# x;" in html("    &# x;")
    assert html('<a title="&# x;">b</a>') == '<p><a title="&amp;# x;">b</a></p>'
