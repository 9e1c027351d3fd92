"""The site's Markdown converter, to compare what checks believe with what the site makes."""

from __future__ import annotations

import markdown
import pytest

from tests.site_markdown import converter


@pytest.fixture(scope="session")
def site_markdown() -> markdown.Markdown:
    """A converter with the extensions of the site."""
    return converter()
