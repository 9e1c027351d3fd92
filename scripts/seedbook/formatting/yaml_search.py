"""Beam search for the most likely nesting of flattened YAML.

Every line may stand in several places: under the key before it, beside it, or beside any key or item
further out. Each reading of the lines so far goes on in every possible way; a way costs what its key
surprises at that place (`yaml_keys`), and the cheapest readings are kept.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seedbook.formatting.yaml_keys import Keys
from seedbook.formatting.yaml_lines import YamlLine

#: How many readings are kept from line to line
BEAM = 24
#: More levels than any schema has
DEEPEST = 32
#: Cost of a key left without a value, and of each level left
_EMPTY, _LEAVE = 7.0, 0.6
#: Cost of leaving any level, for a list item, and for a key with a value: behind such a key, in the samples of 150
#: repositories, 7 of 100 leave the mapping they could stay in. Of the keys that open a mapping or list, 51 do
_LEAVE_ITEM, _LEAVE_VALUE, _LEAVE_OPENS = 2.0, 3.0, 0.0
#: How much cheaper leaving is behind a comment, which often begins a part: there 15 and 63 of 100 do
_NOTED = 0.6
#: Cost of text in a block scalar that looks like YAML, and of a line of text outside of any
_LITERAL, _TEXT = 5.0, 0.5
#: Cost of one more list item; of plain text in a list of mappings
_ITEM, _PLAIN = 0.4, 4.0
#: Most that a key costs which stood under the same parent before, as in the item before this one
_AGAIN = 3.0
#: Cost of a key that its mapping has already, or of an item outside of any list
_TWICE = 8.0
#: Most that a key costs which stood under a sibling of its parent: what stands side by side is alike
_ALIKE = 2.0
#: What marks a grandparent among the keys seen
_AMONG = ">"
#: The outermost parent of a Kubernetes object: `@Pod`
_OBJECT = re.compile(r"^@\w")
#: Cost of one more key under a key that no text had: most that is unheard of stands at the margin
_UNKNOWN = 1.0
#: Cost of a key that the metadata of a Kubernetes object cannot have, and those it can: `ObjectMeta` of its API
_FOREIGN = 6.0
_METADATA = frozenset((
    "name", "namespace", "labels", "annotations", "generateName", "uid", "resourceVersion", "generation",
    "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink", "finalizers",
    "ownerReferences", "managedFields", "clusterName",
))  # fmt: skip
#: Maps of the API of Kubernetes whose values are strings, so that nothing stands under their keys
_STRINGS = frozenset(("labels", "annotations", "matchLabels", "nodeSelector", "stringData"))


class Placed(NamedTuple):
    """Where a line stands: its column (-1: where the next line does), and whether a block scalar holds it."""

    column: int
    literal: bool = False


class _Node(NamedTuple):
    """An open mapping or list: its column, where it stands, and which keys it has."""

    column: int
    is_list: bool
    grand: str
    parent: str
    keys: frozenset[str] = frozenset()
    last: str = ""


class _Link(NamedTuple):
    """The place of a line, and those of the lines before it."""

    placed: Placed
    before: _Link | None


class _Way(NamedTuple):
    """One way to take a line: what is open then, a key that waits for its value, a block scalar's column."""

    cost: float
    placed: Placed
    nodes: tuple[_Node, ...]
    pending: str = ""
    literal: int = -1


class _Reading(NamedTuple):
    """One way to read the lines so far, with every (parent, key) seen in it, and every (grandparent, key) with `_AMONG`
    before it."""

    way: _Way
    seen: frozenset[tuple[str, str]]
    links: _Link


_OUTSIDE = _Node(0, False, "", "@")


def search(documents: Sequence[Sequence[YamlLine]], table: Keys, list_step: int) -> tuple[list[Placed], float]:
    """The place of each line of each document, and how much more the next best reading would cost.

    `list_step` is how much deeper than its key a list stands: 0 or 2.
    """
    found = [_Search(table, list_step).run(lines) for lines in documents]
    placed = [place for places, _ in found for place in places]
    return placed, min((margin for _, margin in found), default=math.inf)


