"""Rules on what stands in fences: diagrams can be drawn, Go is formatted and its verdict is true."""

from __future__ import annotations

from collections.abc import Iterator

from seedbook.checks.document import Document
from seedbook.checks.guide import Guide
from seedbook.checks.rule import Fault, Rule


def diagram(page: Document, guide: Guide) -> Iterator[Fault]:
    """The diagram parser accepts a diagram."""
    fences = [fence for fence in page.fences if fence.language == "mermaid" and fence.closed]
    if not fences:
        return
    from seedbook.diagrams import check

    for fence in fences:
        for fault in check(fence.source):
            yield Fault(fence.line + fault.line, f"流程图无法绘制：{fault.message}。", fault.hint)


RULES = (Rule("diagram", diagram),)
