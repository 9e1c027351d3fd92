"""What many tests share: the project, the site, built once a run, a browser, a copy to change."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, Page

from seedbook import publish
from seedbook.project import Project
from tests.browser_tools import chromium, lent, new_page

ROOT = Path(__file__).resolve().parents[1]

# How long an example takes says more about the machine than about the code. CI's own profile knows that already.
settings.register_profile("untimed", parent=settings.default, deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def project() -> Project:
    """This checkout."""
    return Project(ROOT)


@pytest.fixture(scope="session")
def site(project: Project) -> Path:
    """The built site. Several workers share it: the first one builds, the others wait."""
    project.cache.mkdir(parents=True, exist_ok=True)
    with FileLock(project.cache / "site.lock"):
        findings = publish.build(project)
    assert not findings, "\n".join(map(str, findings))
    return project.site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """The page that `desk` lends."""
    page = new_page(browser)
    yield page
    page.close()


@pytest.fixture
def desk(tab: Page) -> Iterator[Page]:
    """An empty page on a desk. Tests have it in turn, as a new context takes longer than most pages to load."""
    with lent(tab) as page:
        yield page


@pytest.fixture
def copy(project: Project, tmp_path: Path) -> Project:
    """A copy of the book and its seeds that a test may change."""
    return copied(project, tmp_path)


def copied(project: Project, root: Path) -> Project:
    """A copy under `root` of all that a site is made from."""
    for name in ("docs", "seeds", "overrides", "scripts"):
        shutil.copytree(project.root / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(project.root / "mkdocs.yml", root)
    return Project(root)
