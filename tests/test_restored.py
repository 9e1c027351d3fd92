"""Restored blocks kept by content: worked out once, and anew whenever text or scripts are others."""

from __future__ import annotations

from pathlib import Path

import pytest

from seedbook import cache as store
from seedbook import pipeline, read, restored
from seedbook.model import Seed

TEXT = """1.1 调度器
GMP 模型由三部分组成:G、M 和 P。
package main
func main() {
go run()
}
"""


@pytest.fixture
def seed(tmp_path: Path) -> Seed:
    path = tmp_path / "900_x.txt"
    path.write_text(TEXT, encoding="utf-8")
    return read.read_seed(path)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the blocks of these tests are kept."""
    monkeypatch.setattr(store, "folder", lambda room: tmp_path / room)
    return tmp_path / "blocks"


def forbid_restoring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "restore_seed", lambda seed: pytest.fail("restored again"))


def test_kept_blocks_are_those_of_the_pipeline_with_their_trace(seed: Seed, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = pipeline.restore_seed(seed)
    restored.blocks(seed)
    forbid_restoring(monkeypatch)
    kept = restored.blocks(seed)
    assert kept == wanted
    assert [block.trace for block in kept] == [block.trace for block in wanted]


def test_another_text_is_restored(seed: Seed, tmp_path: Path) -> None:
    restored.blocks(seed)
    other = Seed(seed.id, seed.path, (*seed.lines, "最后一段。"))
    assert restored.blocks(other) == pipeline.restore_seed(other)


def test_other_scripts_restore_again(seed: Seed, monkeypatch: pytest.MonkeyPatch) -> None:
    restored.blocks(seed)
    monkeypatch.setattr(restored, "version", lambda: "other")
    monkeypatch.setattr(pipeline, "restore_seed", lambda seed: ())
    assert restored.blocks(seed) == ()


@pytest.mark.parametrize(
    "damage", ["", "[]", '{"blocks": 3}', '{"version": "!", "blocks": []}', '{"version": "?", "blocks": ["x"]}']
)
def test_a_damaged_entry_is_restored_again(
    seed: Seed, folder: Path, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restored, "version", lambda: "?")
    wanted = restored.blocks(seed)
    entry = next(folder.iterdir())
    entry.write_text(damage, encoding="utf-8")
    assert restored.blocks(seed) == wanted


def test_nothing_is_kept_outside_of_a_project(seed: Seed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "folder", lambda room: None)
    assert restored.blocks(seed) == pipeline.restore_seed(seed)
