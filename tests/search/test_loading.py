"""The search box on a bad network: files that do not come."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]
BOX, LINKS, HINT = "[data-md-component=search-query]", ".md-search-result__link", "[data-search-hint]"
#: Every file of the search but box.js, as its address ends.
FILES = {
    "engine": r"/engine\.js$",
    "index": r"/root\.js$",
    "terms": r"/search/[0-9a-f]+/i\d+\.js$",
    "pages": r"/search/[0-9a-f]+/p\d+\.js$",
}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_does_not_come_is_told_and_asked_for_again_by_the_next_keystroke(
    page: Page, base: str, file: str
) -> None:
    page.route(re.compile(FILES[file]), lambda route: route.abort())
    page.goto(f"{base}index.html")
    page.locator(BOX).focus()
    page.keyboard.insert_text("令牌")
    expect(page.locator(HINT)).to_contain_text("没有取到")
    page.unroute(re.compile(FILES[file]))
    page.keyboard.insert_text("桶")
    expect(page.locator(LINKS).first).to_contain_text("令牌桶")
    expect(page.locator(HINT)).to_be_hidden()
