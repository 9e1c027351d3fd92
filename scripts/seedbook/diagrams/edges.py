"""Straightens the ends of edges: merman 0.9.2 lets some turn along the border of the box that they meet.

Such an edge ends in a corner and a stub on the border (`…L166,193Q166,189 162,189L158,189`), which hides
the arrowhead under the box; it begins in the same way. Without the stub it meets the border squarely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

_POINT = r"(-?[\d.]+),(-?[\d.]+)"
#: A path's last corner and stub: "Q166.5,188.8 162.5,188.8L158.5,188.8"
_LAST = re.compile(rf"Q{_POINT} {_POINT}L{_POINT}$")
#: Its first stub and corner: "M131.85,188.8L125.84,188.8Q119.83,188.8 119.83,194.81"
_FIRST = re.compile(rf"^M{_POINT}L{_POINT}Q{_POINT} {_POINT}")
#: "translate(143.16,170)"
_CENTRE = re.compile(rf"^translate\({_POINT}\)$")
#: Classes of edges.
_EDGES = frozenset(("m-flowchart-link", "m-transition"))
#: How near to a border, in pixels, counts as on it.
_NEAR = 0.75


class Box(NamedTuple):
    """A node's box in the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def has_on_border(self, x: float, y: float, *, level: bool) -> bool:
        """Whether the point lies on the upper or lower border (`level`), or else on the left or right one."""
        if level:
            return self.left <= x <= self.right and min(abs(y - self.top), abs(y - self.bottom)) < _NEAR
        return self.top <= y <= self.bottom and min(abs(x - self.left), abs(x - self.right)) < _NEAR


def straighten(root: ET.Element) -> None:
    """Cut the stubs of the edges under `root`, in place."""
    boxes = list(_boxes(root))
    for path in root.iter("path"):
        classes = path.get("class", "").split()
        if _EDGES & set(classes):
            path.set("d", _cut(path.get("d", ""), boxes, touch="m-transition" in classes))


def _cut(drawn: str, boxes: list[Box], *, touch: bool) -> str:
    """The path without its stubs; `touch` says that its line reaches the border, an arrowhead standing over it."""
    last = _LAST.search(drawn)
    if last and _is_stub((last[1], last[2]), (last[5], last[6]), boxes):
        drawn = drawn[: last.start()] + (f"L{last[1]},{last[2]}" if touch else "")
    first = _FIRST.match(drawn)
    if first and _is_stub((first[5], first[6]), (first[1], first[2]), boxes):
        drawn = f"M{first[5]},{first[6]}L{first[7]},{first[8]}{drawn[first.end() :]}"
    return drawn


def _is_stub(corner: tuple[str, str], end: tuple[str, str], boxes: list[Box]) -> bool:
    """Whether the line from an edge's corner to its end runs along a border."""
    (x, y), (end_x, end_y) = ((float(a), float(b)) for a, b in (corner, end))
    level = abs(y - end_y) < _NEAR
    if not level and abs(x - end_x) >= _NEAR:
        return False
    return any(box.has_on_border(x, y, level=level) and box.has_on_border(end_x, end_y, level=level) for box in boxes)


def _boxes(root: ET.Element) -> Iterator[Box]:
    for node in root.iter("g"):
        centre = _CENTRE.match(node.get("transform", "").replace(", ", ","))
        box = next((r for r in node if r.tag == "rect" and "m-label-container" in r.get("class", "")), None)
        if centre and box is not None and "m-node" in node.get("class", "").split():
            left, top = float(centre[1]) + float(box.get("x", 0)), float(centre[2]) + float(box.get("y", 0))
            yield Box(left, top, left + float(box.get("width", 0)), top + float(box.get("height", 0)))
