"""The built site in a real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser_tools import served


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as url:
        yield url


@pytest.fixture(scope="session")
def article(site: Path) -> str:
    """The address of an imported page with code, a table and a diagram, relative to the site."""
    for page in sorted((site / "runtime").glob("*.html")):
        text = page.read_text(encoding="utf-8")
        if "<table" in text and "<svg" in text and 'class="highlight' in text and page.name != "index.html":
            return f"runtime/{page.name}"
    raise AssertionError("no page under runtime/ has code, a table and a diagram")
