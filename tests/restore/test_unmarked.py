"""Paragraphs of style A that are lists without any marker."""

from __future__ import annotations

from pathlib import Path

from seedbook.model import Block, Seed
from seedbook.restore import lists

#: Two items that begin with code; whether the second is one is likely, not sure
ITEMS = "NewEngine创建引擎实例时,获取方言。NewSession创建会话实例时,传递方言给构造函数。"
#: An item that breaks before code, and the next one
BROKEN = ("取消任务的", "online-ddl的配置。把", "_gho、_ghc配置到block-allow-list中。")
#: How an article sets Latin text
SPACED, TIGHT = 4 * "用 Go 写服务,用 Redis 做缓存。", 4 * "用Go写服务,用Redis做缓存。"


def _restored(*raw: str, beside: str = SPACED, kind: str = "paragraph") -> str:
    """The Markdown of a paragraph beside another that shows how the article sets its text, or beside a block of another
    `kind`; empty if it is no list."""
    blocks = (Block(kind, (1, 1), (beside,)), Block("paragraph", (2, 1 + len(raw)), raw))
    return lists.restore(Seed("900", Path("900.txt"), (beside, *raw)), blocks)[1].markdown


def test_code_that_lost_its_spaces_begins_an_item() -> None:
    assert _restored(ITEMS) == (
        "- `NewEngine` 创建引擎实例时，获取方言。\n- `NewSession` 创建会话实例时，传递方言给构造函数。"
    )


def test_where_the_article_sets_no_spaces_none_are_lost() -> None:
    assert not _restored(ITEMS, beside=TIGHT)


def test_a_paragraph_that_breaks_before_code_holds_items_where_another_opens() -> None:
    assert _restored(*BROKEN).count("- ") == 2


def test_a_paragraph_that_breaks_behind_a_sample_explains_it() -> None:
    assert not _restored(*BROKEN, kind="code")


def test_a_paragraph_that_breaks_before_code_holds_items_where_names_lead_them() -> None:
    names = ("环境变量:可以自定义,比如", "APOLLO_ENV用于定义环境。配置文件:可以挂载。")
    assert _restored(*names) == "- 环境变量：可以自定义，比如 `APOLLO_ENV` 用于定义环境。\n- 配置文件：可以挂载。"


def test_a_quote_that_breaks_before_code_stays_whole() -> None:
    assert not _restored("要查看某张表的信息,可执行", "SHOW TABLE REGIONS语句。")


def test_flags_lead_items_as_the_first_does() -> None:
    flags = "-n输出结果显示行号-c或--count输出匹配的数量,由-s 选项指定-f field抽取字段"
    assert [item.split("`")[1] for item in _restored(flags).split("\n")] == ["-n", "-c", "-f field"]


def test_a_flag_that_is_spoken_of_leads_nothing() -> None:
    assert not _restored("-u等价于另一种写法-e 参数,也可由-x 选项决定。")
