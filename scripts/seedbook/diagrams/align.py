"""Puts the texts of a drawing where mermaid's style sheet, which we leave behind, would have put them.

Boxes are measured without a browser, so a centred label is anchored at the middle of its box: then
a font wider or narrower than the measured one still stands right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

from seedbook.diagrams import names

#: "translate(26, 10.8)", "translate(26)"
_MOVE = re.compile(r"^translate\(\s*(?P<x>[-\d.]+)(?:[\s,]+(?P<y>[-\d.]+))?\s*\)$")
#: Groups whose label stands in the middle of its box, by class.
_CENTRED = frozenset(
    ("m-statediagram-state", "m-statediagram-note", "m-noteLabel", "m-name", "m-label-group", "m-annotation-group")
)
#: Font size of an edge's label in an ER diagram, in pixels.
_ER_LABEL = "14"
#: Pixels by which the name of a group moves below its upper border.
_TITLE_DROP = 4
#: Pixels that a character of an axis label takes, at font size 10, with the gap that keeps two apart.
_TICK = 6.5


def labels(root: ET.Element, kind: str) -> None:
    """Anchor and move the texts under `root` in place; `kind` is merman's word for the kind of diagram."""
    for group in root.iter("g"):
        classes = set(group.get("class", "").split())
        if "m-node" in classes and kind.startswith("flowchart"):
            _anchor_middle(group)
        if classes & _CENTRED:
            _centre(group)
        for name in classes & set(_MENDS):
            _MENDS[name](group)
    if kind == "er":
        for label in root.iterfind(".//g[@class='m-edgeLabel']"):
            label.set("font-size", _ER_LABEL)
    for text in root.iter("text"):
        for name in text.get("class", "").split():
            text.attrib.update(names.TEXTS.get(name, {}))
    _number(root, "path", "m-pieCircle")
    _number(root, "g", "m-legend")


def _number(root: ET.Element, tag: str, name: str) -> None:
    """Number the parts of a pie and of its legend alike, so that they get the same colour."""
    parts = (part for part in root.iter(tag) if part.get("class") == name)
    for index, part in enumerate(parts):
        part.set("class", f"{name} m-part-{index % 6}")


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
    """merman 0.9.2 moves a label off its background: down in state diagrams, sideways in class and ER diagrams."""
    for label in group.iter("g"):
        parts = list(label)
        if [part.tag for part in parts] == ["rect", "g"]:
            _move(parts[1], y="0")
        elif [part.tag for part in parts] == ["rect", "text"]:
            half = float(parts[0].get("width", "0")) / 2
            parts[0].set("x", f"{-half:g}")
            _move_parent(group, label)


def _lower_title(cluster: ET.Element) -> None:
    """merman 0.9.2 writes the name of a subgraph or a composite state across its upper border."""
    for label in cluster.iter("g"):
        found = _MOVE.match(label.get("transform", ""))
        if found and "m-cluster-label" in label.get("class", "").split():
            _move(label, y=str(float(found["y"] or 0) + _TITLE_DROP))


def _move_parent(group: ET.Element, child: ET.Element) -> None:
    for label in group.iter("g"):
        if child in list(label):
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


#: What is mended in groups of a class.
_MENDS: dict[str, Callable[[ET.Element], None]] = {
    "m-edgeLabel": _mend_edge_label,
    "m-cluster": _lower_title,
    "m-statediagram-cluster": _lower_title,
    "m-grid": _thin_ticks,
}
