"""Nesting of flattened YAML: the most likely place for each key, by a table of which key stands under which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from seedbook.formatting.yaml_keys import Keys, keys
from seedbook.formatting.yaml_lines import YamlLine, parse

#: How many readings of the sample are kept from line to line
BEAM = 24
#: How much deeper than its key a list stands
LIST_STEP = 2
#: Cost of leaving a key without a value, of each level left, and of a line of text that looks like a key
_EMPTY, _LEAVE_ANY, _LEAVE, _LITERAL = 7.0, 2.5, 1.0, 5.0
#: Cost of a list item: one more in an open list; plain text in a list of mappings
_ITEM, _PLAIN = 0.4, 4.0
#: What stands between documents
_MARKERS = ("---", "...")
#: Mean cost of a line up to which the nesting counts as known
_SURE = 4.0
#: Cost of a key that stood under the same parent before
_AGAIN = 3.0
#: Cost of a key that its mapping has already, or of an item outside of any list
_TWICE = 8.0


@dataclass(frozen=True)
class _Node:
    """An open mapping or list: its column, where it stands, and which keys it has."""

    column: int
    is_list: bool
    grand: str
    parent: str
    keys: frozenset[str] = frozenset()


class _Link(NamedTuple):
    """The column of a line, and those of the lines before it."""

    column: int
    before: _Link | None


@dataclass(frozen=True)
class _Reading:
    """One way to read the lines so far. `pending` is a key that still waits for its value."""

    nodes: tuple[_Node, ...]
    pending: str = ""
    literal: int = -1
    seen: frozenset[tuple[str, str]] = frozenset()
    cost: float = 0.0
    columns: _Link | None = None

    @property
    def shape(self) -> tuple[tuple[_Node, ...], str, int]:
        return self.nodes, self.pending, self.literal


def columns(lines: Sequence[str], table: Keys | None = None) -> tuple[list[int], float]:
    """The column of each line, and how sure that is: the mean cost of its lines."""
    search = _Search(table or keys())
    parsed = [parse(line) for line in lines]
    readings = [_Reading((_Node(0, bool(parsed and _first(parsed).dashes), "", "@"),))]
    for line, text in zip(parsed, lines, strict=True):
        if text.strip() in _MARKERS:
            start = replace(readings[0], nodes=(_Node(0, False, "", "@"),), pending="", literal=-1)
            readings = [_placed(start, 0, 0)]
        else:
            readings = search.step(readings, line)
    best = readings[0]
    return _unrolled(best), best.cost / max(1, len(lines))


def _first(parsed: Sequence[YamlLine]) -> YamlLine:
    return next((line for line in parsed if not line.comment), parsed[0])


def _unrolled(reading: _Reading) -> list[int]:
    found: list[int] = []
    link = reading.columns
    while link:
        found.append(link.column)
        link = link.before
    found.reverse()
    after = 0
    for at in range(len(found) - 1, -1, -1):  # a comment stands where the next line does
        after = found[at] = after if found[at] < 0 else found[at]
    return found


class _Search:
    """Beam search: every reading goes on in every possible way, the cheapest are kept."""

    def __init__(self, table: Keys) -> None:
        self.table = table

    def step(self, readings: list[_Reading], line: YamlLine) -> list[_Reading]:
        best: dict[object, _Reading] = {}
        for reading in readings:
            for after in self._ways(reading, line):
                known = best.get(after.shape)
                if known is None or after.cost < known.cost:
                    best[after.shape] = after
        return sorted(best.values(), key=lambda reading: reading.cost)[:BEAM]

    def _ways(self, reading: _Reading, line: YamlLine) -> Iterator[_Reading]:
        plain = line.key is None and not line.dashes
        if reading.literal >= 0:
            yield _placed(reading, reading.literal, 0 if plain or line.comment else _LITERAL)
        if line.comment:
            if reading.literal < 0:
                yield _placed(reading, -1, 0)
        elif plain:
            column = reading.nodes[-1].column + 2
            if reading.literal < 0:
                yield _placed(replace(reading, pending=""), column, 0.5)
        elif line.dashes:
            yield from self._items(replace(reading, literal=-1), line)
        else:
            yield from self._keys(replace(reading, literal=-1), line)

    def _keys(self, reading: _Reading, line: YamlLine) -> Iterator[_Reading]:
        top = reading.nodes[-1]
        if reading.pending:
            child = _Node(top.column + 2, False, top.parent, reading.pending)
            yield self._keyed(reading, (*reading.nodes, child), line, 0, child.column)
        for depth in range(len(reading.nodes), 0, -1):
            node = reading.nodes[depth - 1]
            if not node.is_list:
                cost = _leave(len(reading.nodes) - depth) + (_EMPTY if reading.pending else 0)
                cost += _TWICE if line.key in node.keys else 0
                yield self._keyed(reading, reading.nodes[:depth], line, cost, node.column)
        if all(node.is_list for node in reading.nodes):
            yield self._keyed(reading, (*reading.nodes, _Node(0, False, "", "@")), line, _TWICE, 0)

    def _items(self, reading: _Reading, line: YamlLine) -> Iterator[_Reading]:
        top = reading.nodes[-1]
        if reading.pending:
            cost = self.table.cost(top.parent, reading.pending, "-")
            column = top.column + LIST_STEP
            child = _Node(column, True, top.parent, reading.pending)
            yield from self._item(reading, (*reading.nodes, child), line, cost)
        for depth in range(len(reading.nodes), 0, -1):
            node = reading.nodes[depth - 1]
            if node.is_list:
                cost = _ITEM + _leave(len(reading.nodes) - depth) + (_EMPTY if reading.pending else 0)
                yield from self._item(reading, reading.nodes[:depth], line, cost)
        if not any(node.is_list for node in reading.nodes) and not reading.pending:
            stray = _Node(top.column, True, "", "@")
            yield from self._item(reading, (*reading.nodes, stray), line, _TWICE)

    def _item(self, reading: _Reading, nodes: tuple[_Node, ...], line: YamlLine, cost: float) -> Iterator[_Reading]:
        column = nodes[-1].column
        for _ in range(line.dashes - 1):
            inner = nodes[-1]
            nodes = (*nodes, _Node(inner.column + 2, True, inner.grand, inner.parent + "[]"))
        holder = nodes[-1]
        if line.key is None:
            mapping = self.table.knows(holder.grand, holder.parent + "[]") and not line.opens
            literal = column + 2 if line.literal else -1
            after = replace(reading, nodes=nodes, pending="", literal=literal, cost=reading.cost + cost)
            if line.opens:
                after = replace(
                    after, nodes=(*nodes, _Node(holder.column + 2, False, holder.grand, holder.parent + "[]"))
                )
            yield _placed(after, column, _PLAIN if mapping else 0)
            return
        child = _Node(holder.column + 2, False, holder.grand, holder.parent + "[]")
        yield self._keyed(reading, (*nodes, child), line, cost, column)

    def _keyed(self, reading: _Reading, nodes: tuple[_Node, ...], line: YamlLine, cost: float, column: int) -> _Reading:
        node, key = nodes[-1], line.key or ""
        cost += self._surprise(reading, node, key)
        parent = f"@{line.value}" if key == "kind" and len(nodes) == 1 else node.parent
        node = replace(node, keys=node.keys | {key}, parent=parent)
        literal = node.column + 2 if line.literal else -1
        pending = key if line.opens else ""
        after = replace(reading, nodes=(*nodes[:-1], node), pending=pending, literal=literal)
        after = replace(after, seen=reading.seen | {(node.parent, key)})
        return _placed(after, column, cost)

    def _surprise(self, reading: _Reading, node: _Node, key: str) -> float:
        """Cost of `key` in `node`: little when the sample had it there before, as in the item before this one."""
        cost = self.table.cost(node.grand, node.parent, key)
        return min(cost, _AGAIN) if (node.parent, key) in reading.seen else cost


def _leave(levels: int) -> float:
    return _LEAVE_ANY + _LEAVE * levels if levels else 0


def _placed(reading: _Reading, column: int, cost: float) -> _Reading:
    return replace(reading, cost=reading.cost + cost, columns=_Link(column, reading.columns))


def indent(lines: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The lines with their most likely indentation, and whether that is well founded."""
    found, surprise = columns(lines)
    indented = tuple(" " * column + line.strip() for column, line in zip(found, lines, strict=True))
    return indented, surprise < _SURE
