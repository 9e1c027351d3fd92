"""Text written as Markdown means exactly itself."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from seedbook.weave import markdown
from tests.weave.samples import html

TEXT = st.text(alphabet="ab甲，`*_[](){}<>!#|\\\"'&;:=+-.~^$/@% \t\n\x02\x03", min_size=1, max_size=30).filter(
    str.strip
)


@settings(deadline=None, max_examples=200, derandomize=True)
@given(text=TEXT, tooltip=TEXT)
@example(text="</a><script>alert(1)</script>", tooltip='" onmouseover="alert(1)')
@example(text="[x](javascript:alert(1)){ onclick=alert(1) }", tooltip="`a` | **b** &amp; \\")
def test_a_link_shows_its_text_and_tooltip_to_the_letter(text: str, tooltip: str) -> None:
    if not markdown.line(text) or not markdown.line(tooltip):
        return
    built = html(f"前{markdown.link(markdown.escape(text), 'x.md', tooltip)}后")
    paragraph = html5lib.parseFragment(built, namespaceHTMLElements=False)[0]
    link = paragraph[0]
    assert (paragraph.text, link.tag, link.tail) == ("前", "a", "后")
    assert (link.text, link.get("href"), link.get("title")) == (markdown.line(text), "x.md", markdown.line(tooltip))
    assert len(link) == 0


def test_names_that_look_alike_get_anchors_of_their_own() -> None:
    assert markdown.anchors(["C", "C++", "c", "C"], "t") == {"C": "t-c", "C++": "t-c-2", "c": "t-c-3"}


@pytest.mark.parametrize(
    ("source", "target", "path"),
    [
        ("a.md", "b.md", "b.md"),
        ("x/a.md", "b.md", "../b.md"),
        ("a.md", "x/b.md", "x/b.md"),
        ("x/a.md", "x/b.md", "b.md"),
        ("x/a.md", "y/b.md", "../y/b.md"),
    ],
)
def test_addresses_between_pages_are_relative(source: str, target: str, path: str) -> None:
    assert markdown.to(source, target) == path
    assert markdown.to(source, target, "甲") == f"{path}#甲"
