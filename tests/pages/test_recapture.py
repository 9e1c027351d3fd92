"""A new capture of a seed, in which a section came in or sections changed places: each page keeps its matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook import library
from seedbook.project import Project
from tests.pages.builders import Captured

BEFORE = """\
第一章:起
1.1 调度
goroutine 的调度由 GMP 三者协作完成。
1.2 内存
逃逸分析决定变量放在栈上还是堆上。
1.3 通道
带缓冲的通道在满时阻塞发送方。
"""
NEW = "1.2 限流\n令牌桶按固定速率放入令牌，取不到就拒绝。\n"


def numbered_on(text: str) -> str:
    """`text` with a section more behind the first, and the numbers of those behind it moved on."""
    return text.replace("1.3 ", "1.4 ").replace("1.2 ", "1.3 ").replace("1.3 内存", f"{NEW}1.3 内存")


@pytest.fixture
def shelf(project: Project, tmp_path: Path) -> Captured:
    return Captured(project, tmp_path, BEFORE)


def sections(shelf: Captured) -> dict[str, str]:
    """Section numbers by the name of the page's file."""
    return {page.path: page.claim[1] for page in library.shelve(shelf.out)}


def test_pages_follow_their_matter_to_new_numbers(shelf: Captured) -> None:
    memory, channel = shelf.file("1.2"), shelf.file("1.3")
    shelf.capture(numbered_on(BEFORE))
    assert (shelf.file("1.3"), shelf.file("1.4")) == (memory, channel)
    assert "逃逸分析" in memory.read_text(encoding="utf-8")


def test_the_section_that_came_in_has_a_page(shelf: Captured) -> None:
    shelf.capture(numbered_on(BEFORE))
    assert "令牌桶" in shelf.file("1.2").read_text(encoding="utf-8")


def test_a_page_edited_by_hand_keeps_its_text_and_follows_too(shelf: Captured) -> None:
    page = shelf.file("1.2")
    page.write_text(page.read_text(encoding="utf-8").replace("堆上。", "堆上。这句是我写的。"), encoding="utf-8")
    report = shelf.capture(numbered_on(BEFORE))
    assert shelf.file("1.3") == page
    assert "这句是我写的。" in page.read_text(encoding="utf-8")
    assert [m for m in report.messages if page.name in m and "follows the section's new number" in m]
    assert shelf.split(check=True).status == 0


def test_sections_that_changed_places_keep_their_pages(shelf: Captured) -> None:
    memory, channel = shelf.file("1.2"), shelf.file("1.3")
    swapped = BEFORE.replace("1.2 内存", "1.x 内存").replace("1.3 通道", "1.2 通道").replace("1.x 内存", "1.3 内存")
    shelf.capture(swapped)
    assert (shelf.file("1.3"), shelf.file("1.2")) == (memory, channel)


def test_a_section_written_anew_keeps_the_page_of_its_number(shelf: Captured) -> None:
    before = sections(shelf)
    shelf.capture(BEFORE.replace("逃逸分析决定变量放在栈上还是堆上。", "堆的大小由 GOGC 控制，默认翻倍才回收。"))
    assert sections(shelf) == before
