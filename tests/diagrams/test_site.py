"""Diagrams, code and tables of the whole guide as built."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def _pages(site: Path) -> dict[str, str]:
    return {str(page.relative_to(site)): page.read_text(encoding="utf-8") for page in site.rglob("*.html")}


def test_every_diagram_of_the_guide_is_drawn_and_none_by_script(site: Path) -> None:
    pages = _pages(site)
    figures = sum(page.count('<figure class="diagram">') for page in pages.values())
    assert figures >= 56
    assert sum(page.count('role="img" aria-labelledby="diagram-') for page in pages.values()) == figures
    assert [name for name, page in pages.items() if re.search(r"<script[^>]*mermaid|language-mermaid", page)] == []


def test_no_diagram_of_the_guide_is_left_as_text(site: Path) -> None:
    assert [name for name, page in _pages(site).items() if 'class="diagram-text" open' in page] == []
