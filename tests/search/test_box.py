"""The search box as a reader uses it: typed, pasted, composed, by keyboard alone; over http and from the folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, Route, expect

from tests import browser_tools
from tests.search import box, queries, scoring

pytestmark = [pytest.mark.browser, pytest.mark.slow]
BOX, META, HINT = "[data-md-component=search-query]", ".md-search-result__meta", "[data-search-hint]"
LINKS, ITEMS = ".md-search-result__link", ".md-search-result__item"
#: Notes what is said to the engine, and by it: 2 is a query, 1 that it is ready.
_LISTEN = """window.said = []
const post = Worker.prototype.postMessage
Worker.prototype.postMessage = function (message) {
  if (!window.said.length) this.addEventListener("message", event => window.said.push(["engine", event.data.type]))
  window.said.push(["page", message.type])
  post.call(this, message)
}"""
SHARED = re.compile(r"\?q=(令牌桶|%E4%BB%A4%E7%89%8C%E6%A1%B6)$")


@pytest.fixture
def page(desk: Page, base: str) -> Iterator[Page]:
    """The home page, nothing touched yet; a script error fails the test."""
    errors: list[str] = []

    def note(error: Error) -> None:
        errors.append(str(error))

    desk.on("pageerror", note)
    desk.goto(f"{base}index.html")
    yield desk
    desk.remove_listener("pageerror", note)
    assert errors == []


def test_the_box_shows_what_the_engine_answers(desk: Page, base: str, site: Path) -> None:
    """A sixteenth of the gold queries, of all classes; all of them hold the engine to the bars (`test_gold.py`)."""
    typed = [query.text for query in queries.gold(site)[::16]]
    ready = box.opened(desk, base)
    seen = {one: list(found.pages) for one, found in zip(typed, box.search_all(ready, base, typed), strict=True)}
    answers = dict(zip(typed, map(scoring.urls, scoring.ask(site, typed)), strict=True))
    assert all(seen[text] or not answers[text] for text in typed)
    assert seen == {text: answers[text][: len(seen[text])] for text in typed}


def test_a_page_is_not_said_to_lack_the_other_words_of_what_was_typed(page: Page) -> None:
    page.locator(BOX).click()
    page.keyboard.type("GC停顿时间")
    first = page.locator(".md-search-result__item").first
    expect(first.locator("mark", has_text="GC").first).to_be_visible()
    expect(first).not_to_contain_text("垃圾回收")


def test_what_is_typed_before_the_engine_is_ready_is_asked_once_and_at_once(browser: Browser, site: Path) -> None:
    page = browser_tools.new_page(browser)
    page.add_init_script(_LISTEN)
    with browser_tools.served(site, 0) as base:
        page.goto(f"{base}index.html")
        page.locator(BOX).fill("令牌桶")
        expect(page.locator(LINKS).first).to_be_visible()
    said = page.evaluate("said")
    assert said.count(["page", 2]) == 1
    assert said.index(["page", 2]) < said.index(["engine", 1])
    page.close()


def test_nothing_is_loaded_before_the_box_is_used(browser: Browser, base: str) -> None:
    asked: list[str] = []
    opened = browser_tools.new_page(browser)
    opened.on("request", lambda request: asked.append(request.url.removeprefix(base).partition("?")[0]))
    opened.goto(f"{base}index.html")
    opened.wait_for_load_state("networkidle")
    quiet = [url for url in asked if "search/" in url]
    opened.locator(BOX).focus()
    expect(opened.locator(META)).not_to_contain_text("准备")
    opened.close()
    assert quiet == ["assets/search/box.js"]
    assert "search/root.js" in asked
    assert not [url for url in asked if "://" in url]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_the_box_opens(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    moving = page.evaluate("""() => {
      document.querySelector("#__search").click()
      const targets = document.getAnimations().map(({ effect }) => effect.target)
      return targets.filter(target => target.closest(".md-search")).map(({ className }) => className)
    }""")
    assert moving == []


def test_every_keystroke_is_answered(page: Page) -> None:
    page.locator(BOX).focus()
    for end in range(1, len("gorout") + 1):
        page.keyboard.press("gorout"[end - 1])
        expect(page.locator("[data-md-component=search-share]")).to_have_attribute(
            "href", re.compile(f"q={'gorout'[:end]}$")
        )
        expect(page.locator(LINKS).first).to_be_visible()


@pytest.mark.parametrize("how", ["compose", "paste"])
def test_input_methods_and_paste_search_at_once(page: Page, how: str) -> None:
    page.locator(BOX).focus()
    if how == "compose":
        session = page.context.new_cdp_session(page)
        session.send("Input.imeSetComposition", {"text": "令牌", "selectionStart": 2, "selectionEnd": 2})
        expect(page.locator(LINKS).first).to_contain_text("令牌")
        session.send("Input.insertText", {"text": "令牌桶"})
    else:
        page.keyboard.insert_text("令牌桶")
    expect(page.locator(LINKS).first).to_contain_text("令牌桶")


def test_keyboard_alone_opens_chooses_and_goes(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text("令牌桶")
    expect(page.locator(LINKS).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(LINKS).first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/rate-limiting*")


def test_enter_goes_to_the_best_answer(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text("atomic.Value")
    expect(page.locator(LINKS).first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/atomic-value*")


def test_results_show_section_topic_and_marked_snippet(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("降级触发流程")
    first = page.locator(".md-search-result__item").first
    expect(first.locator("h2").first).to_contain_text("降级触发流程")
    expect(first.locator(".md-tag")).to_have_text("中间件")
    expect(first.locator("mark").first).to_be_visible()


def test_the_number_of_results_is_announced(page: Page) -> None:
    expect(page.locator(META)).to_have_attribute("role", "status")
    page.locator(BOX).focus()
    page.keyboard.insert_text("布隆过滤器")
    expect(page.locator(META)).to_contain_text(re.compile("结果|最相关"))


def test_the_rest_of_an_answer_leaves_the_focus_where_it_is(browser: Browser, site: Path) -> None:
    held: list[Route] = []
    page = browser_tools.new_page(browser)
    with browser_tools.served(site, 0) as base:
        box.opened(page, base)
        page.route(re.compile(r"/search/[0-9a-f]+/p\d+\.js$"), lambda route: held.append(route))
        page.keyboard.insert_text("goroutine")
        _release(page, held, 4)
        expect(page.locator(ITEMS)).to_have_count(4)
        page.keyboard.press("ArrowDown")
        focused = page.locator(":focus").get_attribute("href")
        _release(page, held, 6)
        expect(page.locator(ITEMS)).to_have_count(10)
        expect(page.locator(":focus")).to_have_attribute("href", str(focused))
    page.close()


def _release(page: Page, held: list[Route], count: int) -> None:
    """Wait until `count` requests are held, and let them go."""
    for _ in range(1000):
        if len(held) >= count:
            break
        page.wait_for_timeout(10)
    assert len(held) >= count, f"{len(held)} of {count} pages were asked for"
    for route in held[:count]:
        route.continue_()
    del held[:count]


def test_nothing_found_says_so_and_names_the_nearest_terms(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("熔段")
    expect(page.locator(META)).to_contain_text("没有")
    page.locator(f"{HINT} a", has_text="熔断").first.click()
    expect(page.locator(BOX)).to_have_value("熔断")
    expect(page.locator(LINKS).first).to_be_visible()


def test_a_slip_is_read_as_what_was_meant_and_said(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("promethues")
    expect(page.locator(HINT)).to_contain_text("prometheus")
    expect(page.locator(LINKS).first).to_be_visible()


def test_weak_matches_are_marked(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("令牌桶 红烧")
    expect(page.locator(HINT)).to_contain_text("部分匹配")


def test_a_link_with_a_query_opens_the_box_with_its_answers(page: Page, base: str) -> None:
    page.goto(f"{base}index.html?q=令牌桶")
    expect(page.locator(BOX)).to_have_value("令牌桶")
    expect(page.locator(LINKS).first).to_be_visible()


def test_share_copies_such_a_link(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("令牌桶")
    expect(page.locator("[data-md-component=search-share]")).to_have_attribute("href", SHARED)


def test_the_page_reached_marks_the_words_found(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("布隆过滤器")
    page.locator(LINKS).first.click()
    expect(page.locator("article mark", has_text="布隆过滤器").first).to_be_visible()


def test_scripts_in_a_query_stay_text(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("<img src=x onerror=alert(1)> 熔断")
    expect(page.locator(LINKS).first).to_be_visible()
    assert page.locator(".md-search-result img").count() == 0


def test_before_typing_and_when_nothing_is_found_the_box_leads_on(page: Page) -> None:
    ways = page.locator("[data-search-start]")
    page.locator(BOX).focus()
    expect(ways).to_be_visible()
    page.keyboard.insert_text("令牌桶")
    expect(page.locator(LINKS).first).to_be_visible()
    expect(ways).to_be_hidden()
    page.locator(BOX).fill("zxqwv")
    expect(ways).to_be_visible()
    ways.locator("[data-query]").first.click()
    expect(page.locator(LINKS).first).to_be_visible()


def test_enter_goes_nowhere_when_nothing_is_found(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("zxqwv")
    expect(page.locator(META)).to_contain_text("没有")
    page.keyboard.press("Enter")
    expect(page.locator(BOX)).to_have_value("zxqwv")
    assert page.url.endswith("/index.html")


def test_the_number_of_pages_shown_stands_beside_that_of_all(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("goroutine 泄漏")
    expect(page.locator(META)).to_have_text(re.compile(r"^最相关的 \d+ 页（共 \d+ 页提到）$"))


def test_what_a_page_lacks_is_said_in_full_width(page: Page) -> None:
    page.locator(BOX).focus()
    page.keyboard.insert_text("令牌桶 红烧")
    expect(page.locator(".md-search-result__terms").first).to_have_text("缺少：红烧")
