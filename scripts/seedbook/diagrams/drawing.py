"""Draws a diagram as inline SVG, and keeps drawings on disk by content."""

from __future__ import annotations

import functools
import hashlib
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from seedbook import cache
from seedbook.diagrams import angles, describe, engine, flow, labels, svg

#: Widest drawing, in CSS pixels, that fits a page's column of 688 when it shrinks to three quarters. One that runs from
#: left to right and is wider is drawn from top to bottom: a reader scrolls that way anyway.
COLUMN = 900
#: Stands in a stored drawing where the page's own id goes. Letters only, so that it is a valid id itself.
PLACE = "DIAGRAMID"


@dataclass(frozen=True)
class Drawing:
    """One diagram drawn: `svg` with PLACE for its id, its natural width in CSS pixels, `steps` in words."""

    svg: str
    width: int
    steps: tuple[str, ...]


def drawing(source: str) -> Drawing:
    """The drawing of `source`, from disk where it was drawn before. Raises engine.RejectedError."""
    path = _path(source)
    if kept := cache.load(path):
        return Drawing(kept["svg"], kept["width"], tuple(kept["steps"]))
    made = _drawn(source)
    cache.save(path, asdict(made))
    return made


def _drawn(source: str) -> Drawing:
    source = labels.dressed(source)
    root = _rendered(source)
    if _size(root)[0] > COLUMN:
        root = min((root, _rendered(flow.downward(source))), key=lambda made: _size(made)[0])
    width, height = _size(root)
    size = {"width": str(width), "height": str(height)}
    root.attrib.update(size, xmlns="http://www.w3.org/2000/svg", fill="none", stroke="currentColor")
    return Drawing(ET.tostring(root, encoding="unicode"), width, describe.describe(source))


def _rendered(source: str) -> ET.Element:
    return svg.clean(engine.render(angles.escaped(source), PLACE))


def _size(root: ET.Element) -> tuple[int, int]:
    """Width and height of what is drawn, in CSS pixels."""
    _, _, width, height = (float(n) for n in root.get("viewBox", "0 0 0 0").split())
    return math.ceil(width), math.ceil(height)


def _path(source: str) -> Path | None:
    folder = _folder()
    return folder / f"{hashlib.sha256(source.encode()).hexdigest()[:32]}.json" if folder else None


@functools.cache
def _folder() -> Path | None:
    """Where drawings are kept: a folder for each version of the code that draws. None outside a project."""
    kept = cache.folder("diagrams")
    if kept is None:
        return None
    return kept / cache.fingerprint(Path(__file__).parent, ("*.py",), engine.version())[:12]
