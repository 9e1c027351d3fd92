"""Learning which YAML key stands under which."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from learn.yaml_keys import MOST, added, learned, pruned, texts_under
from seedbook.formatting.yaml_keys import Keys
from seedbook.formatting.yaml_places import count


def test_texts_come_from_files_and_fences(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("x\n\n```yaml\nb: 2\n```\n\n```go\nc\n```\n", encoding="utf-8")

    assert list(texts_under(tmp_path)) == ["a: 1\n", "b: 2\n"]


def test_lock_files_are_no_texts(tmp_path: Path) -> None:
    (tmp_path / "deps-lock.yaml").write_text("left-pad@1.0.0:\n", encoding="utf-8")

    assert list(texts_under(tmp_path)) == []


def test_rare_keys_are_left_out_of_the_table() -> None:
    counts = pruned([count([f"a:\n  b: {n}\n" for n in range(3)] + ["a:\n  c: 3\n"])], least=2, spread=1)

    assert counts["a"]["b"] == 3
    assert "c" not in counts["a"]


def test_keys_of_one_project_are_left_out_of_the_table() -> None:
    counts = pruned([count(["a:\n  b: 1\n  c: 1\n"]), count(["a:\n  b: 2\n"])], least=1, spread=2)

    assert counts["a"] == {"b": 2, "?": 1}


def test_a_project_counts_no_more_for_having_many_texts() -> None:
    counts = pruned([count(f"a:\n  b: {n}\n" for n in range(MOST + 9))], spread=1)

    assert counts["a"]["b"] == MOST


def test_counts_are_added_to_those_of_the_table() -> None:
    table = Keys("a: b=2").places

    assert added(table, {"a": Counter(b=1, c=1), "d": Counter(e=1)}) == {"a": {"b": 3, "c": 1}, "d": {"e": 1}}


def test_folders_without_yaml_teach_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="No key"):
        learned([tmp_path])
