"""What may stand in a drawing: names of SVG elements and attributes, and mermaid's classes that our colours use."""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


#: Shapes, text and markers. Left out on purpose: a, foreignObject, image, script, style, use, animate, filter.
ELEMENTS = _words("svg g defs marker path line rect circle ellipse polygon polyline text tspan")
#: Attributes of geometry.
SHAPES = _words(
    "x y x1 y1 x2 y2 cx cy r rx ry dx dy d points width height transform viewBox id",
    "refX refY markerWidth markerHeight markerUnits orient",
)
#: Attributes of appearance that hold no colour.
PRESENTATION = _words(
    "text-anchor dominant-baseline font-size font-weight font-style",
    "stroke-width stroke-dasharray stroke-linecap display opacity",
)
#: Attributes of colour: only `none` and `transparent` are kept.
PAINTS = _words("fill stroke")
#: Attributes that point at a marker inside the drawing.
REFERENCES = _words("marker-start marker-mid marker-end")

#: mermaid's classes that `docs/assets/css/diagrams.css` and `align.py` know, by kind of diagram.
CLASSES = _words(
    # flowchart
    "node cluster cluster-label edge edgeLabel flowchart-link label-container label",
    "edge-pattern-dotted edge-pattern-dashed edge-thickness-thick edge-thickness-invisible",
    # class
    "annotation-group label-group relation aggregation extension noteLabel",
    # state
    "state-start fork-join transition statediagram-note note-edge note-cluster statediagram-state statediagram-cluster",
    # ER
    "relationshipLine onlyOne zeroOrOne oneOrMore zeroOrMore name",
    # sequence
    "actor actor-line messageLine0 messageLine1 note labelBox labelText loopLine loopText",
    # gantt
    "grid tick section0 section1 section2 section3 task taskText titleText sectionTitle milestone today",
    "taskTextOutsideRight taskTextOutsideLeft done0 done1 done2 done3 crit0 crit1 crit2 crit3",
    # pie
    "pieCircle pieOuterCircle pieTitleText legend",
    # mindmap, timeline, charts
    "mindmap-node section-root timeline-node data-point bar-plot-0 line-plot-0 line-plot-1",
)
#: Size of titles in pixels, where mermaid asks for "4ex".
TITLE_SIZE = "18"
#: What mermaid's style sheet says of these texts, by class.
TEXTS: dict[str, dict[str, str]] = {
    "m-titleText": {"text-anchor": "middle", "font-size": "16"},
    "m-pieTitleText": {"text-anchor": "middle", "font-size": "18"},
    "m-taskText": {"text-anchor": "middle"},
    "m-taskTextOutsideRight": {"text-anchor": "start"},
    "m-taskTextOutsideLeft": {"text-anchor": "end"},
    "m-sectionTitle": {"text-anchor": "start"},
}
