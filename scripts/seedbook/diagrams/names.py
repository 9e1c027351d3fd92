"""What may stand in a drawing: names of SVG elements and attributes, and mermaid's classes that our colours use."""

from __future__ import annotations

#: Shapes, text and markers. Left out on purpose: a, foreignObject, image, script, style, use, animate, filter.
ELEMENTS = frozenset(["svg", "g", "defs", "marker", "path", "line", "rect", "circle", "ellipse", "polygon", "polyline", "text", "tspan"])

#: Attributes of geometry.
SHAPES = frozenset(
    ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "d", "points", "width", "height", "transform", "viewBox", "id", "refX", "refY", "markerWidth", "markerHeight", "markerUnits", "orient"]
)
#: Attributes of appearance that hold no colour.
PRESENTATION = frozenset(
    ["text-anchor", "dominant-baseline", "font-size", "font-weight", "font-style", "stroke-width", "stroke-dasharray", "stroke-linecap", "display", "opacity"]
)
#: Attributes of colour: only `none` and `transparent` are kept.
PAINTS = frozenset(("fill", "stroke"))
#: Attributes that point at a marker inside the drawing.
REFERENCES = frozenset(("marker-start", "marker-mid", "marker-end"))

#: mermaid's classes that `docs/assets/css/diagrams.css` colours, by kind of diagram.
CLASSES = frozenset(
    # flowchart, class, state, ER
    "node nodes cluster cluster-label edge edges edgePaths edgeLabel edgeLabels flowchart-link label-container "
    "label background marker cross arrowMarkerPath edge-pattern-dotted edge-pattern-dashed edge-thickness-thick "
    "edge-thickness-invisible divider annotation-group label-group members-group relation aggregation composition dependency "
    "extension lollipop labelBkg state-start state-end fork-join transition outer inner outer-path statediagram-note noteLabel "
    "note-edge note-cluster statediagram-state statediagram-cluster relationshipLine row-rect-even row-rect-odd "
    "onlyOne zeroOrOne oneOrMore zeroOrMore name "
    # sequence
    "actor actor-line actor-man actor-top actor-bottom messageText messageLine0 messageLine1 note noteText "
    "activation0 activation1 activation2 labelBox labelText loopLine loopText sequenceNumber rect "
    # gantt
    "grid tick domain section section0 section1 section2 section3 task taskText titleText sectionTitle "
    "active0 active1 active2 active3 done0 done1 done2 done3 crit0 crit1 crit2 crit3 "
    "activeCrit0 activeCrit1 doneCrit0 doneCrit1 milestone milestoneText today vert "
    "taskTextOutsideRight taskTextOutsideLeft "
    # pie
    "pieCircle pieOuterCircle pieTitleText slice legend "
    # mindmap, timeline
    "mindmap-node node-bkg section-root section--1 section-0 section-1 section-2 section-3 section-4 section-5 "
    "section-6 section-7 section-8 section-9 section-10 section-edge-0 section-edge-1 section-edge-2 section-edge-3 "
    "section-edge-4 section-edge-5 section-edge-6 section-edge-7 section-edge-8 section-edge-9 section-edge-10 "
    "timeline-node lineWrapper eventWrapper taskWrapper "
    # others: user journey, git graph, quadrant chart, XY chart
    "face mouth journey-section task-line commit commit-bullets commit-label-bkg commit-label branch branchLabel "
    "branchLabelBkg arrow quadrant border data-point bar-plot-0 line-plot-0 line-plot-1 plot".split()
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
