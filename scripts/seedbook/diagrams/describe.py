"""Says in Chinese what a diagram shows, for those who do not see it: its kind, then a sentence a step."""

from __future__ import annotations

import re

from seedbook.diagrams import angles, engine, statements, tell

#: The first word of a diagram, behind front matter, directives and comments: "graph", "stateDiagram-v2"
_KEYWORD = re.compile(r"(?:---\n.*?\n---\n|%%[^\n]*\n|\s)*([A-Za-z0-9]+)", re.S)
#: Chinese names of the kinds, by the first word of the source.
KINDS = {
    "graph": "流程图",
    "flowchart": "流程图",
    "sequenceDiagram": "时序图",
    "classDiagram": "类图",
    "stateDiagram": "状态图",
    "erDiagram": "实体关系图",
    "gantt": "甘特图",
    "pie": "饼图",
    "mindmap": "思维导图",
    "timeline": "时间线",
    "journey": "用户旅程图",
    "gitGraph": "Git 分支图",
    "quadrantChart": "象限图",
    "xychart": "坐标图",
}


def kind(source: str) -> str:
    """The Chinese name of the kind of diagram, for example 流程图."""
    word = _KEYWORD.match(source)
    return KINDS.get(word[1] if word else "", "示意图")


def describe(source: str) -> tuple[str, ...]:
    """What the diagram says, a sentence for each step; empty for kinds that are not told.

    Flowcharts are told without the parser too, from what a person reads in them.
    """
    teller = tell.TELLERS.get(kind(source))
    if teller is None:
        return ()
    try:
        return tuple(angles.shown(step) for step in teller(engine.parse(angles.hidden(source))))
    except (engine.RejectedError, LookupError, TypeError):  # the last two: a model other than merman 0.9.2 gives
        return _read(source) if kind(source) == "流程图" else ()


def _read(source: str) -> tuple[str, ...]:
    graph = statements.read(source)
    return tuple(tell.ways(graph.nodes, graph.edges))
