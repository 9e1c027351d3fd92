"""Finds the cells of flattened tables: `piped` and `tabbed` where what parts cells survived, `spaced` where not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    """A table's cells, header first, every row of the same length. `doubts` are codes."""

    rows: tuple[tuple[str, ...], ...]
    fixes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.rows[0])
