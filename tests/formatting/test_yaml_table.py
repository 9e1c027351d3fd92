"""The table of YAML keys: what is learned from indented text finds that indentation again."""

from __future__ import annotations

from learn.yaml_keys import pruned, written
from seedbook.formatting.yaml import places
from seedbook.formatting.yaml_keys import Keys, keys
from seedbook.formatting.yaml_places import count

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
    return Keys(written(pruned([count([text])], least=1, spread=1)))


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


def test_a_key_of_one_place_surprises_more_in_a_new_one_than_a_key_of_several() -> None:
    table = Keys("p: a=100 x=1\nq: b=1 x=1\nr: b=1 x=1")
    assert table.cost("", "new", "a") > table.cost("", "new", "b")


def test_what_stands_behind_a_key_elsewhere_says_little_of_a_place_known_well() -> None:
    table = Keys("known: a=900 b=100\n~a: c=10\nother: c=10")
    assert table.cost("", "known", "c", "a") > 2 * table.cost("", "unknown", "c", "a")


def _columns(*lines: str) -> list[int]:
    return [place.column for place in places(lines)[0]]


def test_a_mark_parts_documents() -> None:
    assert _columns("a:", "b: 1", "---", "a:", "c: 1") == [0, 2, 0, 0, 2]


def test_an_object_that_a_key_waits_for_is_no_document() -> None:
    assert _columns("manifest:", "apiVersion: v1", "kind: Pod", "metadata:", "name: b") == [0, 2, 2, 2, 4]


def test_lists_of_objects_that_route_traffic_stand_at_their_key() -> None:
    assert _columns("kind: HTTPRoute", "spec:", "hostnames:", "- a.org") == [0, 0, 2, 2]
    assert _columns("kind: Web", "spec:", "hostnames:", "- a.org") == [0, 0, 2, 4]


def _columns_by(table: str, *lines: str) -> list[int]:
    return [place.column for place in places(lines, Keys(table))[0]]


def test_a_new_key_that_opens_something_leaves_a_mapping_sooner_than_one_with_a_value() -> None:
    table = "@: a=1\na: b=10"
    assert _columns_by(table, "a:", "b: 1", "c: 2") == [0, 2, 2]
    assert _columns_by(table, "a:", "b: 1", "c:", "d: 2") == [0, 2, 0, 2]


def test_a_key_behind_a_comment_leaves_a_mapping_sooner() -> None:
    table = "@: a=1\na: b=2"
    assert _columns_by(table, "a:", "b: 1", "c:", "d: 2") == [0, 2, 2, 4]
    assert _columns_by(table, "a:", "b: 1", "# c", "c:", "d: 2") == [0, 2, 0, 0, 2]


def test_variables_of_an_environment_stand_together() -> None:
    table = "@: a=1\na: DB_HOST=900 x=100"
    assert _columns_by(table, "a:", "DB_HOST: 1", "MY_PORT: 2") == [0, 2, 2]
    assert _columns_by(table, "a:", "DB_HOST: 1", "my_port: 2") == [0, 2, 0]
