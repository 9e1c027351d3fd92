"""What a reader sees of diagrams, code and tables, in a real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from seedbook.diagrams import figure
from seedbook.project import Project
from tests.browser_tools import axe, new_page, served
from tests.diagrams import demo
from tests.diagrams.cases import cases, kinds

pytestmark = pytest.mark.browser
PHONE, DESK = 360, 1280
#: Chinese fonts of two makes, both in Debian.
FONTS = ("Noto Sans CJK SC", "WenQuanYi Zen Hei")
#: Labels that stick out of their box, or of the drawing, by more than half a pixel: `diagram: label (pixels)`.
_CLIPPED = """font => [...document.querySelectorAll(".diagram svg[role=img]")].flatMap((svg, number) => {
  svg.style.fontFamily = font
  svg.style.maxWidth = "none"
  return [...svg.querySelectorAll("text")].filter(text => text.textContent.trim()).flatMap(text => {
    const label = text.getBoundingClientRect()
    const shapes = text.closest(".m-node, .m-edgeLabel")?.querySelectorAll("rect, polygon, circle, path, ellipse") || []
    const boxes = [...shapes].map(shape => shape.getBoundingClientRect()).filter(box => box.width > 5)
    const box = boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0] || svg.getBoundingClientRect()
    const out = Math.max(box.left - label.left, label.right - box.right)
    return out > 0.5 ? [`${number}: ${text.textContent} (${out.toFixed(1)})`] : []
  })
})"""

#: Labels with less than 4.5:1 between their ink and what is painted under their middle: `label (ratio)`.
_FAINT = """() => {
  const rgb = paint => (paint.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number)
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0)
  const over = (top, alpha, ground) => top.slice(0, 3).map((v, n) => v * alpha + ground[n] * (1 - alpha))
  const paper = rgb(getComputedStyle(document.body).backgroundColor)
  return [...document.querySelectorAll(".diagram text")].filter(text => text.textContent.trim()).flatMap(text => {
    text.scrollIntoView({block: "center", inline: "center"})
    const box = text.getBoundingClientRect()
    const under = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      .filter(shape => shape.matches?.(".diagram svg :is(rect, circle, ellipse, polygon, path)"))
      .map(shape => getComputedStyle(shape)).filter(style => style.fill !== "none")
    const ground = under.reverse().reduce((below, style) => {
      const fill = rgb(style.fill)
      return over(fill, (fill[3] ?? 1) * style.fillOpacity, below)
    }, paper)
    const [a, b] = [light(rgb(getComputedStyle(text).fill)), light(ground)].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    return ratio < 4.5 ? [`${text.textContent} (${ratio.toFixed(1)})`] : []
  })
}"""


def _fences(sources: list[str]) -> str:
    return "\n\n".join(f"## 图 {n}\n\n```mermaid\n{source}\n```" for n, source in enumerate(sources, 1))


@pytest.fixture(scope="module")
def address(
    project: Project, seed_diagrams: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Path]]:
    pages = {
        "index.md": "# 各种图\n\n" + _fences([*kinds().values(), *(case.parts[0] for case in cases("hostile"))]),
        "seeds.md": "# 种子里的图\n\n" + _fences(seed_diagrams),
        "code.md": f"# 代码与表格\n\n{demo.CODE}\n{demo.TABLES}\n",
    }
    site = demo.make(project.docs / "assets", tmp_path_factory.mktemp("demo"), pages)
    with served(site) as url:
        yield url, site


@pytest.fixture
def visit(desk: Page, address: tuple[str, Path]):  # type: ignore[no-untyped-def]
    """Opens a page of the demo: `visit(name, width, scheme=…)`."""

    def _visit(name: str, width: int = DESK, scheme: Literal["light", "dark"] = "light") -> Page:
        desk.set_viewport_size({"width": width, "height": 800})
        desk.emulate_media(color_scheme=scheme)
        desk.goto(address[0] + name)
        return desk

    return _visit


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("name", ["index.html", "seeds.html"])
def test_no_label_is_clipped(visit, name: str, font: str) -> None:
    page = visit(name)
    assert page.locator(".diagram svg").count() >= len(kinds())
    assert page.evaluate(_CLIPPED, font) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("name", ["index.html", "code.html"])
def test_axe_finds_nothing_in_the_content(visit, name: str, width: int, scheme: str) -> None:
    page = visit(name, width, scheme)
    page.wait_for_function("!document.querySelector('pre') || document.querySelector('.md-code__nav')")
    assert [line for line in axe(page) if "#__palette" not in line] == []  # the demo has no button for schemes


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_label_of_a_diagram_stands_out_from_its_ground(visit, scheme: str) -> None:
    assert visit("index.html", scheme=scheme).evaluate(_FAINT) == []


def test_without_scripts_the_same_diagrams_stand_there(browser: Browser, address: tuple[str, Path]) -> None:
    page = new_page(browser, java_script_enabled=False)
    page.goto(address[0] + "index.html")
    assert page.locator(".diagram svg[role=img]").count() == len(kinds()) + len(cases("hostile"))
    source = page.locator(".diagram-text pre").first
    assert not source.is_visible()
    page.locator(".diagram-text summary").first.click()
    assert source.is_visible() and source.inner_text().startswith("flowchart LR")
    page.close()


def test_from_a_file_the_same_diagrams_stand_there(desk: Page, address: tuple[str, Path]) -> None:
    desk.goto((address[1] / "seeds.html").as_uri())
    shown = desk.locator(".diagram svg[role=img]")
    assert shown.count() == 56
    assert all(box and box["width"] > 50 for box in (shown.nth(n).bounding_box() for n in range(56)))


def test_printed_from_the_dark_scheme_a_diagram_is_dark_on_light(visit) -> None:
    page = visit("index.html", scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    ink = page.locator(".diagram .m-node text").first.evaluate("text => getComputedStyle(text).fill")
    assert sum(int(part) for part in ink[4:-1].split(",")) < 3 * 100
    assert not page.locator(".diagram-text").first.is_visible()
    assert len(page.pdf()) > 10_000


@pytest.mark.parametrize("name", ["index.html", "seeds.html", "code.html"])
def test_on_a_phone_the_page_itself_does_not_scroll_sideways(visit, name: str) -> None:
    page = visit(name, PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize(
    ("name", "box"), [("index.html", "[role=region].diagram-view"), ("code.html", ".table-box >> nth=1")]
)
def test_a_wide_box_is_reached_and_scrolled_with_the_keyboard(visit, name: str, box: str) -> None:
    page = visit(name, PHONE)
    region = page.locator(box).first
    region.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 0", arg=region.element_handle())


def test_a_diagram_keeps_its_place_while_the_page_loads(visit) -> None:
    page = visit("seeds.html", PHONE)
    shift = """() => new Promise(done => new PerformanceObserver(list => done(
      list.getEntries().reduce((sum, entry) => sum + entry.value, 0))).observe({type: "layout-shift", buffered: true})
      || setTimeout(() => done(0), 300))"""
    assert page.evaluate(shift) < 0.02


def test_a_verdict_explains_itself_on_demand(visit) -> None:
    page = visit("code.html", PHONE)
    verdict = page.locator(".sample-damaged")
    meaning = verdict.locator("p")
    assert meaning.text_content() == "抓取时受损，可能与原文不同，请对照原文。"
    assert not meaning.is_visible()
    verdict.locator("summary").focus()
    page.keyboard.press("Enter")
    assert meaning.is_visible()


@pytest.mark.parametrize("leave", [lambda page: page.keyboard.press("Escape"), lambda page: page.mouse.click(5, 5)])
def test_an_explained_verdict_goes_away_by_key_and_by_a_click_elsewhere(visit, leave) -> None:
    page = visit("code.html", PHONE)
    page.locator(".sample-damaged summary").click()
    leave(page)
    assert not page.locator(".sample-damaged p").is_visible()


def test_a_long_line_of_code_scrolls_in_its_own_box(visit) -> None:
    page = visit("code.html", PHONE)
    code = page.locator("pre > code").first
    assert code.evaluate("code => code.scrollWidth > code.clientWidth")
    assert code.bounding_box()["width"] <= PHONE


def test_the_header_of_a_long_table_stays_in_sight(visit) -> None:
    page = visit("code.html")
    box = page.locator(".table-box").nth(1)
    box.evaluate("box => { box.scrollTop = 400 }")
    head, frame = box.locator("th").first.bounding_box(), box.bounding_box()
    assert abs(head["y"] - frame["y"]) < 3


def test_a_strict_policy_has_nothing_to_refuse_in_a_figure(browser: Browser) -> None:
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    policy = "default-src 'none'; style-src 'self'; script-src 'none'"
    body = "".join(figure.figure(source, n) for n, source in enumerate(kinds().values(), 1))
    page.set_content(f'<meta http-equiv="Content-Security-Policy" content="{policy}"><body>{body}')
    assert page.locator("svg[role=img]").count() == len(kinds())
    assert refused == []
    page.close()
