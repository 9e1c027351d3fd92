"""The real search box in Chromium: types queries and reads what the reader sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

#: Puts a query into the box as an input method does, and waits until Material has drawn the answer.
_TYPE = """query => new Promise(done => {
  const box = document.querySelector("[data-md-component=search-query]")
  const meta = document.querySelector(".md-search-result__meta")
  const watcher = new MutationObserver(() => {
    watcher.disconnect()
    const time = performance.now() - started
    const groups = [...document.querySelectorAll(".md-search-result__list > li")]
    done({
      time,
      links: groups.map(group => [...group.querySelectorAll("a")].map(link => link.href)),
      meta: meta.textContent,
      hint: document.querySelector("[data-search-hint]")?.textContent ?? "",
    })
  })
  watcher.observe(meta, { childList: true })
  const started = performance.now()
  box.value = query
  box.dispatchEvent(new InputEvent("input", { bubbles: true }))
})"""
#: All of them in one call: each call of Playwright costs more than an answer.
_TYPE_ALL = f"""async queries => {{
  const type = {_TYPE}
  const found = []
  for (const query of queries) found.push(await type(query))
  return found
}}"""


@dataclass(frozen=True)
class Seen:
    """What the box showed: the pages (relative addresses), the hint below their number, milliseconds it took."""

    pages: tuple[str, ...]
    hint: str
    time: float

    @property
    def weak(self) -> bool:
        """Whether the box said that matches are weak."""
        return "部分匹配" in self.hint


def opened(page: Page, base: str) -> Page:
    """The home page with the box open and ready."""
    page.goto(f"{base}index.html")
    page.locator("[data-md-component=search-query]").focus()
    page.wait_for_function("!document.querySelector('.md-search-result__meta').textContent.includes('准备')")
    return page


def search(page: Page, base: str, text: str) -> Seen:
    """Type `text` into the open box."""
    return _seen(page.evaluate(_TYPE, text), base)


def search_all(page: Page, base: str, texts: Sequence[str]) -> list[Seen]:
    """Type each of `texts` into the open box, one after the other."""
    return [_seen(found, base) for found in page.evaluate(_TYPE_ALL, texts)]


def _seen(found: Mapping[str, Any], base: str) -> Seen:
    pages = tuple(unquote(_relative(links[0], base)) for links in found["links"] if links)
    return Seen(pages, found["hint"], found["time"])


def _relative(link: str, base: str) -> str:
    parts = urlsplit(link)
    return parts._replace(query="", fragment="").geturl().removeprefix(base)
