"""How wide a label is on a reader's screen, whatever Chinese font they have: never too narrow.

Chinese and all other characters outside ASCII take one em. The figures for ASCII are the widest of Noto
Sans CJK SC, WenQuanYi Zen Hei and Liberation Sans (the measures of Arial), as Chromium draws them.
"""

from __future__ import annotations

import unicodedata
from typing import Any

#: Characters by width, in hundredths of an em.
_BY_WIDTH = {
    28: "ij|",
    32: " ',.:;Il",
    36: "!()-[]f{}",
    40: "rt",
    48: '"',
    52: "/\\csxz",
    56: "?JL_ekvy",
    60: "#$*+0123456789<=>^ag~",
    64: "FTZ`bdhnopqu",
    68: "&ABEKPSVXY",
    76: "CDHNRU",
    80: "GOQ",
    84: "Mw",
    96: "%Wm",
    104: "@",
}
_WIDTH = {char: width / 100 for width, chars in _BY_WIDTH.items() for char in chars}
#: Bold text is wider by this factor.
_BOLD = 1.06
#: Operations of the renderer's text measurement that want one width, and those that want a box.
_LENGTHS = frozenset(
    (
        "COMPUTED_LENGTH",
        "RAW_B_BOX_WIDTH",
        "TSPAN_B_BOX_WIDTH",
        "SIMPLE_B_BOX_WIDTH",
        "WRAP_PROBE_B_BOX_WIDTH",
        "BOUNDING_CLIENT_RECT_WIDTH",
        "CANVAS_MEASURE_TEXT_WIDTH",
    )
)
_BOXES = frozenset(("WRAPPED", "MERMAID_CALCULATE_TEXT_DIMENSIONS", "MEASURE"))


def width(text: str, size: float = 16, *, bold: bool = False) -> float:
    """The width of the longest line of `text` in pixels, `size` being the font's in pixels."""
    longest = max(sum(map(_em, line)) for line in text.split("\n"))
    return longest * size * (_BOLD if bold else 1)


def _em(char: str) -> float:
    if char in _WIDTH:
        return _WIDTH[char]
    return 0.0 if unicodedata.combining(char) else 1.0


class Measurer:
    """What merman calls back for each label. Answers None, its own estimate, for what we do not know better."""

    def measure(self, request: Any) -> Any:
        """The answer to one request: a length, or a box of width and height in pixels."""
        kind = request.operation.name
        if request.max_width is not None or kind not in _LENGTHS | _BOXES:
            return None
        bold = request.font_weight in ("bold", "bolder", "600", "700")
        wide = width(request.text, request.font_size, bold=bold)
        lines = request.text.count("\n") + 1
        return _length(wide) if kind in _LENGTHS else _box(wide, request.line_height * lines, lines)


def _length(wide: float) -> Any:
    return _result("LENGTH", wide, 0.0, wide, 1)


def _box(wide: float, high: float, lines: int) -> Any:
    return _result("METRICS", wide, high, wide, lines)


def _result(kind: str, wide: float, high: float, length: float, lines: int) -> Any:
    import merman

    return merman.MermanTextMeasureResult(
        result_kind=merman.MermanTextMeasurementResultKind[kind],
        width=wide,
        height=high,
        length=length,
        line_count=lines,
        bbox_left=None,
        bbox_right=None,
        raw_width=None,
    )
