"""The check of links, anchors and images."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.finish import links
from tests.finish.sites import built

SOUND = (
    '<a href="b.html">',
    '<a href="b.html#h">',
    '<a href="#top">',
    '<a href="d/">',
    '<a href="/guide/b.html">',
    '<a href="https://go.dev/x">',
    '<a href="mailto:a@b.c">',
    '<a href="javascript:void(0)">',
    '<img src="i.png">',
    '<a href="b.html?q=1#%E7%94%B2">',
    "<script>var x = '<a href=\"none.html\">'</script>",
    "<!-- <a href='none.html'> -->",
)
BROKEN = {
    '<a href="none.html">': "The link `none.html` does not exist.",
    "<a href=none.html>": "The link `none.html` does not exist.",
    '<a title="x" href="b.html#none">': "The link `b.html#none` has no anchor `none`.",
    '<a href="#none">': "The link `#none` has no anchor `none`.",
    '<img alt="x > y" src="none.png">': "The link `none.png` is an image or file that does not exist.",
    '<a href="../outside.html">': "The link `../outside.html` does not exist.",
}
OTHERS = {"b.html": '<h2 id="h">B</h2><h2 id="甲">甲</h2>', "d/index.html": "", "i.png": ""}


@pytest.mark.parametrize("body", SOUND)
def test_a_sound_link(tmp_path: Path, body: str) -> None:
    site = built(tmp_path, {}, {**OTHERS, "a.html": f'<h1 id="top">A</h1>{body}'}, "https://x.dev/guide/")
    assert links.check(site) == []


@pytest.mark.parametrize(("body", "what"), BROKEN.items())
def test_a_broken_link(tmp_path: Path, body: str, what: str) -> None:
    found = links.check(built(tmp_path, {}, {**OTHERS, "a.html": body}))
    assert [finding.what for finding in found] == [what]


def test_a_finding_names_the_line_a_person_wrote(tmp_path: Path) -> None:
    pages = {"x/a.md": "# 题\n\n没有 none 的一行。\n\n看[这里](../x/none.md)。\n"}
    found = links.check(built(tmp_path, pages, {"x/a.html": '<a href="none.html">这里</a>'}))
    assert [(f.path, f.line) for f in found] == [("docs/x/a.md", 5)]


def test_of_two_links_to_pages_of_one_name_the_right_line_is_named(tmp_path: Path) -> None:
    pages = {"a.md": "# 题\n\n[甲](x/index.md)\n[乙](y/index.md#a)\n[丙](y/index.md#b)\n"}
    html = {"a.html": '<a href="y/index.html#b">', "x/index.html": "", "y/index.html": ""}
    found = links.check(built(tmp_path, pages, html))
    assert [(f.path, f.line) for f in found] == [("docs/a.md", 5)]


def test_a_dead_link_of_a_template_is_told_once(tmp_path: Path) -> None:
    pages = {"a.md": "# 甲\n", "x/b.md": "# 乙\n"}
    html = {
        "a.html": '<a href="none.html">',
        "x/b.html": '<a href="../none.html">',
        "tags.html": '<a href="none.html">',
    }
    found = links.check(built(tmp_path, pages, html))
    assert [f.what for f in found] == [
        "The link `none.html` does not exist. It stands on 2 more pages: a template writes it."
    ]


def test_a_computed_page_is_named_by_its_address(tmp_path: Path) -> None:
    found = links.check(built(tmp_path, {"a.md": "# 甲\n"}, {"tags.html": '<a href="none.html">'}))
    assert [f.path for f in found] == ["tags.html"]
