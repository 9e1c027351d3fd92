"""The hosted guide: under a sub-path, with the security headers on, and after the server has gone."""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from seedbook import publish
from seedbook.project import Project
from tests.browser_tools import faults_of, new_page, search
from tests.conftest import copied
from tests.offline import hosting

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(hosting.nginx() is None, reason="nginx is not installed"),
]


@dataclass(frozen=True)
class Hosted:
    """A project built for an address, and that address."""

    root: Path
    home: Path
    port: int

    @property
    def url(self) -> str:
        """Where the guide's home page is."""
        return f"http://127.0.0.1:{self.port}/guide/"


@pytest.fixture(scope="module")
def guide(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Hosted:
    root, port = tmp_path_factory.mktemp("hosted"), hosting.free_port()
    copied(project, root)
    made = Hosted(root, tmp_path_factory.mktemp("nginx"), port)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", made.url)
        assert publish.build(Project(root)) == []
    return made


@pytest.fixture
def running(guide: Hosted) -> Iterator[Hosted]:
    with hosting.hosted(guide.root, guide.home, guide.port):
        yield guide


def get(url: str, **headers: str) -> urllib.request.addinfourl:
    return urllib.request.urlopen(urllib.request.Request(url, headers=headers))  # type: ignore[no-any-return]


def test_text_is_compressed(running: Hosted) -> None:
    answer = get(running.url, **{"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Go 工程指南" in gzip.decompress(answer.read()).decode()


@pytest.mark.parametrize("name", ["assets/javascripts/bundle.*.min.js", "assets/css/guide.*.css", "search/*/i0.js"])
def test_files_named_by_their_content_are_cached_for_ever(running: Hosted, name: str) -> None:
    site = running.root / "site"
    [path] = site.glob(name)
    assert "immutable" in get(running.url + path.relative_to(site).as_posix()).headers["Cache-Control"]


@pytest.mark.parametrize("name", ["", "search/root.js", "assets/search/engine.js", "assets/js/site.js"])
def test_all_other_files_are_asked_for_again(running: Hosted, name: str) -> None:
    assert get(running.url + name).headers["Cache-Control"] == "no-cache"


def test_a_missing_page_says_so_with_the_guide_s_own_page(running: Hosted) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        get(f"{running.url}no/such/page.html")
    assert caught.value.code == 404
    assert "/guide/assets/" in caught.value.read().decode()


def test_the_policy_names_no_unsafe_script(running: Hosted) -> None:
    policy = get(running.url).headers["Content-Security-Policy"]
    scripts = next(rule for rule in policy.split("; ") if rule.startswith("script-src"))
    assert "unsafe" not in scripts
    assert "'self'" in scripts


def test_pages_and_search_work_under_the_policy_and_without_the_server(guide: Hosted, browser: Browser) -> None:
    page = new_page(browser, service_workers="allow")
    faults = faults_of(page)
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    with hosting.hosted(guide.root, guide.home, guide.port):
        for path in ("", "runtime/index.html", "glossary.html"):
            page.goto(guide.url + path)
        assert search(page, "逃逸分析")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.goto(guide.url)
    assert faults == []
    assert hosts == {f"127.0.0.1:{guide.port}"}

    page.goto(f"{guide.url}glossary.html")
    assert "术语表" in page.title()
    page.goto(f"{guide.url}mesh/index.html")
    assert search(page, "逃逸分析") and page.locator("article.md-content__inner h1").count() == 1
    page.goto(f"{guide.url}no-such-page.html")
    assert "没有这一页" in page.locator("h1").inner_text()
    page.close()
