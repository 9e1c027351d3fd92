"""Draws a diagram as inline SVG, and keeps drawings on disk by content."""

from __future__ import annotations

import functools
import hashlib
import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from seedbook.diagrams import describe, engine, svg
from seedbook.errors import UsageError
from seedbook.project import find_project

#: Stands in a stored drawing where the page's own id goes. Letters only, so that it is a valid id itself.
PLACE = "DIAGRAMID"


@dataclass(frozen=True)
class Drawing:
    """One diagram drawn: `svg` with PLACE for its id, its natural width in CSS pixels, `steps` in words."""

    svg: str
    width: int
    steps: tuple[str, ...]


def draw(source: str, ident: str = "diagram") -> str:
    """`source` as an <svg> element with ids that begin with `ident`. Raises engine.RejectedError."""
    return drawing(source).svg.replace(PLACE, ident)


def drawing(source: str) -> Drawing:
    """The drawing of `source`, from disk where it was drawn before. Raises engine.RejectedError."""
    path = _path(source)
    if path is not None and path.is_file():
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Drawing(kept["svg"], kept["width"], tuple(kept["steps"]))
    made = _drawn(source)
    if path is not None:
        _keep(path, json.dumps(asdict(made), ensure_ascii=False))
    return made


def _drawn(source: str) -> Drawing:
    root = svg.clean(engine.render(source, PLACE))
    _, _, width, height = (float(n) for n in root.get("viewBox", "0 0 0 0").split())
    size = {"width": str(math.ceil(width)), "height": str(math.ceil(height))}
    root.attrib.update(size, xmlns="http://www.w3.org/2000/svg", fill="none", stroke="currentColor")
    return Drawing(ET.tostring(root, encoding="unicode"), math.ceil(width), describe.describe(source))


def _path(source: str) -> Path | None:
    folder = _folder()
    return folder / f"{hashlib.sha256(source.encode()).hexdigest()[:32]}.json" if folder else None


@functools.cache
def _folder() -> Path | None:
    """Where drawings are kept: a folder for each version of the code that draws. None outside a project."""
    try:
        project = find_project()
    except UsageError:
        return None
    code = "".join(p.read_text(encoding="utf-8") for p in sorted(Path(__file__).parent.glob("*.py")))
    stamp = hashlib.sha256(f"{engine.version()} {code}".encode()).hexdigest()[:12]
    return project.cache / "diagrams" / stamp


def _keep(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{id(text)}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
