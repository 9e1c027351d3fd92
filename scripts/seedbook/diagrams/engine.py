"""The one place that talks to `merman`, which parses and draws mermaid without a browser.

merman has wheels for Linux x86-64, macOS arm64 and Windows x64 only. Elsewhere `available()` is false
and callers show a diagram's description and source instead of a drawing.
"""

from __future__ import annotations

import atexit
import functools
import importlib.metadata
import json
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
    "flowchart": {"htmlLabels": False, "padding": 10, "wrappingWidth": 240},
    "class": {"htmlLabels": False},
    "state": {"htmlLabels": False},
    "gantt": {"fontSize": 13, "sectionFontSize": 13, "barHeight": 26, "barGap": 6},
}


@dataclass(frozen=True)
class RejectedError(Exception):
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

    class Measuring(Measurer, merman.MermanTextMeasurer):  # type: ignore[misc]
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


def accepts(source: str) -> bool:
    """Whether the parser takes `source`."""
    return bool(_client().validate(source, None).valid)


def fault(source: str) -> RejectedError | None:
    """Why and where the parser refuses `source`, or None when it takes it."""
    result = _client().validate(source, None)
    return None if result.valid else RejectedError(result.error or "rejected", _line(source))


def _line(source: str) -> int:
    """The line that the parser's analysis points at first."""
    diagnostics = json.loads(_client().analyze_json(source, None)).get("diagnostics", ())
    spans = (found.get("span") for found in diagnostics if found.get("severity") == "error")
    return next((int(span["line"]) for span in spans if span), 1)


def parse(source: str) -> dict[str, Any]:
    """What `source` says, as the parser's own JSON model of its kind of diagram. Raises RejectedError."""
    model: dict[str, Any] = json.loads(_call(_client, "parse_json", source, None))
    return model


def render(source: str, ident: str) -> str:
    """`source` drawn as raw SVG, its ids beginning with `ident`. Raises RejectedError."""
    return _call(_painter, "render_svg", source, json.dumps({"svg": {"diagram_id": ident}}))


def _call(who: Callable[[], Any], method: str, source: str, options: str | None) -> str:
    if not available():
        raise RejectedError("merman is not installed for this platform.")
    import merman

    try:
        return str(getattr(who(), method)(source, options))
    except merman.MermanError as error:
        raise RejectedError(getattr(error, "message", str(error))) from error
