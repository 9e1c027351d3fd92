"""The table of YAML keys: what is learned from indented text finds that indentation again."""

from __future__ import annotations

from pathlib import Path

from seedbook.formatting.yaml import places
from seedbook.formatting.yaml_keys import Keys, keys
from seedbook.formatting.yaml_learn import count, pruned, texts_under, written

_TEXT = """\
kitchen:
  ovens:
    - maker: a
      racks:
        - width: 1
          depth: 2
    - maker: b
  sinks: 2
garden:
  beds:
    herbs: true
"""


def _learned(text: str) -> Keys:
    return Keys(written(pruned(count([text]), least=1)))


def test_an_unheard_of_schema_is_learned_from_one_text() -> None:
    lines = _TEXT.splitlines()

    placed, _ = places([line.strip() for line in lines], _learned(_TEXT))

    assert [place.column for place in placed] == [len(line) - len(line.lstrip()) for line in lines]


def test_a_key_surprises_less_where_it_was_seen() -> None:
    table = keys()

    assert table.cost("spec", "containers[]", "image") < table.cost("spec", "selector", "image")
    assert table.cost("@Deployment", "spec", "replicas") < table.cost("", "@Deployment", "replicas")


def test_what_stands_under_any_name_is_known() -> None:
    """`image` under a service of Compose, whatever its name."""
    table = keys()

    assert table.cost("services", "no-such-service", "image") < table.cost("", "@", "no-such-key")


def test_texts_come_from_files_and_fences(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("x\n\n```yaml\nb: 2\n```\n\n```go\nc\n```\n", encoding="utf-8")

    assert list(texts_under(tmp_path)) == ["a: 1\n", "b: 2\n"]


def test_rare_keys_are_left_out_of_the_table() -> None:
    counts = pruned(count([f"a:\n  b: {n}\n" for n in range(3)] + ["a:\n  c: 3\n"]), least=2)

    assert counts["a"]["b"] == 3
    assert "c" not in counts["a"]
