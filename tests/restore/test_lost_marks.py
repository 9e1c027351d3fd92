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
    lines = [line for text in ("第一章:配置", *paragraphs) for line in (text, "")]
    return restore_seed(Seed("900", Path("900_test.txt"), tuple(lines)))[-1].markdown


def test_the_colon_behind_what_leads_paragraphs_is_given_back() -> None:
    assert restored(LED, LED, LOST).startswith("逻辑分析：`loadConfig()` 只在")


def test_a_lead_that_the_article_uses_once_is_no_habit() -> None:
    assert restored(LED, LOST).startswith("逻辑分析 `loadConfig()` 只在")


def test_words_that_lead_nothing_else_stay_as_they_are() -> None:
    assert restored(LED, LED, OTHER).startswith("配置分析 `loadConfig()` 只在")
