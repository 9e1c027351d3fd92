"""Says in Chinese what a diagram shows, for those who do not see it: its kind, then a sentence a step."""

from __future__ import annotations

import re
from collections.abc import Callable

from seedbook.diagrams import flow

#: The first word of a diagram, behind front matter, directives and comments.
_KEYWORD = re.compile(r"(?:---\n.*?\n---\n|\s|%%[^\n]*\n)*([A-Za-z0-9]+)", re.S)
#: Chinese names of the kinds, by the first word of the source.
KINDS = {
    "graph": "流程图", "flowchart": "流程图", "sequenceDiagram": "时序图", "classDiagram": "类图",
    "stateDiagram": "状态图", "erDiagram": "实体关系图", "gantt": "甘特图", "pie": "饼图",
    "mindmap": "思维导图", "timeline": "时间线", "journey": "用户旅程图", "gitGraph": "Git 分支图",
    "quadrantChart": "象限图", "xychart": "坐标图",
}  # fmt: skip


def kind(source: str) -> str:
    """The Chinese name of the kind of diagram, for example 流程图."""
    word = _KEYWORD.match(source)
    return KINDS.get(word[1] if word else "", "图")


def describe(source: str) -> tuple[str, ...]:
    """What the diagram says, a sentence for each step; empty for kinds that are not told."""
    return _TELLERS.get(kind(source), _untold)(source)


def _untold(source: str) -> tuple[str, ...]:
    return ()


def _flowchart(source: str) -> tuple[str, ...]:
    graph = flow.read(source)
    names = {node: plain(label) for node, label in graph.nodes.items()}
    told = [_step(names, node, graph.edges) for node in names]
    return tuple(sentence for sentence in told if sentence)


def _step(names: dict[str, str], node: str, edges: tuple[tuple[str, str, str], ...]) -> str:
    ways = [(names[end], plain(label)) for start, end, label in edges if start == node]
    targets = [f"{label}时到「{name}」" if label else f"到「{name}」" for name, label in ways]
    return f"从「{names[node]}」{','.join(targets)}。" if targets else ""


def plain(label: str) -> str:
    """A label on one line, without tags, entities and surplus space."""
    text = re.sub(r"<br\s*/?>|\\n", " ", label)
    return " ".join(re.sub(r"</?\w+>|[*`]{1,2}", "", text).split())


_TELLERS: dict[str, Callable[[str], tuple[str, ...]]] = {"流程图": _flowchart}
