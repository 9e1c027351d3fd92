"""Finishing: what a builder's site still needs. Each stage writes files into the site or checks it."""

from __future__ import annotations

from collections.abc import Callable

from seedbook.errors import UsageError
from seedbook.finish import active, addresses, headers, links, llms, offline, pages_json, redirects, search, styles
from seedbook.finish.site import BuiltSite
from seedbook.model import Finding

__all__ = ["STAGES", "BuiltSite", "run"]

#: A stage writes files into the built site's root, or checks it, and tells what a person should mend.
Stage = Callable[[BuiltSite], list[Finding]]

#: The stages of finishing, in order: the builder's pages are judged before any is added, what others read is written
#: first, what lists all files comes last.
STAGES: tuple[tuple[str, Stage], ...] = (
    ("active", active.check),
    ("styles", styles.join),
    ("pages.json", pages_json.write),
    ("llms.txt", llms.write),
    ("search", search.write),
    ("redirects", redirects.write),
    ("links", links.check),
    ("addresses", addresses.check),
    ("headers", headers.write),
    ("offline", offline.write),
)

#: What a live preview needs of them: its reader looks at one page and reloads it often.
PREVIEW = tuple(stage for stage in STAGES if stage[0] in ("styles", "pages.json", "search"))


def run(built: BuiltSite, stages: tuple[tuple[str, Stage], ...] = STAGES) -> list[Finding]:
    """Run the stages; the findings of all of them together. Raises UsageError when there is no built site."""
    if not (built.root / "index.html").is_file():
        raise UsageError(f"{built.root}: no built site here (no index.html). Name the folder a builder wrote.")
    return [finding for _, stage in stages for finding in stage(built)]
