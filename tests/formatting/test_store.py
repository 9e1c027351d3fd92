"""What is kept on disk is used only when it is whole and belongs to the sample."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import seedbook
from seedbook.formatting import store
from seedbook.formatting.indent import indent

_LINES = ("a {", "b", "}")
_INDENTED = ("a {", "  b", "}")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[Path]]:
    """The files that are kept, in an empty folder."""
    monkeypatch.setattr(store, "folder", lambda: tmp_path / "format")
    return lambda: [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_result_is_kept_and_used_again(kept: Callable[[], list[Path]]) -> None:
    indent("css", _LINES)
    [path] = kept()
    path.write_text('[["a {", "b", "    }"], ["from the store"], []]', encoding="utf-8")

    assert indent("css", _LINES).fixes == ("from the store",)


@pytest.mark.parametrize(
    "damage", ["", "{", "null", "[]", "[1, 2, 3]", '[["other"], [], []]', "[[1], [], []]", '[["a {", "b"], [], []]']
)
def test_a_damaged_entry_is_worked_out_again(kept: Callable[[], list[Path]], damage: str) -> None:
    indent("css", _LINES)
    [path] = kept()
    path.write_text(damage, encoding="utf-8")

    assert indent("css", _LINES).lines == _INDENTED
    assert path.read_text(encoding="utf-8") != damage


def test_the_language_and_the_rules_are_part_of_the_key(
    kept: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    indent("css", _LINES)
    indent("json", _LINES)
    monkeypatch.setattr(store, "version", lambda: "another")
    indent("css", _LINES)

    assert len(kept()) == 3


def test_every_module_that_indenting_asks_is_part_of_the_key() -> None:
    files = "m.__file__ for name, m in sys.modules.items() if name.startswith('seedbook.')"
    told = f"import sys, seedbook.formatting.indent; print(*({files}))"
    loaded = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()

    package = Path(seedbook.__file__).parent
    known = {str(path) for pattern in store.SOURCES for path in package.glob(pattern)}
    assert loaded
    assert set(loaded) <= known


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(store, "folder", lambda: tmp_path / "file" / "format")

    assert indent("css", _LINES).lines == _INDENTED


def test_outside_of_a_project_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "folder", lambda: None)

    assert indent("css", _LINES).lines == _INDENTED
