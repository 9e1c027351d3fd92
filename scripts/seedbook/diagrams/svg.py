"""Makes the parser's raw SVG safe and plain: only shapes, text and markers, no colour, style or script.

Colours come from `docs/assets/css/diagrams.css` by class, so that one drawing serves the light scheme,
the dark one and print. Style attributes become presentation attributes, which a strict content security
policy (`style-src 'self'`) allows.
"""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree as ET

from seedbook.diagrams import align, edges, names

#: "{http://www.w3.org/2000/svg}path"
_NAMESPACE = re.compile(r"^\{[^}]*\}")
#: The name of an icon in a label: "fa:fa-car"
_ICON = re.compile(r"\bfa[bsrlk]?:fa-[\w-]+\s?")
#: A number with more than two decimals: "46.80000000000001"
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")
#: A reference inside the drawing: "url(#x_pointEnd)"
_LOCAL = re.compile(r"^url\(#([\w.-]+)\)$")
#: One declaration of a style attribute: "stroke-width: 2px"
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;!]+)")
#: Elements that become plain groups: links lead nowhere in a picture, switches lose their HTML branch.
_RENAMED = {"a": "g", "switch": "g"}
#: What a value may look like: numbers, words, commas; no function, no address.
_PLAIN = re.compile(r"^[\w\s.,%+-]*$")


def clean(raw: str) -> ET.Element:
    """The drawing in `raw`, sanitised. Raises ValueError when `raw` is no SVG."""
    try:
        root = ET.fromstring(raw)
    except ET.ParseError as error:
        raise ValueError(f"not well-formed SVG: {error}") from error
    made = _element(root)
    if made is None or made.tag != "svg":
        raise ValueError("no <svg> element")
    align.labels(made, kind=root.get("aria-roledescription", ""))
    edges.straighten(made)
    _drop_unused(made)
    return made


def _element(old: ET.Element) -> ET.Element | None:
    tag = _tag(old)
    if tag == "foreignObject":
        return _html_text(old)
    if _RENAMED.get(tag, tag) not in names.ELEMENTS or old.get("display") == "none":  # a menu that a script opens
        return None
    new = ET.Element(_RENAMED.get(tag, tag), _attributes(old))
    new.text, new.tail = _words(old.text), _words(old.tail)
    for child in old:
        made = None if tag == "switch" and _tag(child) == "foreignObject" else _element(child)
        if made is not None:
            new.append(made)
    if new.tag == "text":  # readable even where the style sheet is missing
        new.attrib.update(fill="currentColor", stroke="none")
    return new


def _words(text: str | None) -> str:
    """Text as it should read: merman 0.9.2 leaves entities in it, and the names of icons that only a web font has."""
    return _ICON.sub("", html.unescape(text or ""))


def _tag(element: ET.Element) -> str:
    return _NAMESPACE.sub("", str(element.tag))


def _html_text(old: ET.Element) -> ET.Element | None:
    """The HTML label in a foreignObject as centred SVG text, a line for each paragraph and break."""
    lines = [line.strip() for line in _flat(old).split("\n") if line.strip()]
    if not lines:
        return None
    width, height = (float(old.get(side, "0")) for side in ("width", "height"))
    text = ET.Element("text", {"text-anchor": "middle", "fill": "currentColor", "stroke": "none"})
    step = height / len(lines)
    for number, line in enumerate(lines):
        y = _short(str((number + 0.5) * step))
        row = ET.SubElement(text, "tspan", {"x": _short(str(width / 2)), "y": y, "dy": ".35em"})
        row.text = line
    return text


def _flat(element: ET.Element) -> str:
    start = "\n" if _tag(element) in ("br", "p", "div") else ""
    return start + (element.text or "") + "".join(_flat(child) + (child.tail or "") for child in element)


def _attributes(old: ET.Element) -> dict[str, str]:
    found = dict(old.attrib)
    found.update(_DECLARATION.findall(found.pop("style", "")))
    kept = ((_NAMESPACE.sub("", key), value.strip()) for key, value in found.items())
    return {key: _short(value) for key, value in map(_attribute, kept) if value}


def _attribute(pair: tuple[str, str]) -> tuple[str, str]:
    key, value = pair
    if key == "class":
        return key, " ".join(f"m-{name}" for name in value.split() if name in names.CLASSES)
    if key in names.REFERENCES:
        return key, value if _LOCAL.match(value) else ""
    if key == "font-size" and value.endswith("ex"):
        return key, names.TITLE_SIZE
    if key in names.PAINTS:
        return key, value if value in ("none", "transparent") else ""
    if key in names.SHAPES or (key in names.PRESENTATION and _PLAIN.match(value)):
        return key, value
    return key, ""


def _short(value: str) -> str:
    return _LONG_NUMBER.sub(lambda n: f"{float(n[0]):.2f}".rstrip("0").rstrip("."), value)


def _drop_unused(root: ET.Element) -> None:
    used = {found[1] for e in root.iter() for v in e.attrib.values() if (found := _LOCAL.match(v))}
    for parent in list(root.iter()):
        if parent.get("id") not in used:
            parent.attrib.pop("id", None)
        for child in list(parent):
            if _is_void(child) or (child.tag == "marker" and child.get("id") not in used):
                parent.remove(child)


def _is_void(element: ET.Element) -> bool:
    return element.tag in ("g", "defs", "text") and len(element) == 0 and not (element.text or "").strip()
