"""Learning which YAML key stands under which."""

from __future__ import annotations

from pathlib import Path

import pytest

from learn.yaml_keys import learned, pruned, texts_under
from seedbook.formatting.yaml_places import count


def test_texts_come_from_files_and_fences(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("x\n\n```yaml\nb: 2\n```\n\n```go\nc\n```\n", encoding="utf-8")

    assert list(texts_under(tmp_path)) == ["a: 1\n", "b: 2\n"]


def test_rare_keys_are_left_out_of_the_table() -> None:
    counts = pruned(count([f"a:\n  b: {n}\n" for n in range(3)] + ["a:\n  c: 3\n"]), least=2)

    assert counts["a"]["b"] == 3
    assert "c" not in counts["a"]


def test_folders_without_yaml_teach_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="No key"):
        learned([tmp_path])
