"""Mermaid diagrams: checked, repaired, described and drawn, without a browser and without a script."""

from __future__ import annotations

from seedbook.diagrams.nesting import nested
from seedbook.diagrams.repair import Repair, repair
from seedbook.diagrams.soundness import Fault, fault

__all__ = ["Fault", "Repair", "check", "fault", "nested", "repair"]


def check(source: str) -> list[Fault]:
    """The faults of a diagram, each with its 1-based line inside it, a message and a hint; empty when sound."""
    found = fault(source)
    return [found] if found else []
