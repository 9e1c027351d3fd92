"""Markdown as the site makes HTML of it: Python-Markdown with what `mkdocs.yml` sets."""

from __future__ import annotations

from functools import cache

from markdown import Markdown
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from tests.conftest import ROOT


def converter() -> Markdown:
    """A new converter with the extensions of the site."""
    settings = _settings()
    return Markdown(extensions=settings.markdown_extensions, extension_configs=settings.mdx_configs)


@cache
def _settings() -> MkDocsConfig:
    return load_config(str(ROOT / "mkdocs.yml"))
