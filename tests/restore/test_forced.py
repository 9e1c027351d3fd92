"""Where inline code ends before which style A broke the line."""

from __future__ import annotations

import pytest

from seedbook import inline
from seedbook.inline import forced
from seedbook.inline.scanning import Span
from seedbook.inline.words import Words


@pytest.mark.parametrize(
    ("line", "restored"),
    [
        ('fmt.Println("中文")输出一行', '`fmt.Println("中文")` 输出一行'),
        ('log.Fatal(errors.New("启动失败"))即可', '`log.Fatal(errors.New("启动失败"))` 即可'),
        ("sub(subject,主题)是一个字段", "`sub`（subject，主题）是一个字段"),
        ("exp(JWT的过期时间)不可省略", "`exp`（JWT 的过期时间）不可省略"),
        ("(*T).Close关闭连接", "`(*T).Close` 关闭连接"),
    ],
)
def test_it_ends_with_the_bracket_that_it_opens_or_before_a_note(line: str, restored: str) -> None:
    assert inline.render(line, Words(), starts=(0,)).markdown == restored


def test_a_member_of_a_list_that_holds_another_code_is_none() -> None:
    text = "a_b、netpoll"
    found = [Span(0, 3, "code-snake"), Span(6, 11, "code-broken")]
    assert not list(forced.enumerated(text, found, Words()))
    assert [span.start for span in forced.enumerated(text, found[:1], Words())] == [4]
