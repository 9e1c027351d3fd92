"""Names that touch Chinese: which text tells that others are set apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook.model import Block, Seed
from seedbook.restore import prose

APART = "在 Go 中由 SDK 写入 Entry 与 Trace 两处。"
TIGHT = "在Go中由SDK写入Entry与Trace两处。"
BROKEN = ("这里将字段写入", "ContextEntry的ConnState上下文。")


def restored(*found: tuple[str, tuple[str, ...], int | None]) -> str:
    """The last block of a seed, restored."""
    blocks, at = [], 1
    for kind, raw, level in found:
        blocks.append(Block(kind, (at, at + len(raw) - 1), raw, level=level))
        at += len(raw)
    lines = tuple(line for _, raw, _ in found for line in raw)
    return prose.restore(Seed("900", Path("900.txt"), lines), tuple(blocks))[-1].markdown


@pytest.mark.parametrize(("beside", "state"), [(APART, "`ConnState`"), (TIGHT, "ConnState")])
def test_the_paragraph_before_tells(beside: str, state: str) -> None:
    made = restored(("paragraph", (beside,), None), ("paragraph", BROKEN, None))
    assert made == f"这里将字段写入 `ContextEntry` 的 {state} 上下文。"


def test_another_section_does_not() -> None:
    made = restored(("paragraph", (APART,), None), ("heading", ("2.2 节",), 2), ("paragraph", BROKEN, None))
    assert made == "这里将字段写入 `ContextEntry` 的 ConnState 上下文。"


def test_another_heading_of_the_section_does() -> None:
    made = restored(("paragraph", (APART,), None), ("heading", ("小节",), 3), ("paragraph", BROKEN, None))
    assert made == "这里将字段写入 `ContextEntry` 的 `ConnState` 上下文。"


def test_broken_lines_that_lost_their_spaces_do_not_tell_against_it() -> None:
    torn = ("paragraph", ("写入", "Entry的ConnState与Trace上下文以及Key和Tag两处。"), None)
    made = restored(("paragraph", (APART,), None), torn, ("paragraph", BROKEN, None))
    assert made == "这里将字段写入 `ContextEntry` 的 `ConnState` 上下文。"
