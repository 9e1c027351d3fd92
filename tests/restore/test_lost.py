"""A cell of one sign outside ASCII leaves no trace in style B: its place stays empty, and no other cell is torn."""

import pytest

from seedbook.restore.table import lost, spaced


def price(names: list[str], place: int) -> float:
    return -lost.odds(lost.of_column(names, place))


def test_a_column_of_answers_loses_its_cells_sooner_than_one_of_sentences() -> None:
    assert price(["参数", "是否必填", "说明"], 1) < price(["参数", "是否必填", "说明"], 2)


def test_the_cell_that_names_a_row_is_hardly_ever_lost() -> None:
    assert price(["特性", "复杂度"], 0) > price(["特性", "复杂度"], 1)


def test_a_row_of_fewer_words_than_columns_has_lost_cells() -> None:
    short, full = (lost.odds(lost.of_row(words, 5, [words] * 4)) for words in (2, 8))
    assert short > full


@pytest.mark.parametrize(
    ("lines", "row"),
    [
        (["特性 Kafka RabbitMQ RocketMQ", "消息回溯", "延迟消息", "事务消息"], ("消息回溯", "", "", "")),
        (["方案 一致性 延迟 复杂度", "本地消息表 最终", "两阶段提交", "事务消息 最终"], ("本地消息表", "最终", "", "")),
    ],
)
def test_rows_that_lost_their_signs_keep_their_columns(lines: list[str], row: tuple[str, ...]) -> None:
    assert spaced.grid(lines, "spaced").rows[1] == row
