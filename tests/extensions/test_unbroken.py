"""What stays together at the end of a line."""

import markdown
import pytest

from seedbook.extensions.unbroken import WHOLE


def html(text: str) -> str:
    return markdown.markdown(text, extensions=["def_list", "toc", "seedbook.extensions.unbroken"])


@pytest.mark.parametrize("text", ["甲 · [乙](b.md) · 丙", "- 甲 · [乙](b.md) · 丙", "词\n:   甲 · [乙](b.md) · 丙"])
def test_a_dot_stays_with_the_item_before_it(text: str) -> None:
    made = html(text)
    assert "甲\u00a0· <a" in made
    assert "</a>\u00a0· 丙" in made


def test_the_anchor_of_a_heading_stays() -> None:
    assert html("## A · B") == '<h2 id="a-b">A · B</h2>'


@pytest.mark.parametrize(("size", "whole"), [(WHOLE, True), (WHOLE + 1, False)])
def test_short_code_is_whole(size: int, whole: bool) -> None:
    assert ('<code class="whole">' in html(f"`{'-' * size}`")) == whole


def test_a_sample_and_the_dots_in_code_stay() -> None:
    assert html("    a · b") == "<pre><code>a · b\n</code></pre>"
    assert "a · b" in html("`a · b`")


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("-Xlog:gc*:file=gc.log:time,level", "<span class='whole'>-Xlog</span>:|gc*:|file=|gc.|log:|time,|level"),
        (
            "--storage.tsdb.retention.time.limit=15d",
            "<span class='whole'>--storage</span>.|tsdb.|retention.|time.|limit=|15d",
        ),
        ("events_statements_summary_by_digest", "events_|statements_|summary_|by_|digest"),
        ("--disableeverythingbutthisone", "<span class='whole'>--disableeverythingbutthisone</span>"),
        ("List<ThreadLocal<StringBuilder>>", "List&lt;|ThreadLocal&lt;|StringBuilder&gt;&gt;"),
        ('fmt.Errorf("failed to %s: %w", op, err)', 'fmt.Errorf("failed to %s: %w", op, err)'),
        ("go build -o a_b aaaaaaaaaaaa_bbbbbbbbbbbbbb", "go build -o a_b |aaaaaaaaaaaa_|bbbbbbbbbbbbbb"),
    ],
)
def test_long_code_ends_a_line_behind_a_mark_and_an_option_keeps_its_hyphens(code: str, made: str) -> None:
    wanted = made.replace("|", "<wbr />").replace("'", '"')
    assert html(f"用 `{code}` 启动") == f"<p>用 <code>{wanted}</code> 启动</p>"


def test_headings_and_cells_take_no_such_places() -> None:
    assert "<wbr" not in html("## `events_statements_summary_by_digest`")
    text = "| a |\n| --- |\n| `-XX:MaxGCPauseMillis_aaaaaaaaaa` |"
    cell = markdown.markdown(text, extensions=["tables", "seedbook.extensions.unbroken"])
    assert '<code><span class="whole">-XX</span>:MaxGCPauseMillis_aaaaaaaaaa</code>' in cell
