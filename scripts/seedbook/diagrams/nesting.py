"""The nesting of a mind map, which its indentation tells: lost where the capture kept none."""

from __future__ import annotations

from seedbook.diagrams import oneline

#: The header of a mind map
_HEADER = "mindmap"
#: A map of fewer nodes, its root included, has nothing to nest
_FEWEST = 3


def nested(source: str) -> str | None:
    """`source`, a mind map without any indentation, maybe on one line, with its nodes below its root; None for every
    other diagram.

    Which of the nodes stand below others nobody can tell. So all stand below the root: mermaid draws no map of two
    roots (https://mermaid.js.org/syntax/mindmap.html).
    """
    if not source.lstrip().startswith(_HEADER):
        return None
    lines = (oneline.parted(source) or source).split("\n")
    if lines[0].strip() != _HEADER or len(lines) <= _FEWEST or any(line[:1].isspace() for line in lines[1:]):
        return None
    root, *nodes = lines[1:]
    return "\n".join([lines[0], f"  {root}", *(f"    {node}" if node else "" for node in nodes)])
