"""What a diagram says in words, for those who do not see it."""

from __future__ import annotations

import pytest

from seedbook.diagrams import angles, describe, engine
from tests.diagrams.cases import Case, cases, kinds


@pytest.mark.parametrize("case", cases("described"), ids=lambda case: case.title)
def test_description(case: Case) -> None:
    kind, *steps = case.parts[0].split("\n")
    source = kinds()[case.title]
    assert describe.kind(source) == kind
    assert list(describe.describe(source)) == steps


def test_every_node_of_a_flowchart_is_named(seed_diagrams: list[str]) -> None:
    for source in seed_diagrams:
        told = " ".join(describe.describe(source))
        for node in engine.parse(angles.hidden(source))["nodes"]:
            assert angles.shown(describe.tell.plain(node["label"])) in told


def test_without_the_parser_a_flowchart_is_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "graph TD\nA[开始] -->|是| B[结束]"
    with_parser = describe.describe(source)
    monkeypatch.setattr(engine, "available", lambda: False)
    assert describe.describe(source) == with_parser == ("从「开始」经「是」到「结束」。",)


def test_without_the_parser_other_kinds_are_not_guessed_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "available", lambda: False)
    assert describe.describe(kinds()["pie"]) == ()
