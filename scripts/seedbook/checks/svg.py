"""What an SVG may hold: drawing, text, and what stands in the file itself. It is read as XML, as browsers read it.

Elements and attributes: https://www.w3.org/TR/SVG2/eltindex.html, https://www.w3.org/TR/SVG2/attindex.html. What is
not listed here is refused: script and handlers, animation (it can set an address), HTML, other vocabularies.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from xml.parsers import expat


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: How the parser names what belongs to SVG, and the attributes of other vocabularies that are allowed.
_SVG, _XLINK, _XML = (
    "http://www.w3.org/2000/svg ",
    "http://www.w3.org/1999/xlink ",
    "http://www.w3.org/XML/1998/namespace ",
)
ELEMENTS = _names(
    "svg g defs symbol use title desc style path rect circle ellipse line polyline polygon image text tspan textPath"
    " linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComposite"
    " feDropShadow feFlood feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile feTurbulence"
)
#: Attributes whose value is prose or a name.
_WORDS = _names("id class lang role aria-label aria-labelledby aria-describedby aria-hidden")
_ADDRESSES = frozenset({"href", f"{_XLINK}href"})
ATTRIBUTES = _names(
    "version baseProfile width height viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points"
    " pathLength dx dy rotate textLength lengthAdjust startOffset side method spacing offset transform"
    " gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits"
    " maskUnits maskContentUnits markerWidth markerHeight markerUnits refX refY orient filterUnits primitiveUnits"
    " in in2 result mode type values operator k1 k2 k3 k4 stdDeviation radius baseFrequency numOctaves seed"
    " stitchTiles style media fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap"
    " stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset color opacity display visibility overflow"
    " clip-path clip-rule mask filter marker marker-start marker-mid marker-end stop-color stop-opacity flood-color"
    " flood-opacity color-interpolation color-interpolation-filters mix-blend-mode paint-order vector-effect"
    " shape-rendering text-rendering image-rendering font-family font-size font-style font-variant font-weight"
    " font-stretch text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift letter-spacing"
    " word-spacing writing-mode direction unicode-bidi"
) | {f"{_XML}space", f"{_XML}lang"}
#: An address inside the file, or a picture that is part of it: `#arrow`, `data:image/png;base64,iVBO`
_ADDRESS = re.compile(r"\s*(?:#[^\s]*|data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*)\s*")
#: A reference inside the file, in a value or a style sheet: `url(#shade)`, `url("#shade")`
_INSIDE = re.compile(r"(?<![\w-])url\(\s*([\"']?)#[^\"'()\\]*\1\s*\)", re.IGNORECASE)
#: The functions that load nothing.
_FUNCTIONS = _names(
    "rgb rgba hsl hsla var calc matrix translate translatex translatey scale scalex scaley rotate skewx skewy"
)
#: What may load something in a value or a style sheet: `url(`, an escape that hides one, `@import`
_LOADING = re.compile(r"(?P<function>[\w-]*)\(|[\\@]")
_ONLY_DRAWING = "请删去它，只留图形。"
_ONLY_INSIDE = "请只引用本图里的 `#…`；位图请写成 `data:image/png;base64,…`。"


class Breach(NamedTuple):
    """What an SVG must not hold: the 1-based line, what it is, and how to mend it. In Chinese."""

    line: int
    what: str
    mend: str


def breaches(data: bytes) -> list[Breach]:
    """What is not allowed in the SVG `data`, in file order. Reading stops where it is no XML or declares a type."""
    return _Reader().read(data)


class _DocumentTypeError(Exception):
    """There is no use in reading on."""


class _Reader:
    """Follows the parser through a file. Without a document type there are no entities that could expand."""

    def __init__(self) -> None:
        self.found: list[Breach] = []
        self.sheet: list[str] | None = None  # the text so far, inside <style>
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._document_type
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def read(self, data: bytes) -> list[Breach]:
        """The breaches in `data`."""
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as error:
            mend = "请用画图工具重新导出；文字里的 `<` 和 `&` 写成 `&lt;` 和 `&amp;`。"
            self.found.append(Breach(error.lineno, "SVG 不是合法的 XML。", mend))
        except _DocumentTypeError:
            pass
        return self.found

    def _say(self, what: str, mend: str = _ONLY_DRAWING) -> None:
        self.found.append(Breach(self.parser.CurrentLineNumber, what, mend))

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":
            self._say(f"SVG 声明的编码是 `{encoding}`。", "请另存为 UTF-8，并改写第一行。")

    def _document_type(self, *declared: object) -> None:
        self._say("SVG 里有 `<!DOCTYPE`。", "请删去这个声明，浏览器用不着它。")
        raise _DocumentTypeError

    def _instruction(self, target: str, data: str) -> None:
        self._say(f"SVG 里有处理指令 `<?{target}`。")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = name.removeprefix(_SVG)
        if " " not in name:
            self._say(f"`<{name}>` 没有命名空间，浏览器不画它。", f'请在 `<svg>` 里写上 `xmlns="{_SVG.strip()}"`。')
        elif not name.startswith(_SVG) or element not in ELEMENTS or self.sheet is not None:
            self._say(f"SVG 里有不允许的元素 `<{_short(element)}>`。")
        for key, value in attributes.items():
            self._attribute(key, value)
        if element == "style":
            self.sheet = []

    def _attribute(self, key: str, value: str) -> None:
        if key in _ADDRESSES:
            if not _ADDRESS.fullmatch(value):
                self._say(f"SVG 引用了图外的地址 `{value[:60]}`。", _ONLY_INSIDE)
        elif key in ATTRIBUTES:
            self._value(value)
        elif key not in _WORDS:
            self._say(f"SVG 里有不允许的属性 `{_short(key)}`。")

    def _text(self, text: str) -> None:
        if self.sheet is not None:
            self.sheet.append(text)

    def _end(self, name: str) -> None:
        if name == f"{_SVG}style":
            self._value("".join(self.sheet or ()))
            self.sheet = None

    def _value(self, value: str) -> None:
        for match in _LOADING.finditer(_INSIDE.sub(" ", value)):
            if match["function"] is None or match["function"].lower() not in _FUNCTIONS:
                self._say(f"SVG 的样式里有不允许的 `{match[0]}`。", _ONLY_INSIDE)


def _short(name: str) -> str:
    """The name without its namespace: `script` of `http://www.w3.org/1999/xhtml script`."""
    return name.rpartition(" ")[2]
