"""A diagram is mended only when the parser rejects it, and never loses a node or an edge."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedbook.diagrams import check, nested, repair, statements
from seedbook.diagrams.soundness import fault
from seedbook.model import Block
from tests.diagrams.cases import Case, cases, kinds
from tests.diagrams.mutate import mutate


@pytest.mark.parametrize("case", cases("repair"), ids=lambda case: case.title)
def test_repair(case: Case) -> None:
    source, outcome, expected = case.parts
    mended = repair(source, scraped=True)
    assert mended.source == expected
    if outcome == "doubt":
        assert mended.doubts and not mended.fixes
    else:
        assert mended.fixes == (() if outcome == "none" else tuple(outcome.split()))
        assert not mended.doubts


@pytest.mark.parametrize("case", cases("repair"), ids=lambda case: case.title)
def test_repairing_twice_changes_nothing(case: Case) -> None:
    once = repair(case.parts[0], scraped=True).source
    assert repair(once, scraped=True).source == once


def test_what_a_person_wrote_and_mermaid_takes_stays() -> None:
    written = "stateDiagram-v2\n[*] --> A\nA –> B"
    assert repair(written).source == written


def test_front_matter_and_directives_stay_before_the_mended_diagram() -> None:
    mended = repair("---\ntitle: 标题\n---\n%% 注释\ngraph TD\nA –> B[f(x)]")
    assert mended.source == '---\ntitle: 标题\n---\n%% 注释\ngraph TD\nA --> B["f(x)"]'


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(kinds().values())), st.integers(0, 2**32))
def test_a_repair_starts_from_a_fault_and_ends_without_one(sound: str, seed: int) -> None:
    source = mutate(sound, random.Random(seed))
    mended = repair(source)
    if fault(source) is None or mended.doubts:
        assert mended.source == source
    else:
        assert fault(mended.source) is None


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2**32))
def test_nodes_and_edges_survive_a_repair(seed: int) -> None:
    source = mutate(kinds()["flowchart"], random.Random(seed))
    mended = repair(source)
    if mended.fixes:
        assert statements.read(mended.source).plain() == statements.read(source).plain()


@pytest.mark.parametrize("flat", ["graph TD subgraph 甲 A[起] --> B{判断} end B -->|是| C", "graph TD subgraph end"])
def test_a_diagram_in_one_line_that_breaks_off_is_mended_or_doubted(flat: str) -> None:
    for end in range(1, len(flat) + 1):
        mended = repair(flat[:end], scraped=True)
        assert mended.doubts or fault(mended.source, scraped=True) is None


def test_every_diagram_of_the_seeds_is_sound_in_the_end(seed_blocks: list[Block]) -> None:
    assert len(seed_blocks) == 56
    assert [block.lines for block in seed_blocks if block.doubts] == []


def test_the_lines_of_a_scraped_diagram_stay_but_for_dashes_and_quotes(seed_blocks: list[Block]) -> None:
    for block in seed_blocks:
        if "diagram-lines" not in block.fixes:
            kept = [line.replace("–", "--").strip() for line in block.raw if not line.startswith("```")]
            made = [line.replace('"', "").replace("–", "--").strip() for line in block.markdown.split("\n")[1:-1]]
            assert made == [line.replace('"', "") for line in kept if line]


def test_a_mind_map_without_indentation_hangs_all_nodes_below_its_root() -> None:
    source = "mindmap\nroot((Go 并发))\n调度器\nGMP 模型"
    assert nested(source) == "mindmap\n  root((Go 并发))\n    调度器\n    GMP 模型"
    assert check(source) and not check(nested(source) or "")


@pytest.mark.parametrize("source", ["mindmap\n  root\n    a\n    b", "graph TD\nA --> B\nB --> C", "mindmap\nroot\na"])
def test_other_diagrams_keep_their_indentation(source: str) -> None:
    assert nested(source) is None


def test_a_mind_map_on_one_line_has_its_nodes_below_its_root() -> None:
    assert nested("mindmap root((Go 并发)) 调度 通道 锁") == "mindmap\n  root((Go 并发))\n    调度\n    通道\n    锁"


def test_a_semicolon_ends_a_statement_of_a_flowchart() -> None:
    mended = repair("graph TD A-->B; C-->D; B-->D", scraped=True)
    assert mended.source == "graph TD\nA-->B;\nC-->D;\nB-->D"
    assert statements.read("graph TD\nA-->B; C-->D").edges == (("A", "B", ""), ("C", "D", ""))
