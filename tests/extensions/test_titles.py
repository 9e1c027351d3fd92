"""Where the title of a page may break."""

import markdown
import pytest


def html(text: str) -> str:
    return markdown.markdown(text, extensions=["toc", "seedbook.extensions.titles"])


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("GMP 调度器与甲", 'GMP <span class="whole">调度器</span>与甲'),
        (
            "令牌桶**限流器**的写法",
            '<span class="whole">令牌桶</span><strong><span class="whole">限流器</span></strong>的写法',
        ),
        ("调 maxOpen/maxIdle", "调 maxOpen/<wbr />maxIdle"),
        ("读/写 `a/b`", "读/写 <code>a/b</code>"),
    ],
)
def test_a_title_breaks_between_words_and_behind_strokes(title: str, made: str) -> None:
    for level in (1, 2, 3):
        assert html(f"{'#' * level} {title}").split(">", 1)[1] == f"{made}</h{level}>"


def test_its_anchor_and_its_place_in_the_contents_stay() -> None:
    for level in (1, 2, 3):
        md = markdown.Markdown(extensions=["toc", "seedbook.extensions.titles"])
        assert md.convert(f"{'#' * level} A/B 熔断").startswith(f'<h{level} id="ab">')
        assert [entry["name"] for entry in md.toc_tokens] == ["A/B 熔断"]  # type: ignore[attr-defined]


def test_smaller_headings_are_left_alone() -> None:
    assert html("#### 熔断/B") == '<h4 id="b">熔断/B</h4>'
