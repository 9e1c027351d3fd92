"""What nobody uses any more goes from the cache, and what is damaged counts as none; all else stays."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from seedbook import cache

MONTHS_AGO = time.time() - 90 * 24 * 60 * 60


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache of an empty project, with the current folder in it."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path / ".cache" / "seedbook"


def old(entry: Path) -> Path:
    """An entry that was last used months ago."""
    entry.parent.mkdir(parents=True, exist_ok=True)
    entry.write_text("{}", encoding="utf-8")
    os.utime(entry, (MONTHS_AGO, MONTHS_AGO))
    return entry


def test_what_was_not_used_for_months_goes_from_every_room(kept: Path) -> None:
    entries = [old(kept / name) for name in ("blocks/a.json", "format/12/b.json", "diagrams/v1/.seedbook-x")]
    cache.save(kept / "blocks" / "new.json", {})
    assert [entry.exists() for entry in entries] == [False] * 3
    assert (kept / "blocks" / "new.json").exists()


def test_what_was_read_lately_stays(kept: Path) -> None:
    entry = old(kept / "blocks" / "a.json")
    cache.load(entry)
    cache.save(kept / "blocks" / "new.json", {})
    assert entry.exists()


def test_what_is_noted_of_the_last_build_stays(kept: Path) -> None:
    note = old(kept / "site.json")
    cache.save(kept / "blocks" / "new.json", {})
    assert note.exists()


@pytest.mark.parametrize(
    "data", [b"", b'{"a": [', b"\xff\xfe", b"[" * 100_000], ids=["empty", "half", "binary", "deep"]
)
def test_a_damaged_entry_counts_as_none(kept: Path, data: bytes) -> None:
    entry = old(kept / "blocks" / "a.json")
    entry.write_bytes(data)
    assert cache.load(entry) is None
