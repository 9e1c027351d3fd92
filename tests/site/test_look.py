"""What a reader sees: the first screen, both schemes, a phone, paper."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from seedbook import topics
from seedbook.project import Project
from tests.browser_tools import faults_of, new_page

pytestmark = pytest.mark.browser
SAMPLE = ("index.html", "runtime/index.html", "glossary.html", "paths.html", "career/skill-map.html")
LIGHTNESS = """selector => {
  const channels = getComputedStyle(document.querySelector(selector)).getPropertyValue(%r)
  return channels.match(/[\\d.]+/g).slice(0, 3).reduce((sum, n) => sum + Number(n), 0) / 3
}"""


def test_home_says_it_all_in_one_screen(desk: Page, address: str, project: Project) -> None:
    desk.goto(address)
    assert desk.locator("h1").count() == 1
    for topic in topics.load(project.docs):
        link = desk.locator(f".home a[href='{topic.id}/index.html']").first
        box = link.bounding_box()
        assert box and box["y"] + box["height"] < 800, topic.id
    search = desk.locator(".home-search__open").bounding_box()
    first_topic = desk.locator(".home ol").bounding_box()
    assert search and first_topic and search["y"] < first_topic["y"]


def test_the_big_button_opens_search(desk: Page, address: str) -> None:
    desk.goto(address)
    desk.locator(".home-search__open").click()
    assert desk.evaluate("document.activeElement.name") == "query"


def test_the_slash_key_opens_search(desk: Page, address: str) -> None:
    desk.goto(address)
    desk.keyboard.press("/")
    assert desk.evaluate("document.activeElement.name") == "query"


def test_a_word_to_try_finds_pages(desk: Page, address: str) -> None:
    desk.goto(address)
    desk.locator(".home [data-query]").first.click()
    desk.locator(".md-search-result__item a").first.wait_for()
    assert desk.locator(".md-search-result__item a").count() > 0


def test_no_request_leaves_the_site_and_nothing_fails(browser: Browser, address: str, article: str) -> None:
    page = new_page(browser)
    hosts: set[str] = set()
    faults = faults_of(page)
    page.on(
        "request", lambda r: hosts.add(urlsplit(r.url).netloc) if not r.url.startswith(("data:", "blob:")) else None
    )
    for path in (*SAMPLE, article):
        page.goto(address + path)
    page.close()
    assert hosts == {urlsplit(address).netloc}
    assert not faults


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_scrolls_sideways_on_a_phone(desk: Page, address: str, article: str, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 800})
    for path in (*SAMPLE, article):
        desk.goto(address + path)
        assert desk.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("width", [390, 820, 1100, 1400])
def test_text_keeps_a_margin_at_every_width(desk: Page, address: str, article: str, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 800})
    for path in ("index.html", "404.html", article):
        desk.goto(address + path)
        box = desk.locator("h1").bounding_box()
        assert box and box["x"] >= 12 and box["x"] + box["width"] <= width - 12, path


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_scheme_follows_the_system(desk: Page, address: str, scheme: Literal["light", "dark"], dark: bool) -> None:
    desk.emulate_media(color_scheme=scheme)
    desk.goto(address)
    assert (desk.evaluate(LIGHTNESS % "background-color", "body") < 128) is dark


def test_the_toggle_goes_round_and_is_remembered(desk: Page, address: str) -> None:
    desk.goto(address)
    seen = []
    for _ in range(3):
        desk.locator(".md-header__option label:visible").click()
        seen.append(desk.evaluate("document.body.dataset.mdColorMedia"))
    assert seen == ["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)", "(prefers-color-scheme)"]
    desk.locator(".md-header__option label:visible").click()
    desk.locator(".md-header__option label:visible").click()
    desk.goto(address + "glossary.html")
    assert desk.evaluate(LIGHTNESS % "background-color", "body") < 128


def test_a_dark_page_prints_dark_on_light_without_furniture(desk: Page, address: str, article: str) -> None:
    desk.emulate_media(color_scheme="dark")
    desk.goto(address + article)
    desk.emulate_media(media="print")
    assert desk.evaluate(LIGHTNESS % "color", ".md-typeset p") < 100
    for selector in (".md-header", ".md-sidebar--primary", ".md-footer"):
        assert not desk.locator(selector).first.is_visible()


def test_links_in_text_are_underlined(desk: Page, address: str) -> None:
    desk.goto(address + "paths.html")
    link = desk.locator(".md-content__inner li > a").first
    assert link.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"


def test_a_line_has_some_forty_characters(desk: Page, address: str, article: str) -> None:
    desk.goto(address + article)
    width = "e => e.clientWidth / parseFloat(getComputedStyle(e).fontSize)"
    assert 30 < desk.locator(".md-content__inner > p").first.evaluate(width) < 46


def test_the_page_for_a_wrong_address_leads_on(desk: Page, address: str, project: Project) -> None:
    desk.goto(address + "404.html")
    assert "没有这一页" in desk.locator("h1").inner_text()
    assert desk.locator(".home-search__open").is_visible()
    links = " ".join(desk.locator(".md-content a").evaluate_all("all => all.map(a => a.pathname)"))
    assert all(re.search(rf"/{topic.id}/", links) for topic in topics.load(project.docs))
    assert "更多" not in desk.locator(".md-content ul").inner_text()


def test_a_click_in_the_table_of_contents_marks_that_entry(desk: Page, address: str, article: str) -> None:
    desk.goto(address + article)
    entries = desk.locator(".md-sidebar--secondary .md-nav__link")
    assert entries.count() > 1
    for entry in entries.all():
        entry.click()
        desk.wait_for_function("e => e.classList.contains('md-nav__link--active')", arg=entry.element_handle())


def test_the_way_to_a_page_leads_neither_to_itself_nor_to_another_article(
    desk: Page, address: str, article: str
) -> None:
    desk.goto(address + article)
    way = desk.locator(".md-path a").evaluate_all("all => all.map(a => a.pathname + decodeURI(a.hash))")
    assert way[0].endswith("/index.html")
    assert all(re.search(r"/index\.html(#.+)?$", step) for step in way)
    if "#" in way[-1]:
        desk.locator(".md-path a").last.click()
        desk.locator(":target").wait_for()


@pytest.mark.parametrize("width", [390, 768, 1200, 1280])
def test_the_way_stands_in_line_with_the_text(desk: Page, address: str, article: str, width: int) -> None:
    desk.set_viewport_size({"width": width, "height": 800})
    desk.goto(address + article)
    lefts = [desk.locator(at).bounding_box() for at in (".md-path__list", ".md-content__inner h1")]
    assert lefts[0] and lefts[1] and abs(lefts[0]["x"] - lefts[1]["x"]) < 1


def test_the_button_that_copies_covers_no_code(desk: Page, address: str, article: str) -> None:
    desk.goto(address + article)
    button = desk.locator(".sample-head + .highlight .md-code__button").first.bounding_box()
    code = desk.locator(".sample-head + .highlight code").first.bounding_box()
    assert button and code and button["y"] + button["height"] / 2 < code["y"] + 1


def test_a_shadow_says_on_which_side_a_wide_box_goes_on(desk: Page, address: str, article: str) -> None:
    desk.set_viewport_size({"width": 390, "height": 800})
    desk.goto(address + article)
    for box in (".table-box", "pre > code"):
        layers = desk.locator(f".md-content {box}").first.evaluate("e => getComputedStyle(e).backgroundAttachment")
        assert layers.split(", ")[:4] == ["local", "local", "scroll", "scroll"], box


@pytest.mark.parametrize("cell", ["th", "td"])
def test_a_long_name_in_a_cell_covers_no_other_cell_on_a_phone(
    desk: Page, address: str, article: str, cell: str
) -> None:
    desk.set_viewport_size({"width": 390, "height": 800})
    desk.goto(address + article)
    found = desk.locator(f".table {cell}").first
    found.evaluate("(e, name) => { e.innerHTML = `新方案（<code>${name}</code>）` }", "events_statements_" * 4)
    assert found.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_ways_on_are_named_in_full_on_a_phone(desk: Page, address: str, article: str) -> None:
    desk.set_viewport_size({"width": 390, "height": 800})
    desk.goto(address + article)
    for name in desk.locator(".md-footer__title .md-ellipsis").all():
        assert name.is_visible()
        assert name.evaluate("e => e.scrollWidth <= e.clientWidth")


@pytest.mark.parametrize("side", ["primary", "secondary"])
def test_a_title_of_one_long_name_is_shown_in_full_beside_the_page(
    desk: Page, address: str, article: str, side: str
) -> None:
    desk.goto(address + article)
    title = desk.locator(f".md-nav--{side} a.md-nav__link .md-ellipsis:visible").first
    title.evaluate("(e, name) => { e.textContent = name }", "maxOpen/" * 9)
    assert title.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_short_code_and_a_dot_between_items_are_not_parted(desk: Page, address: str, article: str) -> None:
    desk.goto(address + article)
    code = desk.locator("code.whole").first
    assert code.evaluate("e => getComputedStyle(e).whiteSpace") == "nowrap"
    desk.goto(address + "glossary.html")
    assert desk.locator("dd", has_text="英文：").first.inner_text().count("\u00a0· ") > 0


def test_the_first_tab_is_the_home_page(desk: Page, address: str) -> None:
    desk.goto(address)
    assert desk.locator(".md-tabs__link").first.inner_text() == "首页"
    assert desk.title() == "Go 工程指南"
