"""The one place that talks to `merman`, which parses and draws mermaid without a browser.

merman has wheels for Linux x86-64, macOS arm64 and Windows x64 only. Elsewhere `available()` is false
and callers show a diagram's description and source instead of a drawing.
"""

from __future__ import annotations

import atexit
import functools
import importlib.metadata
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from seedbook.diagrams.measure import Measurer

#: SVG text instead of HTML in <foreignObject>, one plain look, no hand-drawn or gradient variants.
_CONFIG = {
    "theme": "base",
    "look": "classic",
    "htmlLabels": False,
    "er": {"rankSpacing": 120},
    "flowchart": {"htmlLabels": False, "padding": 10, "wrappingWidth": 200},
    "class": {"htmlLabels": False},
    "state": {"htmlLabels": False},
    "gantt": {"fontSize": 13, "sectionFontSize": 13, "barHeight": 26, "barGap": 6},
}
#: Where a parser message points: "Unexpected character at 31" (an offset in UTF-8 bytes)
_OFFSET = re.compile(r"\bat (\d+)")


@dataclass(frozen=True)
class Rejected(Exception):
    """The parser's refusal of a diagram: its message, and the 1-based line it points at (1 when it names none)."""

    message: str
    line: int = 1


@functools.cache
def _client() -> Any:
    try:
        import merman
    except (ImportError, OSError):
        return None
    atexit.register(_client.cache_clear)  # its destructor calls a library that is gone at interpreter exit
    return merman.Merman()


@functools.cache
def _painter() -> Any:
    """An engine that draws with our measure of labels."""
    import merman

    class Measuring(Measurer, merman.MermanTextMeasurer):
        pass

    atexit.register(_painter.cache_clear)
    services = merman.MermanEngineServices().with_text_measurer(Measuring())
    return merman.MermanEngine(json.dumps({"site_config": _CONFIG}), services)


def available() -> bool:
    """Whether diagrams can be parsed and drawn on this machine."""
    return _client() is not None


@functools.cache
def version() -> str:
    """The installed version of merman, or `none`."""
    try:
        return importlib.metadata.version("merman")
    except importlib.metadata.PackageNotFoundError:
        return "none"


def fault(source: str) -> Rejected | None:
    """Why the parser refuses `source`, or None when it accepts it."""
    result = _client().validate(source, None)
    return None if result.valid else _rejected(source, result.error or "")


def parse(source: str) -> dict[str, Any]:
    """What `source` says, as the parser's own JSON model of its kind of diagram. Raises Rejected."""
    return _call(_client, "parse_json", source, None, json.loads)


def render(source: str, ident: str) -> str:
    """`source` drawn as raw SVG, its ids beginning with `ident`. Raises Rejected."""
    return _call(_painter, "render_svg", source, json.dumps({"svg": {"diagram_id": ident}}), str)


def _call(who: Callable[[], Any], method: str, source: str, options: str | None, read: Callable[[str], Any]) -> Any:
    if not available():
        raise Rejected("merman is not installed for this platform.")
    import merman

    try:
        return read(getattr(who(), method)(source, options))
    except merman.MermanError as error:
        raise _rejected(source, getattr(error, "message", str(error))) from error


def _rejected(source: str, message: str) -> Rejected:
    found = _OFFSET.search(message)
    before = source.encode()[: int(found[1])] if found else b""
    return Rejected(message, before.count(b"\n") + 1)
