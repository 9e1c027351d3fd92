"""Where samples end that are glued into a line of prose."""

from __future__ import annotations

from seedbook.restore import embedded


def test_a_comment_of_sql_in_chinese_is_no_item_behind_its_statement() -> None:
    statement = "ALTER TABLE orders_2023_12 VALIDATE CONSTRAINT orders_range;"
    assert embedded.stands_alone(f"{statement}- 只阻塞", ("sql",))
    assert not embedded.stands_alone(f"{statement} -- 只阻塞", ("sql",))
