"""Puts the texts of a drawing where mermaid's style sheet, which we leave behind, would have put them.

Boxes are measured without a browser, so a centred label is anchored at the middle of its box: then
a font wider or narrower than the measured one still stands right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from seedbook.diagrams import names

#: "translate(26, 10.8)", "translate(26)"
_MOVE = re.compile(r"^translate\(\s*(?P<x>[-\d.]+)(?:[\s,]+(?P<y>[-\d.]+))?\s*\)$")
#: Groups whose label stands in the middle of its box, by class.
_CENTRED = ("m-statediagram-state", "m-statediagram-note", "m-noteLabel", "m-name", "m-label-group", "m-annotation-group")
#: Pixels that a character of an axis label takes, at font size 10, with the gap that keeps two apart.
_TICK = 6.5


def labels(root: ET.Element, *, flowchart: bool) -> None:
    """Anchor and move the texts under `root` in place; `flowchart` says that all labels of nodes are centred."""
    for group in root.iter("g"):
        classes = group.get("class", "").split()
        if flowchart and "m-node" in classes:
            _anchor_middle(group)
        if any(name in classes for name in _CENTRED):
            _centre(group)
        if "m-edgeLabel" in classes:
            _mend_edge_label(group)
        if "m-grid" in classes:
            _thin_ticks(group)
    for text in root.iter("text"):
        for name in text.get("class", "").split():
            text.attrib.update(names.TEXTS.get(name, {}))


def _anchor_middle(group: ET.Element) -> None:
    for text in group.iter("text"):
        text.set("text-anchor", "middle")


def _centre(group: ET.Element) -> None:
    own = {"m-label", "m-label-group", "m-annotation-group", "m-name", "m-noteLabel"}
    for label in group.iter("g"):
        if own & set(label.get("class", "").split()):
            _move(label, x="0")
    _anchor_middle(group)


def _mend_edge_label(group: ET.Element) -> None:
    """merman 0.9.2 moves a label off its background: in state diagrams down, in ER diagrams to the left."""
    for label in group.iter("g"):
        parts = list(label)
        if len(parts) == 2 and parts[0].tag == "rect" and parts[1].tag == "g" and parts[0].get("y") == "0":
            _move(parts[1], y="0")
        if "m-label" in label.get("class", "").split() and any(float(r.get("x", "0")) < 0 for r in label.iter("rect")):
            _move(label, x="0")


def _move(group: ET.Element, x: str = "", y: str = "") -> None:
    found = _MOVE.match(group.get("transform", ""))
    if found:
        group.set("transform", f"translate({x or found['x']},{y or found['y'] or '0'})")


def _thin_ticks(grid: ET.Element) -> None:
    """Leave out axis labels that would run into the one before."""
    free = float("-inf")
    for x, text in sorted(_ticks(grid), key=lambda tick: tick[0]):
        half = len(text.text or "") * _TICK / 2
        if x - half < free:
            text.text = ""
        else:
            free = x + half


def _ticks(grid: ET.Element) -> Iterator[tuple[float, ET.Element]]:
    for tick in grid.iter("g"):
        found = _MOVE.match(tick.get("transform", ""))
        text = tick.find("text")
        if "m-tick" in tick.get("class", "").split() and found and text is not None:
            yield float(found["x"]), text