class _Search:
    """The search through one document."""

    def __init__(self, table: Keys, list_step: int) -> None:
        self.table = table
        self.list_step = list_step

    def run(self, lines: Sequence[YamlLine]) -> tuple[list[Placed], float]:
        """The place of each line, and the margin to the next best reading that has another."""
        first = next((line for line in lines if not line.comment), YamlLine())
        start = _Way(0, Placed(0), (_OUTSIDE._replace(is_list=first.dashes > 0),))
        readings = [_Reading(start, frozenset(), _Link(Placed(0), None))]
        for line in lines:
            readings = self._step(readings, line)
        best = _places(readings[0])
        others = (reading.way.cost for reading in readings[1:] if _places(reading) != best)
        return best, next(others, math.inf) - readings[0].way.cost

    def _step(self, readings: list[_Reading], line: YamlLine) -> list[_Reading]:
        best: dict[object, tuple[_Way, _Reading]] = {}
        for reading in readings:
            for way in self._ways(reading, line):
                shape = way[2:]
                known = best.get(shape)
                if known is None or way.cost < known[0].cost:
                    best[shape] = way, reading
        kept = sorted(best.values(), key=lambda pair: pair[0].cost)[:BEAM]
        return [_Reading(way, _seen(before, way, line), _Link(way.placed, before.links)) for way, before in kept]

    def _ways(self, reading: _Reading, line: YamlLine) -> Iterator[_Way]:
        way = reading.way
        text = line.comment or (line.key is None and not line.dashes)
        if way.literal >= 0:
            yield way._replace(cost=way.cost + (0 if text else _LITERAL), placed=Placed(way.literal, literal=True))
            if text:
                return
        if line.flow:
            yield way._replace(placed=Placed(way.nodes[-1].column + 2 * line.flow))
        elif line.comment:
            yield way._replace(placed=Placed(-1))
            if line.elided and way.pending:  # that is the value the key waited for
                yield way._replace(placed=Placed(way.nodes[-1].column + 2), pending="")
        elif text:
            top = way.nodes[-1]
            goes_on = top.last or len(way.nodes) > 1  # no text stands before all keys and items but at the margin
            yield way._replace(cost=way.cost + _TEXT, placed=Placed(top.column + 2 if goes_on else 0), pending="")
        elif line.dashes:
            yield from self._items(reading, line)
        else:
            yield from self._keys(reading, line)

    def _keys(self, reading: _Reading, line: YamlLine) -> Iterator[_Way]:
        nodes, pending = reading.way.nodes, reading.way.pending
        top = nodes[-1]
        if pending and len(nodes) < DEEPEST:
            child = _Node(top.column + 2, False, top.parent, pending)
            cost = _TWICE if top.parent in _STRINGS else 0
            yield self._keyed(reading, (*nodes, child), line, cost, child.column)
        leave = _LEAVE_OPENS if line.opens else _LEAVE_VALUE
        if reading.way.placed.column < 0:
            leave -= _NOTED
        for depth, cost in _outward(nodes, pending, leave, is_list=False):
            twice = _TWICE if line.key in nodes[depth - 1].keys else 0
            yield self._keyed(reading, nodes[:depth], line, cost + twice, nodes[depth - 1].column)
        if all(node.is_list for node in nodes):
            yield self._keyed(reading, (*nodes, _OUTSIDE), line, _TWICE, 0)

    def _items(self, reading: _Reading, line: YamlLine) -> Iterator[_Way]:
        nodes, pending = reading.way.nodes, reading.way.pending
        top = nodes[-1]
        if pending and len(nodes) < DEEPEST:
            cost = self.table.cost(top.parent, pending, "-")
            child = _Node(top.column + self.list_step, True, top.parent, pending)
            yield self._item(reading, (*nodes, child), line, cost)
        for depth, cost in _outward(nodes, pending, _LEAVE_ITEM, is_list=True):
            yield self._item(reading, nodes[:depth], line, cost + _ITEM)
        if not pending and not any(node.is_list for node in nodes):
            stray = _Node(top.column, True, "", "@")
            yield self._item(reading, (*nodes, stray), line, _TWICE)

    def _item(self, reading: _Reading, nodes: tuple[_Node, ...], line: YamlLine, cost: float) -> _Way:
        column = nodes[-1].column
        for _ in range(min(line.dashes, DEEPEST) - 1):
            nodes = (*nodes, nodes[-1]._replace(column=nodes[-1].column + 2, parent=nodes[-1].parent + "[]"))
        holder = nodes[-1]
        child = _Node(holder.column + 2, False, holder.grand, holder.parent + "[]")
        if line.key is not None:
            return self._keyed(reading, (*nodes, child), line, cost, column)
        if line.opens:
            return _Way(reading.way.cost + cost, Placed(column), (*nodes, child))
        cost += _PLAIN if self.table.knows(holder.grand, child.parent) else 0
        return _Way(reading.way.cost + cost, Placed(column), nodes, literal=child.column if line.literal else -1)

    def _keyed(self, reading: _Reading, nodes: tuple[_Node, ...], line: YamlLine, cost: float, column: int) -> _Way:
        node, key = nodes[-1], line.key or ""
        surprise = self._surprise(reading, node, key, depth=len(nodes))
        parent = f"@{line.value}" if key == "kind" and len(nodes) == 1 else node.parent
        holder = node._replace(keys=node.keys | {key}, parent=parent, last=key)
        return _Way(
            reading.way.cost + cost + surprise,
            Placed(column),
            (*nodes[:-1], holder),
            pending=key if line.opens else "",
            literal=node.column + 2 if line.literal else -1,
        )

    def _surprise(self, reading: _Reading, node: _Node, key: str, depth: int) -> float:
        """What `key` costs in `node`, the mapping at `depth`."""
        surprise = self.table.cost(node.grand, node.parent, key, node.last)
        if (node.parent, key) in reading.seen:
            surprise = min(surprise, _AGAIN)
        if key.isupper() and node.last.isupper():  # variables of an environment stand together
            surprise = min(surprise, _ALIKE)
        if depth == 1:
            return surprise
        if node.grand and (_AMONG + node.grand, key) in reading.seen:
            surprise = min(surprise, _ALIKE)
        if node.parent == "metadata" and _OBJECT.match(node.grand) and key not in _METADATA:
            surprise += _FOREIGN
        return surprise if self.table.knows(node.grand, node.parent) else surprise + _UNKNOWN


def _places(reading: _Reading) -> list[Placed]:
    """The place of each line in a reading."""
    found: list[Placed] = []
    link = reading.links
    while link.before:
        found.append(link.placed)
        link = link.before
    return found[::-1]


def _outward(nodes: tuple[_Node, ...], pending: str, leave: float, *, is_list: bool) -> Iterator[tuple[int, float]]:
    """How many nodes stay open when a line goes on in an open mapping (or list), and the cost of leaving the others,
    which is `leave` for any."""
    empty = _EMPTY if pending else 0
    for depth in range(len(nodes), 0, -1):
        left = len(nodes) - depth
        if nodes[depth - 1].is_list == is_list:
            yield depth, empty + (leave + _LEAVE * left if left else 0)


def _seen(before: _Reading, way: _Way, line: YamlLine) -> frozenset[tuple[str, str]]:
    if line.key is None or way.placed.literal:
        return before.seen
    node = way.nodes[-1]
    return before.seen | {(node.parent, line.key), (_AMONG + node.grand, line.key)}
