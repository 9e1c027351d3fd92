"""The search box on a bad network: files that do not come."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from seedbook import publish
from seedbook.project import Project
from tests import browser_tools

pytestmark = [pytest.mark.browser, pytest.mark.slow]
BOX, LINKS, HINT = "[data-md-component=search-query]", ".md-search-result__link", "[data-search-hint]"
#: What the box needs before it can answer anything.
FILES = {"engine": "**/engine.js*", "index": "**/root.js*"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser_tools.new_page(browser)
    yield opened
    opened.close()


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_does_not_come_is_told_and_asked_for_again_by_the_next_keystroke(
    page: Page, base: str, file: str
) -> None:
    page.route(FILES[file], lambda route: route.abort())
    page.goto(f"{base}index.html")
    page.locator(BOX).focus()
    expect(page.locator(HINT)).to_contain_text("没有取到")  # before anything is typed, which would ask again at once
    page.unroute(FILES[file])
    page.keyboard.insert_text("令牌桶")
    expect(page.locator(LINKS).first).to_contain_text("令牌桶")
    expect(page.locator(HINT)).to_be_hidden()


def test_scripts_and_index_are_asked_for_by_the_version_of_the_site(page: Page, base: str, project: Project) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{base}index.html?h=令牌桶")
    page.locator(BOX).focus()
    page.keyboard.insert_text("令牌桶")
    expect(page.locator(LINKS).first).to_be_visible()
    version = publish.build_facts(project)["commit"]
    assert {f"{name}.js?v={version}" for name in ("box", "engine", "highlight", "root")} <= set(asked)
