"""Finishing: what a builder's site still needs. Each stage writes files into the site or checks it."""

from __future__ import annotations

from collections.abc import Callable

from seedbook.finish import links, llms, pages_json, styles
from seedbook.finish.headers import write_headers
from seedbook.finish.offline import write_offline
from seedbook.finish.site import BuiltSite
from seedbook.model import Finding
from seedbook.search.stage import write_search

__all__ = ["STAGES", "BuiltSite", "run"]

#: A stage writes files into the built site's root, or checks it, and tells what a person should mend.
Stage = Callable[[BuiltSite], list[Finding]]


#: The stages of finishing, in order: what others read is written first, what lists all files comes last.
STAGES: tuple[tuple[str, Stage], ...] = (
    ("styles", styles.join),
    ("pages.json", pages_json.write),
    ("llms.txt", llms.write),
    ("search", write_search),
    ("links", links.check),
    ("headers", write_headers),
    ("offline", write_offline),
)


def run(built: BuiltSite) -> list[Finding]:
    """Run all stages; the findings of all of them together."""
    return [finding for _, stage in STAGES for finding in stage(built)]
