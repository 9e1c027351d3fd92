"""Sentences in Chinese from the parser's model of a diagram, one function a kind."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Model = dict[str, Any]

#: Tags and emphasis in labels: "<br/>", "<b>", "**x**"
_MARKUP = re.compile(r"</?\w+\s*/?>|[*`]{1,2}")
#: What opens or parts a block of a sequence diagram, by mermaid's line types.
_BLOCKS = {
    10: "循环",
    12: "如果",
    13: "否则",
    15: "可选",
    19: "并行",
    20: "同时",
    27: "关键段",
    28: "另一种情况",
    30: "中断",
}
#: mermaid's line types of messages that an answer comes with, and of messages that get lost.
_DASHED, _CROSSED, _NOTE = frozenset((1, 4, 6, 25, 34)), frozenset((3, 4)), 2
_MESSAGES = frozenset((0, 1, 3, 4, 5, 6, 24, 25, 33, 34))
#: Marks of a task in a Gantt chart.
_MARKS = (("done", "，已完成"), ("active", "，进行中"), ("crit", "，关键"))
#: Relations of classes by mermaid's type of the mark at the first end.
_RELATIONS = {0: "{0}聚合{1}", 1: "{0}派生出{1}", 2: "{0}由{1}组成", 3: "{1}依赖{0}", 4: "{0}提供接口给{1}"}
_COUNTS = {"ONLY_ONE": "一个", "ZERO_OR_ONE": "零或一个", "ONE_OR_MORE": "一个或多个", "ZERO_OR_MORE": "零或多个"}


def plain(label: str) -> str:
    """A label on one line, without tags, entities and surplus space."""
    text = _MARKUP.sub(" ", label.replace("\\n", " ")).replace("#quot;", '"').replace("#lt;", "<")
    return " ".join(text.split())


def name(label: str | None) -> str:
    """A label as a sentence names it."""
    return f"「{plain(label or '')}」"


def ways(names: dict[str, str], edges: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """A sentence for each node with ways out of it; edges are (from, to, label)."""
    out: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for start, end, label in edges:
        out[start].append((plain(label), names.get(end, end)))
    for node in (node for node in names if node in out):
        targets = [f"经{name(label)}到{name(end)}" if label else f"到{name(end)}" for label, end in out[node]]
        yield f"从{name(names[node])}{'，'.join(targets)}。"


def flowchart(model: Model) -> Iterator[str]:
    """Steps and branches; the members of each subgraph first."""
    names = {node["id"]: node["label"] or node["id"] for node in model["nodes"]}
    for group in model.get("subgraphs") or ():
        inside = "、".join(name(names[n]) for n in group.get("nodes", ()) if n in names)
        if inside:
            yield f"{name(group.get('title') or group['id'])}包含{inside}。"
    yield from ways(names, ((e["from"], e["to"], e["label"] or "") for e in model["edges"]))


def sequence(model: Model) -> Iterator[str]:
    """Who says what to whom, in order, with the conditions between."""
    who = {key: actor["description"] or key for key, actor in model["actors"].items()}
    for message in model["messages"]:
        kind, text = message["type"], message["message"]
        text = plain(text) if isinstance(text, str) else ""
        if kind in _BLOCKS:
            yield f"{_BLOCKS[kind]}：{text}。" if text else f"{_BLOCKS[kind]}。"
        elif kind == _NOTE:
            yield f"备注（{plain(who.get(message['from'], ''))}）：{text}。"
        elif kind in _MESSAGES:
            yield _message(who, message, kind, text)


def _message(who: dict[str, str], message: Model, kind: int, text: str) -> str:
    verb = "返回给" if kind in _DASHED else "发给"
    lost = "，未送达" if kind in _CROSSED else ""
    start, end = (name(who.get(message[side], message[side])) for side in ("from", "to"))
    return f"{start}{verb}{end}：{text}{lost}。"


def classes(model: Model) -> Iterator[str]:
    """Each class with its members, then the relations."""
    for one in model["classes"].values():
        members = "、".join(m["displayText"] for m in (*one["members"], *one["methods"]))
        yield f"类{name(one['label'])}" + (f"有成员 {members}。" if members else "。")
    labels = {key: one["label"] for key, one in model["classes"].items()}
    for relation in model["relations"]:
        yield _relation(labels, relation)


def _relation(labels: dict[str, str], relation: Model) -> str:
    ends, kinds = (relation["id1"], relation["id2"]), relation["relation"]
    if kinds["type1"] not in _RELATIONS and kinds["type2"] in _RELATIONS:
        ends, kinds = (ends[1], ends[0]), {"type1": kinds["type2"]}
    first, second = (name(labels.get(end, end)) for end in ends)
    sentence = _RELATIONS.get(kinds["type1"], "{0}关联{1}").format(first, second)
    text = plain(relation.get("title") or "")
    return f"{sentence}（{text}）。" if text else f"{sentence}。"


def states(model: Model) -> Iterator[str]:
    """Transitions; the start and the end of each level are told as such."""
    words = {"stateStart": "开始", "stateEnd": "结束", "choice": "判断", "fork": "分叉", "join": "汇合"}
    names = {n["id"]: words.get(n["shape"], n["label"] or n["id"]) for n in model["nodes"] if n["shape"] != "note"}
    edges = ((e["start"], e["end"], e.get("label") or "") for e in model["edges"])
    yield from ways(names, (edge for edge in edges if {edge[0], edge[1]} <= set(names)))


def entities(model: Model) -> Iterator[str]:
    """Each entity with its attributes, then the relationships with their numbers."""
    for one in model["entities"].values():
        fields = "、".join(" ".join((a["name"], *a["keys"])) for a in one["attributes"])
        yield f"实体{name(one['label'])}" + (f"有字段 {fields}。" if fields else "。")
    labels = {one["id"]: one["label"] for one in model["entities"].values()}
    for relation in model["relationships"]:
        count, role = _COUNTS.get(relation["relSpec"]["cardA"], ""), plain(relation["roleA"])
        first, second = (name(labels[relation[end]]) for end in ("entityA", "entityB"))
        yield f"{first}对应{count}{second}" + (f"（{role}）。" if role else "。")


def gantt(model: Model) -> Iterator[str]:
    """Tasks by section with their days."""
    for task in model["tasks"]:
        start, end = (_day(task[side]) for side in ("startTime", "endTime"))
        marks = "".join(word for key, word in _MARKS if task[key])
        when = f"{start} 里程碑" if task["milestone"] else f"{start} 至 {end}"
        yield f"{plain(task['section'])}：{name(task['task'])}，{when}{marks}。"


def _day(milliseconds: int) -> str:
    return dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC).strftime("%Y-%m-%d")


def pie(model: Model) -> Iterator[str]:
    """Parts with their values and shares."""
    total = sum(part["value"] for part in model["sections"]) or 1
    for part in model["sections"]:
        yield f"{name(part['label'])}{part['value']:g}，占 {part['value'] / total:.0%}。"


def mindmap(model: Model) -> Iterator[str]:
    """Each topic with the topics below it."""
    names = {node["id"]: node["label"] for node in model["nodes"]}
    below: dict[str, list[str]] = defaultdict(list)
    for edge in model["edges"]:
        below[edge["start"]].append(name(names[edge["end"]]))
    for node, children in below.items():
        yield f"{name(names[node])}之下有{'、'.join(children)}。"


def timeline(model: Model) -> Iterator[str]:
    """What happened when."""
    for task in model["tasks"]:
        events = "；".join(plain(event) for event in task["events"])
        yield f"{plain(task['task'])}：{events}。" if events else f"{plain(task['task'])}。"


#: By the Chinese name of the kind (see `describe.KINDS`).
TELLERS: dict[str, Callable[[Model], Iterator[str]]] = {
    "流程图": flowchart,
    "时序图": sequence,
    "类图": classes,
    "状态图": states,
    "实体关系图": entities,
    "甘特图": gantt,
    "饼图": pie,
    "思维导图": mindmap,
    "时间线": timeline,
}
