"""Comments and settings right above a diagram, `%%{init: …}%%`: they are of it."""

from __future__ import annotations

from collections.abc import Sequence

from seedbook.segment.lines import Line


def whole(lines: Sequence[Line], tags: Sequence[str]) -> list[str]:
    """The tags, with such lines taken into the diagram."""
    found = list(tags)
    for n in range(len(lines) - 1, 0, -1):
        if found[n] == "mermaid" and lines[n - 1].text.startswith("%%"):
            found[n - 1 : n + 1] = ["mermaid", "mermaid+"]
    return found
