"""The guide that a browser kept: read and searched after its server has gone. Elsewhere tests block what keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser_tools import faults_of, new_page, search, served

pytestmark = pytest.mark.browser


def test_the_guide_is_read_and_searched_after_the_server_has_gone(browser: Browser, site: Path) -> None:
    page = new_page(browser, service_workers="allow")
    faults = faults_of(page)
    with served(site) as address:
        page.goto(address)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        assert search(page, "逃逸分析")
    assert faults == []
    page.goto(f"{address}mesh/index.html")
    assert search(page, "逃逸分析")
    assert page.locator("article.md-content__inner h1").count() == 1
    page.close()
