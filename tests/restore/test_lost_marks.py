"""Style B drops a mark that stands alone beside inline code; what the rest of the article shows is given back."""

from __future__ import annotations

from pathlib import Path

from seedbook.model import Seed
from seedbook.pipeline import restore_seed

LED = "逻辑分析:先把配置读进内存，再按键查找，查不到时用默认值，这样调用方不必关心配置从哪里来。"
LOST = "逻辑分析loadConfig() 只在启动时运行一次，之后所有协程都读同一份内容，不需要加锁。"
OTHER = "配置分析loadConfig() 只在启动时运行一次，之后所有协程都读同一份内容，不需要加锁。"


def restored(*paragraphs: str) -> str:
    """The Markdown of the last of these paragraphs, captured in style B."""
    lines = [line for text in ("第一章:配置", *paragraphs) for line in (*text.split("\n"), "")]
    return restore_seed(Seed("900", Path("900_test.txt"), tuple(lines)))[-1].markdown


def test_the_colon_behind_what_leads_paragraphs_is_given_back() -> None:
    assert restored(LED, LED, LOST).startswith("逻辑分析：`loadConfig()` 只在")


def test_a_lead_that_the_article_uses_once_is_no_habit() -> None:
    assert restored(LED, LOST).startswith("逻辑分析 `loadConfig()` 只在")


def test_words_that_lead_nothing_else_stay_as_they_are() -> None:
    assert restored(LED, LED, OTHER).startswith("配置分析 `loadConfig()` 只在")


WIDE = "我们用 Go 写服务，用 Redis 做缓存，用 Kafka 传消息，用 etcd 存配置，再用 Envoy 做入口的代理。"
LIST = ("  • 权重:按 user_id 分配流量", "  • 规则顺序VirtualService 按书写顺序匹配", "  • 使用 go test 检查")


def test_the_colon_of_an_item_is_given_back_where_others_of_its_list_have_one() -> None:
    lines = restored(WIDE, "\n".join(LIST)).split("\n")
    assert lines[1] == "- 规则顺序：`VirtualService` 按书写顺序匹配"
    assert lines[2] == "- 使用 `go test` 检查"


def test_no_colon_is_missing_where_the_article_sets_no_spaces_or_no_item_has_one() -> None:
    tight = "我们用Go写服务，用Redis做缓存，用Kafka传消息，用etcd存配置，再用Envoy做入口的代理。"
    assert "：`VirtualService`" not in restored(tight, "\n".join(LIST))
    assert "：`VirtualService`" not in restored(WIDE, "\n".join(LIST[1:]))


def test_a_lead_used_once_is_enough_where_no_space_stands_behind_it() -> None:
    assert restored(WIDE, LED, LOST).startswith("逻辑分析：`loadConfig()` 只在")
    assert restored(WIDE, LED, LOST.replace("load", " load")).startswith("逻辑分析 `loadConfig()` 只在")


def test_the_stop_of_an_item_that_ends_with_code_is_given_back_where_others_have_one() -> None:
    items = ("  • 先停掉消费者。", "  • 再调用 consumer.Close()", "  • 最后删除主题。")
    assert restored(WIDE, "\n".join(items)).split("\n")[1] == "- 再调用 `consumer.Close()`。"
    assert restored(WIDE, "\n".join(items[:2])).split("\n")[1] == "- 再调用 `consumer.Close()`"
