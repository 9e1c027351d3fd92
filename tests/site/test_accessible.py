"""Every kind of page passes axe in both schemes, on a phone and on a desk, and can be used by keyboard."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser_tools import axe, new_page

pytestmark = pytest.mark.browser
KINDS = ("index.html", "runtime/index.html", "glossary.html", "paths.html", "career/skill-map.html", "404.html")

#: Leaves three terms of each list of the glossary: the others are like them, and axe takes long over 260.
FIRST_TERMS = "document.querySelectorAll('.md-content dl > :nth-child(n + 7)').forEach(other => other.remove())"


#: Of these the dark scheme is looked at, which changes nothing but colours; on a phone they are the same.
COLOURED = ("index.html", "career/skill-map.html")


@pytest.mark.parametrize(
    ("width", "scheme", "kinds"), [(390, "light", KINDS), (1280, "light", KINDS), (1280, "dark", COLOURED)]
)
def test_no_axe_violation(
    browser: Browser, address: str, article: str, width: int, scheme: Literal["light", "dark"], kinds: tuple[str, ...]
) -> None:
    page = new_page(browser, color_scheme=scheme, viewport={"width": width, "height": 844})
    found = []
    for path in (*kinds, article):
        page.goto(address + path)
        page.evaluate(FIRST_TERMS)
        found += [f"{path}: {violation}" for violation in axe(page)]
    page.close()
    assert not found, "\n".join(found)


def test_the_first_tab_stop_skips_to_the_text(browser: Browser, address: str, article: str) -> None:
    page = new_page(browser)
    page.goto(address + article)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.classList.contains('md-skip')")
    page.keyboard.press("Enter")
    assert page.evaluate("!!document.querySelector('.md-content :target')")
    page.close()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_section_of_the_sidebar_opens_by_keyboard_and_says_so(browser: Browser, address: str, key: str) -> None:
    page = new_page(browser, viewport={"width": 1280, "height": 800})
    page.goto(address + "runtime/index.html")
    button = page.locator(".md-sidebar--primary label > [role=button]:visible").first
    toggle = page.locator(f"[id='{button.locator('..').get_attribute('for')}']")
    before = toggle.is_checked()
    button.focus()
    page.keyboard.press(key)
    assert toggle.is_checked() != before
    assert button.get_attribute("aria-expanded") == str(not before).lower()
    assert page.evaluate("scrollY") == 0
    page.close()


def test_reduced_motion_and_zoom_are_not_forbidden(browser: Browser, address: str) -> None:
    page = new_page(browser)
    page.goto(address)
    viewport = page.locator("meta[name=viewport]").get_attribute("content") or ""
    assert "user-scalable=no" not in viewport and "maximum-scale" not in viewport
    page.close()


def test_no_tab_stop_of_the_closed_search_is_out_of_sight(browser: Browser, address: str, article: str) -> None:
    page = new_page(browser, viewport={"width": 1280, "height": 800})
    page.goto(address + article)
    for _ in range(14):
        page.keyboard.press("Tab")
        assert not page.evaluate("document.activeElement.classList.contains('md-search__scrollwrap')")
        page.keyboard.press("Escape")
    page.close()


def test_a_click_on_a_section_of_the_sidebar_opens_it_once(browser: Browser, address: str) -> None:
    page = new_page(browser, viewport={"width": 1280, "height": 800})
    page.goto(address + "runtime/index.html")
    button = page.locator(".md-sidebar--primary label > .md-ellipsis[role=button]:visible").first
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
    page.close()
