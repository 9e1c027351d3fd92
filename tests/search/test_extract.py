"""What of a built page can be found, and what belongs to the chrome around it."""

from pathlib import Path

import pytest

from seedbook.search.extract import PageText, extract

PAGE = Path(__file__).parents[1] / "fixtures" / "search" / "page.html"


@pytest.fixture(scope="module")
def page() -> PageText:
    found = extract("mesh/breaker.html", PAGE.read_text(encoding="utf-8"))
    assert found
    return found


def test_title_is_the_first_heading_without_its_permalink(page: PageText) -> None:
    assert page.title == "熔断器怎样合上"


def test_sections_begin_at_headings_with_anchors(page: PageText) -> None:
    assert [(section.anchor, section.heading) for section in page.sections] == [("", ""), ("半开", "半开状态")]


def test_text_before_the_first_heading_is_a_section_of_its_own(page: PageText) -> None:
    assert page.sections[0].text == "失败率超过阈值后，熔断器打开 & 请求被拒绝。"


def test_code_is_read_without_its_marks_and_language_label(page: PageText) -> None:
    assert ("code", "breaker.Allow()") in page.sections[1].runs


def test_cells_of_a_table_do_not_run_together(page: PageText) -> None:
    assert "半开，一个" in page.sections[1].text


def test_a_diagram_is_read_once_and_without_its_syntax(page: PageText) -> None:
    assert "探测请求 成功 合上" in page.sections[1].text
    assert page.sections[1].text.count("合上") == 1


@pytest.mark.parametrize("chrome", ["导航", "相关页面", "作者不要", "alert", "文字说明"])
def test_chrome_is_not_read(page: PageText, chrome: str) -> None:
    assert not any(chrome in section.text for section in page.sections)


def test_share_of_links_to_other_pages_is_known(page: PageText) -> None:
    assert 0 < page.linked < 0.1


def test_a_page_without_article_has_nothing_to_find() -> None:
    assert extract("x.html", "<html><body>moved</body></html>") is None


def text_of(article: str) -> str:
    found = extract("x.html", f'<article class="md-content__inner md-typeset">{article}</article>')
    assert found
    return " ".join(section.text for section in found.sections)


def test_the_words_of_coloured_code_stay_together() -> None:
    code = '<span class="nx">sync</span><span class="p">.</span><span class="nx">Map</span>'
    assert text_of(f"<pre><code>{code}</code></pre>") == "sync.Map"


@pytest.mark.parametrize(
    "drawing",
    ["<svg><path d='M0'/><text>形</text></svg>", "<svg><svg>形</svg>形</svg>", '<svg title="</p>"><g>形</g></svg>'],
)
def test_a_drawing_is_not_read(drawing: str) -> None:
    assert text_of(f"<p>前{drawing}后</p>") == "前后"


def test_a_formula_is_read_as_it_is_drawn() -> None:
    drawn = "<msub><mi>T</mi><mtext>月</mtext></msub><mo>=</mo><mn>26</mn>"
    latex = '<annotation encoding="application/x-tex">T_{\\text{月}}=26</annotation>'
    assert (
        text_of(f"<p>其中 <math><semantics><mrow>{drawn}</mrow>{latex}</semantics></math> 月</p>")
        == "其中 T 月 = 26 月"
    )


def test_a_drawing_that_never_ends_hides_what_follows_but_does_not_hang() -> None:
    assert text_of("<p>前</p>" + "<svg>" * 20_000) == "前"
