"""What the site's own Markdown makes of what authors write."""

from markdown import Markdown


def test_a_numbered_list_that_goes_on_after_a_sample_keeps_its_numbers(site_markdown: Markdown) -> None:
    html = site_markdown.reset().convert("1. 一\n\n```text\nx\n```\n\n2. 二\n3. 三\n")
    assert '<ol start="2">' in html


def test_points_after_numbers_are_a_list_of_their_own(site_markdown: Markdown) -> None:
    html = site_markdown.reset().convert("1. 一\n2. 二\n\n- 甲\n")
    assert html.count("<ol>") == html.count("<ul>") == 1
