"""Odd and hostile pages come out whole, escaped, and valid wherever their text is shown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest

pytestmark = pytest.mark.slow
SCRIPT = re.compile(r"<script\b(?P<attributes>[^>]*)>(?P<text>.*?)</script>", re.DOTALL)

#: Where text of the hostile page is shown: itself, its topic's sidebar and list, tags, the glossary.
SHOWING = ("ebpf/evil.html", "ebpf/index.html", "ebpf/plain.html", "tags.html", "glossary.html")


def read(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def rows(site: Path) -> dict[str, dict[str, Any]]:
    return {row["url"]: row for row in json.loads(read(site, "pages.json"))}


def test_no_markup_from_front_matter_stands_in_any_page(odd_site: Path) -> None:
    for path in [*map(odd_site.joinpath, SHOWING), *odd_site.glob("articles/*.html")]:
        tree = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
        for element in tree.iter():
            data = element.get("type") == "application/ld+json"
            assert element.tag != "script" or data or "alert(" not in (element.text or ""), path
            assert not [key for key in element.attrib if str(key).startswith("on")], path
            assert not str(element.get("href", "")).startswith("javascript:alert"), path
            assert element.get("src") not in ("x", "https://x.dev/i.png"), path


def test_structured_data_is_whole_json_inside_its_script(odd_site: Path) -> None:
    text = read(odd_site, "ebpf/evil.html")
    data = next(m["text"] for m in SCRIPT.finditer(text) if "ld+json" in m["attributes"])
    article, breadcrumbs = json.loads(data)["@graph"]
    assert article["@type"] == "TechArticle"
    assert article["headline"].startswith('Evil </title><script>alert(1)</script> "quoted" & {{ 7*7 }}')
    assert [step["position"] for step in breadcrumbs["itemListElement"]] == [1, 2, 3]


def test_files_for_tools_hold_no_tag(odd_site: Path) -> None:
    assert "<script" not in read(odd_site, "pages.json")
    assert "<script" not in re.sub(r"\\<", "", read(odd_site, "llms.txt"))
    assert rows(odd_site)["ebpf/evil.html"]["title"].startswith("Evil </title><script>")


def test_a_page_with_nothing_but_a_title_and_text_is_everywhere(odd_site: Path) -> None:
    row, page = rows(odd_site)["ebpf/plain.html"], read(odd_site, "ebpf/plain.html")
    assert row["title"] == "手写的一页：XDP 丢包排查"
    assert row["topic"] == "ebpf"
    assert row["source"] is None
    assert row["related"]
    assert row["tags"] == ["XDP"]
    assert 'title="' in page
    assert f'<meta name="description" content="{row["description"]}">' in page
    assert "plain.html" in read(odd_site, "ebpf/index.html")
    assert "ebpf/plain.html" in read(odd_site, "tags.html")
    assert "ebpf/plain.html" in read(odd_site, "sitemap.xml")
    assert "ebpf/plain.md" in read(odd_site, "llms.txt")
    sidebar = re.search(r'<div class="md-sidebar md-sidebar--primary".*?</div>\s*</div>\s*</div>', page, re.DOTALL)
    assert sidebar
    assert "手写的一页：XDP 丢包排查" in sidebar.group()


def test_front_matter_of_the_wrong_types_gives_a_page(odd_site: Path) -> None:
    row = rows(odd_site)["ebpf/types.html"]
    assert (row["title"], row["tags"], row["source"]) == ("2026", ["单个"], None)


def test_nothing_in_a_text_makes_a_page_ask_another_host(odd_site: Path) -> None:
    page = read(odd_site, "loose/one.html")
    assert "1:100:1" in page
    assert "//cdn" not in page


def test_a_folder_that_is_no_topic_is_a_section(odd_site: Path) -> None:
    assert rows(odd_site)["loose/one.html"]["topic"] is None
    assert "loose/one.html" in read(odd_site, "index.html")


def test_a_tooltip_shows_the_definition_as_it_is_written(odd_site: Path) -> None:
    tree = html5lib.parse(read(odd_site, "ebpf/plain.html"), namespaceHTMLElements=False)
    link = next(a for a in tree.iter("a") if (a.text or "") == '坏"词')
    assert link.get("title", "").startswith('定义里有 "引号"、竖线 |')


def test_every_page_is_valid_html(odd_site: Path) -> None:
    for path in [odd_site / "ebpf/evil.html", odd_site / "ebpf/plain.html", odd_site / "tags.html"]:
        html5lib.HTMLParser(strict=True).parse(path.read_text(encoding="utf-8"))


def test_the_sitemap_names_every_page(odd_site: Path) -> None:
    tree = ElementTree.parse(odd_site / "sitemap.xml")
    named = {str(loc.text) for loc in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert named == {f"https://x.dev/guide/{url}" for url in rows(odd_site)}
