"""Labels of a graph that go on over several lines."""

from functools import partial

import pytest

from seedbook.segment.lines import read_lines
from seedbook.segment.rules.multiline import whole
from tests.segment.cases import retagged
from tests.steps import grows_with_its_input

GRAPH = ["flowchart LR", 'L1["标签:', "app: nginx", 'tier: frontend"]']

_tags = partial(retagged, whole)


def test_an_open_label_and_the_statements_below_are_part_of_the_graph() -> None:
    lines = [*GRAPH, 'S1["选择器"]', "end", 'S1 --> |"选中"| P1', "标签常用于:", "选择对象。"]
    given = "mermaid paragraph code code+ code+ code+ code+ paragraph paragraph+"
    assert _tags(lines, given) == "mermaid" + 6 * " mermaid+" + " paragraph paragraph+"


def test_what_follows_and_was_taken_with_the_label_stands_alone() -> None:
    given = "mermaid code code+ code+ code+"
    assert _tags([*GRAPH, "kubectl get pod"], given) == "mermaid mermaid+ mermaid+ mermaid+ code"


def test_a_label_that_nothing_closes_and_one_in_no_graph_stay() -> None:
    given = "mermaid code code+"
    assert _tags(GRAPH[:3], given) == given
    assert _tags(GRAPH, "code code+ code+ code+") == "code code+ code+ code+"


@pytest.mark.parametrize("statement", ["class L1 red", "linkStyle 0 stroke:red", "click L1 call go", "direction TB"])
def test_a_statement_without_a_node_goes_on(statement: str) -> None:
    assert _tags([*GRAPH, statement], "mermaid code code+ code+ paragraph") == "mermaid" + 4 * " mermaid+"


def test_a_label_that_is_closed_far_below_stays() -> None:
    given = "mermaid" + 12 * " paragraph"
    assert _tags([*GRAPH[:2], *["正文"] * 10, '尾"]'], given) == given


def _labels(count: int) -> None:
    lines = ["graph LR", *['A --> B["甲', '乙 -- 丙"]'] * count]
    assert whole(read_lines(lines), ["mermaid", *["code"] * 2 * count])[1:] == ["mermaid+"] * 2 * count


def test_labels_are_read_in_the_time_of_their_lines() -> None:
    assert grows_with_its_input(_labels, 200)
