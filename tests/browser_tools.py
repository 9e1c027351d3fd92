"""A real Chromium for tests: how it starts, a server for a built site, and axe-core inside a page."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, ViewportSize, sync_playwright

from seedbook.book import pdf

#: No telemetry, no updates, no sandbox (tests may run as root in a container).
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
#: A usual screen, in CSS pixels
DESK: ViewportSize = {"width": 1280, "height": 800}
#: What axe is asked: WCAG 2.1 A and AA and its own best practices. Of these only the rule on sound that
#: plays by itself wants files fetched again (`preload`), which takes longer than all rules; the guide has no sound.
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    "resultTypes": ["violations"],
    "preload": False,
}


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium, the system's own (`CHROMIUM` names another)."""
    browser = _driver().chromium.launch(executable_path=pdf.chromium(), args=list(ARGUMENTS))
    try:
        yield browser
    finally:
        browser.close()


def new_page(browser: Browser, **options: Any) -> Page:
    """A new page of its own context, which `options` describe (see `Browser.new_context`); closing it closes both.

    Unless `options` allow it, no service worker starts: each context would have it fetch the whole guide.
    """
    return browser.new_page(**{"service_workers": "block", **options})


@contextmanager
def lent(page: Page) -> Iterator[Page]:
    """`page` as if it were new: desk-sized, on no site, nothing stored, in the light scheme and on a screen."""
    page.goto("about:blank")
    page.context.new_cdp_session(page).send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
    page.set_viewport_size(DESK)
    page.emulate_media(media="null", color_scheme="light")
    page.mouse.move(0, 0)
    yield page


@cache
def _driver() -> Playwright:
    """Playwright's driver: one a process, because a second one refuses to start beside it."""
    manager = sync_playwright()
    driver = manager.start()
    atexit.register(driver.stop)
    return driver


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """The address (ending in `/`) under which `folder` is served while the block runs; `port` 0 is any free one."""
    server = _Server(("127.0.0.1", port), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def faults_of(page: Page) -> list[str]:
    """What goes wrong on `page` from now on: complaints of its console, errors of its scripts, files it asks for in
    vain."""
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("response", lambda answer: found.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    return found


def axe(page: Page) -> list[str]:
    """The violations axe-core finds on the open page: `rule: selector (why)`, one a node."""
    page.evaluate(_axe_source())
    result = page.evaluate("options => axe.run(document, options)", AXE_OPTIONS)
    return [_line(rule, node) for rule in result["violations"] for node in rule["nodes"]]


def search(page: Page, words: str) -> list[str]:
    """The addresses that the open page's search box finds for `words`, best first."""
    page.locator("[data-md-component=search-query]").first.fill(words)
    page.locator(".md-search-result__item").first.wait_for(state="attached")
    return page.locator(".md-search-result__item a").evaluate_all("links => links.map(a => a.getAttribute('href'))")


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep silent: a browser that leaves a page hangs up in the middle of an answer."""


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for many files, as hosts have it

    def log_message(self, format: str, *args: Any) -> None:
        pass


@cache
def _axe_source() -> str:
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def _line(rule: dict[str, Any], node: dict[str, Any]) -> str:
    why = " ".join(str(node.get("failureSummary", "")).split())
    return f"{rule['id']}: {node['target']} ({why[:200]})"
