"""The site's Markdown converter, to compare what checks believe with what the site makes."""

from __future__ import annotations

import markdown
import pytest
from mkdocs.config import load_config

from tests.conftest import ROOT


@pytest.fixture(scope="session")
def site_markdown() -> markdown.Markdown:
    """A converter with the extensions of the site."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"])
