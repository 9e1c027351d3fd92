"""Every kind of page passes axe in both schemes, on a phone and on a desk, and can be used by keyboard."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser_tools import axe

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
    desk: Page, address: str, article: str, width: int, scheme: Literal["light", "dark"], kinds: tuple[str, ...]
) -> None:
    desk.set_viewport_size({"width": width, "height": 844})
    desk.emulate_media(color_scheme=scheme)
    found = []
    for path in (*kinds, article):
        desk.goto(address + path)
        desk.evaluate(FIRST_TERMS)
        found += [f"{path}: {violation}" for violation in axe(desk)]
    assert not found, "\n".join(found)


def test_the_first_tab_stop_skips_to_the_text(desk: Page, address: str, article: str) -> None:
    desk.goto(address + article)
    desk.keyboard.press("Tab")
    assert desk.evaluate("document.activeElement.classList.contains('md-skip')")
    desk.keyboard.press("Enter")
    assert desk.evaluate("!!document.querySelector('.md-content :target')")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_section_of_the_sidebar_opens_by_keyboard_and_says_so(desk: Page, address: str, key: str) -> None:
    desk.goto(address + "runtime/index.html")
    button = desk.locator(".md-sidebar--primary label > [role=button]:visible").first
    toggle = desk.locator(f"[id='{button.locator('..').get_attribute('for')}']")
    before = toggle.is_checked()
    button.focus()
    desk.keyboard.press(key)
    assert toggle.is_checked() != before
    assert button.get_attribute("aria-expanded") == str(not before).lower()
    assert desk.evaluate("scrollY") == 0


def test_reduced_motion_and_zoom_are_not_forbidden(desk: Page, address: str) -> None:
    desk.goto(address)
    viewport = desk.locator("meta[name=viewport]").get_attribute("content") or ""
    assert "user-scalable=no" not in viewport and "maximum-scale" not in viewport


def test_no_tab_stop_of_the_closed_search_is_out_of_sight(desk: Page, address: str, article: str) -> None:
    desk.goto(address + article)
    for _ in range(14):
        desk.keyboard.press("Tab")
        assert not desk.evaluate("document.activeElement.classList.contains('md-search__scrollwrap')")
        desk.keyboard.press("Escape")


def test_a_click_on_a_section_of_the_sidebar_opens_it_once(desk: Page, address: str) -> None:
    desk.goto(address + "runtime/index.html")
    button = desk.locator(".md-sidebar--primary label > .md-ellipsis[role=button]:visible").first
    button.click()
    assert button.get_attribute("aria-expanded") == "true"
