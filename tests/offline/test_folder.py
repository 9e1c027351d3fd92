"""The packed guide, opened from a folder without a server or a network."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from seedbook.publish import pack
from tests.browser_tools import faults_of, new_page, search

pytestmark = pytest.mark.browser
QUERIES = ("逃逸分析", "goroutine 泄漏", "令牌桶", "eBPF", "xDS", "连接池", "熔断", "sync.Pool", "薪资", "GC停顿")


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpacked to a path with Chinese characters and a space, as readers have them."""
    packed = tmp_path_factory.mktemp("packed") / pack.NAME
    pack.write_zip(packed, site, pack.offline_files(site))
    place = tmp_path_factory.mktemp("离线 指南")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(place)
    return place


@pytest.fixture(scope="module")
def visited(folder: Path, browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page with the network off, and what goes wrong there; whatever it asks the network for does."""
    page = new_page(browser, offline=True)
    faults = faults_of(page)
    page.on(
        "request",
        lambda request: None if request.url.startswith(("file:", "data:", "blob:")) else faults.append(request.url),
    )
    yield page, faults
    page.close()


@pytest.mark.parametrize(
    "path", ["index.html", "runtime/index.html", "ebpf/index.html", "career/index.html", "glossary.html"]
)
def test_pages_open(folder: Path, visited: tuple[Page, list[str]], path: str) -> None:
    page, faults = visited
    page.goto((folder / path).as_uri())
    assert page.locator("h1").first.inner_text().strip()
    assert faults == []


@pytest.mark.parametrize("words", QUERIES)
def test_search_finds_pages_of_the_folder(folder: Path, visited: tuple[Page, list[str]], words: str) -> None:
    page, faults = visited
    page.goto((folder / "index.html").as_uri())
    first = search(page, words)[0]
    page.goto(first if first.startswith("file:") else (folder / first).as_uri())
    assert page.locator("article.md-content__inner h1").count() == 1
    assert faults == []


def test_diagrams_are_drawn_and_dark_mode_switches(folder: Path, visited: tuple[Page, list[str]]) -> None:
    page, _ = visited
    drawn = next(p for p in sorted((folder / "runtime").glob("*.html")) if "<figure" in p.read_text())
    page.goto(drawn.as_uri())
    box = page.locator("figure svg[role=img]").first.bounding_box()
    assert box and box["height"] > 50
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
