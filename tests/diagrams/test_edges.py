"""Edges meet their boxes squarely, so that their arrowheads show."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from seedbook.diagrams import edges

_BOX = (
    '<g class="m-node" transform="translate(100,100)">'
    '<rect class="m-label-container" x="-50" y="-20" width="100" height="40"/></g>'
)


def _straightened(drawn: str, name: str = "m-flowchart-link") -> str:
    root = ET.fromstring(f'<svg>{_BOX}<path class="{name}" d="{drawn}"/></svg>')
    edges.straighten(root)
    return root[1].get("d", "")


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("M120,200L120,124Q120,120 116,120L112,120", "M120,200L120,124"),
        ("M112,120L116,120Q120,120 120,124L120,200", "M120,120L120,124L120,200"),
        ("M10,90L46,90Q50,90 50,94L50,98", "M10,90L46,90"),
    ],
    ids=["ends on the lower border", "begins on the lower border", "ends on the left border"],
)
def test_a_stub_along_the_border_is_cut(drawn: str, expected: str) -> None:
    assert _straightened(drawn) == expected


def test_a_transition_reaches_the_border_that_its_open_arrowhead_stands_on() -> None:
    assert _straightened("M120,200L120,124Q120,120 116,120L112,120", "m-transition") == "M120,200L120,124L120,120"


@pytest.mark.parametrize("drawn", ["M120,200L120,124", "M10,90L30,90Q34,90 34,94L34,100L46,100", ""])
def test_any_other_end_stays(drawn: str) -> None:
    assert _straightened(drawn) == drawn
