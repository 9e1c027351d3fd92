"""The built site as a web of pages."""

from __future__ import annotations

import json
import posixpath
import re
from collections import deque
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import html5lib
import pytest

from seedbook.weave import errata

pytestmark = pytest.mark.slow
KEYS = ["url", "title", "topic", "tags", "description", "source", "related", "backlinks"]
#: A page's own text: what stands in the article, not the chrome round it.
ARTICLE = re.compile(r'<article class="md-content__inner[^>]*>(.*)</article>', re.DOTALL)
HREF = re.compile(r'<a\b[^>]*?\bhref="([^"#]+)[^"]*"')
#: Tags that make a browser fetch what they name.
FETCHED = re.compile(r'<(?:script|img|iframe|source|audio|video|link rel="stylesheet")\b[^>]*?\b(?:src|href)="([^"]*)"')


@cache
def rows(site: Path) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads((site / "pages.json").read_text(encoding="utf-8")))


def imported(site: Path) -> list[dict[str, Any]]:
    return [row for row in rows(site) if row["source"]]


@cache
def leads(site: Path) -> dict[str, set[str]]:
    """The pages that the own text of each page leads to."""
    found = {}
    for row in rows(site):
        article = ARTICLE.search((site / row["url"]).read_text(encoding="utf-8"))
        hrefs = HREF.findall(article[1]) if article else []
        folder = posixpath.dirname(row["url"])
        inside = [unquote(href) for href in hrefs if not urlsplit(href).scheme]
        found[row["url"]] = {posixpath.normpath(posixpath.join(folder, href)) for href in inside} - {row["url"]}
    return found


def clicks(graph: dict[str, set[str]], start: str) -> dict[str, int]:
    """How many clicks each page is from `start`."""
    found, queue = {start: 0}, deque([start])
    while queue:
        page = queue.popleft()
        for target in graph.get(page, set()) - found.keys():
            found[target] = found[page] + 1
            queue.append(target)
    return found


def test_pages_json_has_exactly_the_keys_of_its_contract(site: Path) -> None:
    assert all(list(row) == KEYS for row in rows(site))
    urls = {row["url"] for row in rows(site)}
    assert all((site / url).is_file() for url in urls)
    assert all(set(row["related"] + row["backlinks"]) <= urls for row in rows(site))
    assert all(list(row["source"]) == ["seed", "section", "lines"] for row in imported(site))


def test_from_any_page_any_other_is_three_clicks_away_by_links_in_the_text(site: Path) -> None:
    graph = {url: targets | {"index.html", "articles/index.html"} for url, targets in leads(site).items()}
    chrome = {"tags.html", "glossary.html", "paths.html", "contributing.html", "offline.html", "about.html"}
    for start in graph:
        far = {url: n for url, n in clicks(graph, start).items() if n > 3 and url not in chrome}
        missing = graph.keys() - clicks(graph, start).keys() - chrome
        assert not far, start
        assert not missing, start


def test_topic_and_article_pages_reach_every_imported_page(site: Path) -> None:
    graph = leads(site)
    topics = set().union(*(t for url, t in graph.items() if re.fullmatch(r"\w+/index\.html", url)))
    articles = set().union(*(t for url, t in graph.items() if re.fullmatch(r"articles/\w+\.html", url)))
    urls = {row["url"] for row in imported(site)}
    assert urls <= topics
    assert urls <= articles


def test_each_imported_page_leads_to_three_others_and_is_mentioned_by_one(site: Path) -> None:
    graph = leads(site)
    lists = re.compile(r"articles/|tags\.html|\w+/index\.html")
    for row in imported(site):
        assert len([t for t in graph[row["url"]] if not lists.match(t)]) >= 3, row["url"]
        assert row["backlinks"], row["url"]


def test_every_page_has_a_title_of_its_own_and_a_description(site: Path) -> None:
    titles = [row["title"] for row in rows(site)]
    assert len(set(titles)) == len(titles)
    assert all(row["description"].strip() for row in rows(site))


def test_markdown_stands_beside_every_page_and_in_llms_txt(site: Path) -> None:
    outline = (site / "llms.txt").read_text(encoding="utf-8")
    whole = (site / "llms-full.txt").read_text(encoding="utf-8")
    for row in rows(site):
        beside = row["url"].replace(".html", ".md")
        assert (site / beside).is_file()
        assert f"]({beside})" in outline
        assert f"<!-- {beside} -->" in whole


def test_no_page_fetches_from_another_host(site: Path) -> None:
    for path in site.rglob("*.html"):
        outside = [a for a in FETCHED.findall(path.read_text(encoding="utf-8")) if urlsplit(a).netloc]
        assert not outside, path


def test_every_page_is_valid_html(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(path.read_text(encoding="utf-8"))
        assert not parser.errors, (path, parser.errors[:3])


def test_a_page_with_remarks_says_so_before_its_text_and_leads_to_them(site: Path) -> None:
    pages = {url: (site / url).read_text(encoding="utf-8") for url in (row["url"] for row in imported(site))}
    noted = {url for url, html in pages.items() if f'id="{errata.ANCHOR}"' in html}
    assert noted
    assert noted == {
        url for url, html in pages.items() if f'href="#{errata.ANCHOR}">本页有' in html.partition("<h1")[0]
    }
