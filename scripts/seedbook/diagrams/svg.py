"""Makes the parser's raw SVG safe and plain: only shapes, text and markers, no colour, style or script.

Colours come from `docs/assets/css/diagrams.css` by class, so that one drawing serves the light scheme,
the dark one and print. Style attributes become presentation attributes, which a strict content security
policy (`style-src 'self'`) allows.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from seedbook.diagrams import names

#: "{http://www.w3.org/2000/svg}path"
_NAMESPACE = re.compile(r"^\{[^}]*\}")
#: A number with more than two decimals: "46.80000000000001"
_LONG_NUMBER = re.compile(r"-?\d+\.\d{3,}(?:e-?\d+)?")
#: A reference inside the drawing: "url(#x_pointEnd)"
_LOCAL = re.compile(r"^url\(#([\w.-]+)\)$")
#: One declaration of a style attribute: "stroke-width: 2px"
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;!]+)")
#: What a value may look like: numbers, words, commas; no function, no address.
_PLAIN = re.compile(r"^[\w\s.,%+-]*$")


def clean(raw: str, width: float = 0) -> ET.Element:
    """The drawing in `raw`, sanitised. Raises ValueError when `raw` is no SVG."""
    try:
        root = ET.fromstring(raw)
    except ET.ParseError as error:
        raise ValueError(f"not well-formed SVG: {error}") from error
    made = _element(root)
    if made is None or made.tag != "svg":
        raise ValueError("no <svg> element")
    _drop_unused_ids(made)
    return made


def _element(old: ET.Element) -> ET.Element | None:
    tag = _NAMESPACE.sub("", str(old.tag))
    if tag == "a":
        tag = "g"
    if tag not in names.ELEMENTS:
        return None
    new = ET.Element(tag, _attributes(old))
    new.text, new.tail = old.text, old.tail
    for child in old:
        made = _element(child)
        if made is not None:
            new.append(made)
    return new


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
    if key in names.PAINTS:
        return key, value if value in ("none", "transparent") else ""
    if key in names.SHAPES or (key in names.PRESENTATION and _PLAIN.match(value)):
        return key, value
    return key, ""


def _short(value: str) -> str:
    return _LONG_NUMBER.sub(lambda n: f"{float(n[0]):.2f}".rstrip("0").rstrip("."), value)


def _drop_unused_ids(root: ET.Element) -> None:
    used = {found[1] for e in root.iter() for v in e.attrib.values() if (found := _LOCAL.match(v))}
    for parent in list(root.iter()):
        if parent.get("id") not in used:
            parent.attrib.pop("id", None)
        for child in list(parent):
            if child.tag == "marker" and child.get("id") not in used:
                parent.remove(child)
